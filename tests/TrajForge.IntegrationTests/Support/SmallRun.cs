using TrajForge.IntegrationTests.Support;

[assembly: AssemblyFixture(typeof(SmallRun))]

namespace TrajForge.IntegrationTests.Support;

/// <summary>A run of thirty rows with slips, made once by the executable for all tests that only look at one, or at a copy.</summary>
public sealed class SmallRun : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal string Folder => _folder.Path("run");

    /// <summary>The spec's file, for runs that shall come out the same.</summary>
    internal string Spec => _folder.Path("small.yaml");

    internal CommandResult Synth { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("small.yaml", "name: small\nenvironment: retail\naccept: 30\nplayers: {slips: 0.4}\n");
        Synth = await CommandLine.RunAsync("synth", Spec, "--out", Folder);
        Assert.True(Synth.ExitCode == 0, Synth.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
