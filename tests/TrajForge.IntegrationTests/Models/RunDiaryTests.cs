using System.Text.Json;
using TrajForge.IntegrationTests.Support;
using TrajForge.Testing;

namespace TrajForge.IntegrationTests.Models;

/// <summary>What the log of a run and its last lines tell.</summary>
public sealed class RunDiaryTests
{
    private static readonly string[] Levels = ["Debug", "Information", "Warning", "Error"];

    [Fact]
    public async Task The_log_tells_of_models_bounds_endpoints_and_the_end()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 3);

        var result = await SynthAsync(folder, live, "budget: {tokens: 100000000}");

        Assert.True(result.ExitCode == 0, result.Error);
        var log = Log(folder);
        var name = live.Spec.Models!["m"].Endpoints[0].TrimEnd('/');
        Assert.StartsWith("Running ", Template(log[0]), StringComparison.Ordinal);
        Assert.Equal(("told", 64, "m"), (Text(log[0], "Name"), Text(log[0], "PlayHash").Length, Text(log[0], "Agent")));
        Assert.Equal(("fake-1", name), (Text(log[1], "Model"), log[1].GetProperty("Endpoints")[0].GetString()));
        Assert.Equal(100_000_000, log[2].GetProperty("Budget").GetProperty("Tokens").GetInt64());
        Assert.Equal(live.Endpoint.Ledger.Requests, log[^2].GetProperty("Figures").GetProperty("Answered").GetInt64());
        Assert.Equal(("Done", live.Endpoint.Ledger.InputTokens), (Text(log[^1], "Ended"), log[^1].GetProperty("Spend").GetProperty("Input").GetInt64()));
        Assert.Contains($"endpoint {name} of m: {live.Endpoint.Ledger.Requests} requests, {live.Endpoint.Ledger.Requests} answered, 0 429s, 0 server errors, 0 timeouts; 0 retries", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_tells_of_each_fault_and_of_the_episode_that_met_it()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 2);

        var result = await SynthAsync(folder, live, "max_candidates: 2\nbudget: {episode_tokens: 20000}");

        Assert.Equal(3, result.ExitCode);
        var faults = Log(folder).Where(line => Template(line).StartsWith("Delivery ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["0", "1"], faults.Select(fault => fault.GetProperty("Task").GetRawText()).Order());
        Assert.All(faults, fault =>
        {
            Assert.Equal(("Warning", "budget", 64), (Text(fault, "@l"), Text(fault, "Boundary"), Text(fault, "Episode").Length));
            Assert.Contains("budget.episode_tokens is 20000", Text(fault, "Message"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_bound_that_ends_the_run_is_told()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 5);

        var result = await SynthAsync(folder, live, "budget: {tokens: 60000}");

        Assert.Equal(3, result.ExitCode);
        var end = Log(folder)[^1];
        Assert.Equal(("Warning", "Budget"), (Text(end, "@l"), Text(end, "Ended")));
        Assert.Contains("budget.tokens is 60000", Text(end, "Why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_are_counted_and_written_only_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var faults = new FaultShares { RateLimited = 0.08, RetryAfter = TimeSpan.Zero };
        await using var quiet = await LiveRun.StartAsync("retail", accept: 2, faults);
        await using var loud = await LiveRun.StartAsync("retail", accept: 2, faults);

        var first = await SynthAsync(folder, quiet, "", run: "quiet");
        var second = await SynthAsync(folder, loud, "", run: "loud", new() { ["TRAJFORGE_LOG"] = "debug" });

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain(Log(folder, "quiet"), IsRetry);
        var retries = Log(folder, "loud").Count(IsRetry);
        Assert.InRange(retries, 1, loud.Endpoint.Ledger.Count("rate_limited"));
        Assert.Contains($" {loud.Endpoint.Ledger.Count("rate_limited")} 429s, 0 server errors, 0 timeouts; {retries} retries", second.Output, StringComparison.Ordinal);

        static bool IsRetry(JsonElement line) => Template(line).Contains("is tried again", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_that_is_none_is_told_before_anything_is_made()
    {
        using var folder = new TemporaryFolder();

        var result = await CommandLine.RunAsync(new Dictionary<string, string> { ["TRAJFORGE_LOG"] = "loud" }, "synth", "configs/quickstart.yaml", "--out", folder.Path("run"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("TRAJFORGE_LOG is 'loud'; expected one of verbose, debug, information, warning, error, fatal", result.Error.Trim());
        Assert.False(Directory.Exists(folder.Path("run")));
    }

    private static async Task<CommandResult> SynthAsync(TemporaryFolder folder, LiveRun live, string more, string run = "run", Dictionary<string, string>? variables = null)
    {
        var spec = folder.Write("spec.yaml", $$"""
            name: told
            environment: retail
            seed: 7
            accept: {{live.Spec.Accept}}
            concurrency: 2
            models:
              m: {model: fake-1, endpoints: ["{{live.Spec.Models!["m"].Endpoints[0]}}"], max_tokens: 400}
            players: {agent: m, customer: m}
            {{more}}
            """);
        return await CommandLine.RunAsync(variables ?? [], "synth", spec, "--out", folder.Path(run));
    }

    private static JsonElement[] Log(TemporaryFolder folder, string run = "run")
    {
        JsonElement[] lines = [.. File.ReadLines(folder.Path(run, "log", "run.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.All(lines, line => Assert.Contains(line.TryGetProperty("@l", out var level) ? level.GetString() : "Information", Levels));
        return lines;
    }

    private static string Template(JsonElement line) => Text(line, "@mt");

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
