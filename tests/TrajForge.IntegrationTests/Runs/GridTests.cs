using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>A grid on the shop with an agent that errs, and tasks played three times, from the command.</summary>
public sealed class GridTests(GridTests.GridRun run) : IClassFixture<GridTests.GridRun>
{
    [Fact]
    public void Every_cell_has_its_share_of_rows()
    {
        Assert.Equal((0, "Done"), (run.Synth.ExitCode, (string?)run.Summary["ended"]));
        Assert.Equal(["1 x 1-2 6/6", "1 x 3-5 4/4", "2 x 3-5 2/2"], run.Summary["cells"]!.AsArray().Select(cell => $"{cell!["cell"]} {cell["accepted"]}/{cell["wanted"]}"));
        Assert.Equal(12, Dataset.Rows(run.Folder, "canonical").Count);
    }

    [Fact]
    public void A_row_lies_in_its_cell_and_names_reads_that_are_not_below_the_fewest() => Assert.All(Dataset.Rows(run.Folder, "canonical"), row =>
    {
        var (changes, reads) = ((int)row["task"]!["difficulty"]!["changes"]!, (int)row["task"]!["difficulty"]!["reads"]!);
        Assert.True((changes, reads) is (1, >= 1 and <= 2) or (1, >= 3 and <= 5) or (2, >= 3 and <= 5), $"{changes}, {reads}");
        Assert.Equal(reads, row["task"]!["burdens"]!.AsArray().Max(burden => (int)burden!["min"]!));
        var needed = row["verdict"]!["changes"]!.AsArray().Where(change => change!["needed"] is not null).ToArray();
        Assert.NotEmpty(needed);
        Assert.All(needed, change => Assert.True((int)change!["reads"]! >= (int)change["needed"]! && !(bool)change["guessed"]!, change.ToJsonString()));
    });

    [Fact]
    public async Task Stats_shows_yields_trials_and_evidence()
    {
        var result = await CommandLine.RunAsync("stats", run.Folder);
        var json = JsonNode.Parse((await CommandLine.RunAsync("stats", run.Folder, "--json")).Output)!;

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.All(["cell     share", "1 x 1-2  50 %", "yield", "attempts passed", "pass^k", "k = 3", "accepted episodes below B_min  0"], part => Assert.Contains(part, result.Output));
        Assert.Equal(0, (int)json["statistics"]!["evidence"]!["below_fewest"]!);
        Assert.True((int)json["statistics"]!["evidence"]!["changes"]! >= 12);
        Assert.Equal(3, json["pass_k"]!.AsArray().Count);
    }

    [Fact]
    public void Attempts_at_a_task_are_a_group_in_rl() => Assert.All(
        Dataset.Rows(run.Folder, "rl").GroupBy(row => (string)row["task_id"]!),
        group => Assert.All(group, row => Assert.Equal(
            (group.Count(), group.Count(other => (string?)other["outcome"] == "accepted")), ((int)row["group"]!["size"]!, (int)row["group"]!["passed"]!))));

    [Fact]
    public async Task The_other_verbs_go_on_working()
    {
        using var copy = new RunCopy(run.Folder);
        var verify = await CommandLine.RunAsync("verify", copy.Run);
        var export = await CommandLine.RunAsync("export", copy.Run);
        var rejected = await CommandLine.RunAsync("show", copy.Run, "--rejected", "--limit", "3");
        var again = await CommandLine.RunAsync("synth", run.Spec, "--out", copy.Run, "--concurrency", "7");

        Assert.Equal((0, 0, 0, 0), (verify.ExitCode, export.ExitCode, rejected.ExitCode, again.ExitCode));
        Assert.Contains(" 0 restored, 0 differences", verify.Output);
        Dataset.Equal(run.Folder, copy.Run);
    }

    [Fact]
    public async Task A_cell_that_holds_nothing_is_named_and_the_run_ends_with_exit_3()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("spec.yaml", "name: short\nenvironment: retail\naccept: 4\ntasks: {grid: {1 x 1-2: 0.5, 1 x 90+: 0.5}, cell_candidates: 6}\n");

        var result = await CommandLine.RunAsync("synth", spec, "--out", folder.Path("run"));

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("ended short: 2 of 4 rows accepted", result.Output);
        Assert.Contains("cell 1 x 90+ lacks 2 of 2 rows after 6 candidates: its candidates are used up", result.Output);
        Assert.Contains("raise tasks.cell_candidates", result.Output);
    }

    public sealed class GridRun : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        internal string Folder => _folder.Path("run");

        internal string Spec { get; private set; } = "";

        internal CommandResult Synth { get; private set; } = new(-1, "", "");

        internal JsonNode Summary { get; private set; } = new JsonObject();

        public async ValueTask InitializeAsync()
        {
            Spec = _folder.Write("grid.yaml", "name: grid\nenvironment: retail\naccept: 12\ntasks: {grid: {1 x 1-2: 0.5, 1 x 3-5: 0.3, 2 x 3-5: 0.2}, trials: 3}\nplayers: {slips: 0.3}\n");
            Synth = await CommandLine.RunAsync("synth", Spec, "--out", Folder, "--json");
            Assert.True(Synth.ExitCode is 0 or 3, Synth.Error);
            Summary = JsonNode.Parse(Synth.Output)!;
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
