namespace TrajForge.IntegrationTests.Support;

/// <summary>A copy of a run that a test may spoil, gone afterwards.</summary>
internal sealed class RunCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunCopy(string run)
    {
        foreach (var file in Directory.GetFiles(run, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Run, Path.GetRelativePath(run, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Ledger = new LedgerFile(Run);
    }

    public string Run => _folder.Path("run");

    public LedgerFile Ledger { get; }

    public string Segment => Path.Combine(Run, "segments", "000001.jsonl.zst");

    public string Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();
}
