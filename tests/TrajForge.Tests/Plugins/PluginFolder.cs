using TrajForge.Plugins;
using TrajForge.Specs;
using TrajForge.Tests.Plugins;

[assembly: AssemblyFixture(typeof(PluginFolder))]

namespace TrajForge.Tests.Plugins;

/// <summary>The misbehaving plug-in, compiled once for all tests that ask for it.</summary>
public sealed class PluginFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trajforge-plugins-").FullName;
    private readonly Lazy<string> _dll;

    public PluginFolder() => _dll = new Lazy<string>(() => PluginSource.Compile(_folder, "Misbehaving", Misbehaviour.Source));

    /// <summary>The plug-in with the bad verifier set to one way.</summary>
    internal PluginSet Open(string way, bool isolate = false, double timeout = 30, int memory = 512)
    {
        var set = PluginSet.Open([new PluginSpec { Path = _dll.Value, Isolate = isolate, Timeout = timeout, Memory = memory, Settings = Settings(way) }]);
        Assert.Empty(set.Problems);
        return set;
    }

    internal static JsonText Settings(string way) => JsonText.Parse($$"""{"bad": {"way": "{{way}}"} }""");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
