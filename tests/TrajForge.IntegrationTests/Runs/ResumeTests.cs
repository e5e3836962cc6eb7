using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>However often a run is cut short and taken up again, it ends as one that was never disturbed.</summary>
public sealed class ResumeTests(SmallRun run, ResumeTests.LargerRun larger) : IClassFixture<ResumeTests.LargerRun>
{
    private const int Kills = 5;

    [Fact]
    public async Task Five_kills_and_resumes_give_the_dataset_of_an_undisturbed_run()
    {
        using var folder = new TemporaryFolder();
        var killed = folder.Path("run");
        var ledger = new LedgerFile(killed);
        var counts = new List<long>();

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = counts.LastOrDefault();
            await using var running = CommandLine.Start(Synth(killed));
            await running.UntilAsync(() => ledger.Episodes() > before + 1);
            await running.KillAsync();
            Assert.Equal(137, (await running.WaitAsync()).ExitCode);
            counts.Add(ledger.Episodes());
        }

        var finished = await CommandLine.RunAsync(Synth(killed));

        Assert.Equal(0, finished.ExitCode);
        counts.Add(ledger.Episodes());
        Assert.True(counts[0] > 0 && counts.Zip(counts.Skip(1)).All(pair => pair.First < pair.Second), $"commits at the kills and at the end: {string.Join(", ", counts)}");
        Dataset.Equal(larger.Folder, killed);
    }

    [Fact]
    public async Task A_larger_target_plays_only_what_lacks_and_gives_the_dataset_of_a_fresh_run()
    {
        using var copy = new RunCopy(run.Folder);
        const string Episodes = "SELECT * FROM episodes ORDER BY task_index, attempt";
        const string Played = "SELECT task_index, COUNT(*) FROM spend GROUP BY task_index ORDER BY task_index";
        var (episodes, played) = (copy.Ledger.Rows(Episodes), copy.Ledger.Rows(Played));

        var result = await CommandLine.RunAsync(Synth(copy.Run));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(episodes, copy.Ledger.Rows(Episodes).Take(episodes.Count));
        Assert.Equal(played, copy.Ledger.Rows(Played).Take(played.Count));
        Assert.True(copy.Ledger.Episodes() > episodes.Count);
        Dataset.Equal(larger.Folder, copy.Run);
    }

    private string[] Synth(string folder) => ["synth", run.Spec, "--accept", LargerRun.Accept, "--out", folder];

    /// <summary>The small run with a larger target, never disturbed.</summary>
    public sealed class LargerRun(SmallRun run) : IAsyncLifetime
    {
        internal const string Accept = "60";

        private readonly TemporaryFolder _folder = new();

        internal string Folder => _folder.Path("run");

        public async ValueTask InitializeAsync() =>
            Assert.Equal(0, (await CommandLine.RunAsync("synth", run.Spec, "--accept", Accept, "--out", Folder)).ExitCode);

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
