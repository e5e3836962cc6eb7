using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

public sealed partial class RunVerbTests(SmallRun run)
{
    [Fact]
    public void Synth_says_what_it_made_where_and_what_to_do_next()
    {
        Assert.Equal((0, ""), (run.Synth.ExitCode, Progress().Replace(run.Synth.Error, "")));
        Assert.StartsWith("done: 30 of 30 rows accepted, ", run.Synth.Output);
        Assert.Contains($"./trajforge show {run.Folder}", run.Synth.Output);
        var files = Written().Matches(run.Synth.Output).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(run.Folder, file)), file));
    }

    [Fact]
    public void The_log_is_compact_json()
    {
        var log = File.ReadAllLines(Path.Combine(run.Folder, "log", "run.jsonl"));

        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("@mt", out _)));
    }

    [Fact]
    public async Task Show_tells_one_episode_from_brief_to_verdict()
    {
        var result = await CommandLine.RunAsync("show", run.Folder);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        string[] parts = ["episode ", "brief, ", "constraints, ", "dialogue", " customer ", " call ", " -> ", "verdict  "];
        var at = 0;
        Assert.All(parts, part => Assert.True((at = result.Output.IndexOf(part, at, StringComparison.Ordinal)) >= 0, part));
    }

    [Fact]
    public async Task Show_finds_a_rejected_episode_by_its_reason_and_cites_the_evidence()
    {
        var list = await CommandLine.RunAsync("show", run.Folder, "--rejected", "--limit", "50", "--json");
        var reason = JsonDocument.Parse(list.Output).RootElement[0].GetProperty("verdict").GetProperty("reasons")[0].GetString()!;

        var result = await CommandLine.RunAsync("show", run.Folder, "--rejected", "--reason", reason);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Contains("  rejected  S ", result.Output);
        Assert.Contains($"failed  {reason}: ", result.Output);
    }

    [Fact]
    public async Task Show_takes_the_start_of_an_id_and_a_task_index()
    {
        var byIndex = await CommandLine.RunAsync("show", run.Folder, "--index", "3");
        var id = byIndex.Output.Split(' ')[1];
        var byId = await CommandLine.RunAsync("show", run.Folder, id);

        Assert.Equal(0, byId.ExitCode);
        Assert.Equal(byIndex.Output, byId.Output);
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("--index", "999999")]
    [InlineData("--reason", "no.such.check")]
    public async Task Show_says_when_nothing_fits(params string[] arguments)
    {
        var result = await CommandLine.RunAsync(["show", run.Folder, .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public async Task Stats_counts_what_synth_reported()
    {
        var result = await CommandLine.RunAsync("stats", run.Folder, "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(30, report.GetProperty("statistics").GetProperty("outcomes").GetProperty("accepted").GetInt32());
        Assert.NotEmpty(report.GetProperty("statistics").GetProperty("slips").EnumerateObject());
        Assert.True(report.GetProperty("wording").GetProperty("dialogues").GetInt32() > 30);
        Assert.Equal("all", report.GetProperty("statistics").GetProperty("references").GetProperty("figures")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Stats_is_readable()
    {
        var result = await CommandLine.RunAsync("stats", run.Folder);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.All(["outcome", "rejected by", "template", "slips made on purpose", "described", "distinct turns"], part => Assert.Contains(part, result.Output));
    }

    [Fact]
    public async Task A_closed_pipe_ends_show_quietly()
    {
        var result = await CommandLine.BashAsync($"\"$TRAJFORGE\" show '{run.Folder}' | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}");

        Assert.Equal(("0\n", ""), (result.Output, result.Error));
    }

    [GeneratedRegex(@"^\d+:\d\d  (starting|accepted|\d+ episodes).*\n", RegexOptions.Multiline)]
    private static partial Regex Progress();

    [GeneratedRegex(@"^  (dataset/\S+)$", RegexOptions.Multiline)]
    private static partial Regex Written();
}
