using TrajForge.Plugins;
using TrajForge.Specs;
using TrajForge.Tests.Plugins;

[assembly: AssemblyFixture(typeof(PluginFolder))]

namespace TrajForge.Tests.Plugins;

/// <summary>The misbehaving plug-in, compiled once for all tests.</summary>
public sealed class PluginFolder : IDisposable
{
    public PluginFolder() => Dll = PluginSource.Compile(Root, "Misbehaving", Misbehaviour.Source);

    public string Root { get; } = Directory.CreateTempSubdirectory("trajforge-plugins-").FullName;

    public string Dll { get; }

    /// <summary>The plug-in with the bad verifier set to one way.</summary>
    internal PluginSet Open(string way, bool isolate = false, double timeout = 30, int memory = 512)
    {
        var set = PluginSet.Open([new PluginSpec { Path = Dll, Isolate = isolate, Timeout = timeout, Memory = memory, Settings = Settings(way) }]);
        Assert.Empty(set.Problems);
        return set;
    }

    internal static JsonText Settings(string way) => JsonText.Parse($$"""{"bad": {"way": "{{way}}"} }""");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
