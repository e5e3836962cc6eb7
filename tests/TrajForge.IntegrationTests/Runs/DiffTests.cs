using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>What judging a run by other rules comes to, and that nothing of what was judged before is lost.</summary>
public sealed class DiffTests(SmallRun run) : IDisposable
{
    private const string Current = "SELECT episode_id, profile, outcome, json FROM verdicts ORDER BY episode_id";
    private const string Past = "SELECT episode_id, profile, outcome, json FROM past_verdicts ORDER BY episode_id";

    private readonly RunCopy _copy = new(run.Folder);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task By_its_own_rules_no_verdict_changes()
    {
        var report = await DiffAsync();

        Assert.Empty(report["flips"]!.AsArray());
        Assert.Empty(report["verifiers"]!.AsArray());
        Assert.Equal(report["before"]!.ToJsonString(), report["after"]!.ToJsonString());
    }

    [Fact]
    public async Task A_laxer_profile_lists_what_it_lets_in_and_what_that_does_to_the_dataset()
    {
        var before = _copy.Ledger.Rows(Current);

        var report = await DiffAsync("--profile", "cove");

        var accepted = report["flips"]!.AsArray().Where(flip => (string?)flip!["after"] == "Accepted").ToArray();
        Assert.NotEmpty(accepted);
        Assert.All(accepted, flip => Assert.Contains(flip!["why"]!.AsArray(), why => ((string)why!).EndsWith("gates no more", StringComparison.Ordinal)));
        var counting = accepted.Select(flip => (string)flip!["episode_id"]!).Intersect(report["gained"]!.AsArray().Select(id => (string)id!)).ToArray();
        Assert.NotEmpty(counting);
        Assert.True((long)report["after"]!["indexes"]! <= (long)report["before"]!["indexes"]!);
        Assert.Equal(30, (long)report["after"]!["rows"]!);
        Assert.Equal(before, _copy.Ledger.Rows(Current));
        Assert.Empty(_copy.Ledger.Rows(Past));
    }

    [Fact]
    public async Task Verdicts_that_are_put_in_force_leave_the_old_ones_as_past_and_the_run_is_as_if_made_so()
    {
        var before = _copy.Ledger.Rows(Current);

        var kept = await CommandLine.RunAsync("verify", _copy.Run, "--diff", "--profile", "tau", "--keep");
        var sound = await CommandLine.RunAsync("verify", _copy.Run);
        await CommandLine.RunAsync("export", _copy.Run);
        var back = await CommandLine.RunAsync("verify", _copy.Run, "--diff", "--profile", "strict", "--keep");
        await CommandLine.RunAsync("export", _copy.Run);

        Assert.Equal((0, 0, 0), (kept.ExitCode, sound.ExitCode, back.ExitCode));
        Assert.Contains(", 0 restored, 0 differences", sound.Output);
        Assert.Equal(before, _copy.Ledger.Rows(Current));
        Assert.Equal(before.Count * 2, _copy.Ledger.Rows(Past).Count);
        Assert.Equal(before, _copy.Ledger.Rows(Past).Where(past => before.Any(verdict => verdict[1].Equals(past[1]))));
        Dataset.Equal(run.Folder, _copy.Run);
    }

    [Fact]
    public async Task A_spec_may_bring_the_rules()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.yaml", "name: other\nenvironment: retail\nverify: {gates: [form], weights: {procedure: 1}}\n");

        var report = await DiffAsync("--spec", folder.Path("other.yaml"));

        Assert.Contains(report["flips"]!.AsArray(), flip => flip!["why"]!.AsArray().Any(why => ((string)why!).StartsWith("reward ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_belongs_to_a_diff_is_not_said_without_it()
    {
        var result = await CommandLine.RunAsync("verify", _copy.Run, "--keep");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--spec, --profile and --keep are said with --diff", result.Error);
    }

    private async Task<JsonNode> DiffAsync(params string[] more)
    {
        var result = await CommandLine.RunAsync(["verify", _copy.Run, "--diff", "--json", .. more]);
        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        return JsonNode.Parse(result.Output)!;
    }
}
