namespace TrajForge.IntegrationTests.Support;

/// <summary>A run of thirty rows with slips, made once by the executable for all tests that only look at one.</summary>
public sealed class SmallRun : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal string Folder => _folder.Path("run");

    internal CommandResult Synth { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        var spec = _folder.Write("small.yaml", "name: small\nenvironment: retail\naccept: 30\nplayers: {slips: 0.4}\n");
        Synth = await CommandLine.RunAsync("synth", spec, "--out", Folder);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
