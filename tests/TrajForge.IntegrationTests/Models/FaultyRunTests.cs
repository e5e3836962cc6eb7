using TrajForge.Cli;
using TrajForge.IntegrationTests.Support;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;

namespace TrajForge.IntegrationTests.Models;

public sealed class FaultyRetailRunTests() : FaultyRunTests("retail");

public sealed class FaultyAirlineRunTests() : FaultyRunTests("airline");

/// <summary>Five hundred episodes of an environment at an endpoint that fails as real ones do. A class for each, so that they wait side by side.</summary>
public abstract class FaultyRunTests(string environment)
{
    private const int Episodes = 500;

    private static readonly FaultShares Faults = new() { RateLimited = 0.05, RateLimitedUntold = 0.05, RetryAfter = TimeSpan.Zero, ServerError = 0.05, Reset = 0.02, Hang = 0.01, BadJson = 0.01 };
    private static readonly string[] Kinds = ["rate_limited", "server_error", "reset", "hang", "bad_json"];

    [Fact]
    public async Task Episodes_at_an_endpoint_that_fails_are_those_without_a_fault()
    {
        using var folder = new TemporaryFolder();
        var model = LiveRun.Model with { Timeout = 5 };
        await using var live = await LiveRun.StartAsync(environment, accept: 10_000, Faults, model, slips: 0.3);
        var run = folder.Path("run");

        var summary = await live.SynthAsync(run, live.Spec with { Accept = Episodes, MaxCandidates = Episodes, Concurrency = 64 });

        var ledger = live.Endpoint.Ledger;
        await using var reader = await RunReader.OpenAsync(run, TestContext.Current.CancellationToken);
        var played = await reader.EpisodesAsync(new EpisodeQuery(), TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((RunEnd.Short, 0L), (summary.Ended, summary.Void));
        Assert.Equal(Episodes, played.Length + summary.Duplicates + summary.Dropped.Sum(count => count.Count));
        await AsPlainAsync(live, played);

        // Nothing is asked beyond the cap: an attempt is delivered at most three times, and what was answered is not asked again.
        Assert.InRange(ledger.ByKey.Values.Max(), 2, (1 + model.Retries) * 3);
        Assert.All(Kinds, kind => Assert.NotEqual(0, ledger.Count(kind)));
        // What was sent ends one way on either side. Where the machine is busy, an answer or a refusal may come too late: then the client knows that it does not know.
        var spend = summary.Spend!;
        var late = live.Figures.Sum(figures => figures.Timeouts) - ledger.Count("hang");
        Assert.InRange(late, 0, ledger.Requests);
        var uncertain = ledger.Count("good") + ledger.Count("abandoned") + ledger.Count("reset") + ledger.Count("hang") + ledger.Count("bad_json");
        Assert.InRange(spend.Answers + spend.Uncertain - uncertain, 0, late);
        Assert.InRange(ledger.Count("good") - spend.Answers, 0, late);
        Assert.Equal((2 * spend.Input) + (8 * spend.Output), spend.Cost / 1000);
        if (ledger.Count("good") == spend.Answers)
        {
            Assert.Equal((ledger.InputTokens, ledger.OutputTokens), (spend.Input, spend.Output));
        }
    }

    /// <summary>Every episode is the one that scripted players play in process.</summary>
    private static async Task AsPlainAsync(LiveRun live, StoredEpisode[] played)
    {
        var plain = await Composition.ForgeAsync(live.Spec with { Players = new PlayerSpec { Slips = live.Spec.Players.Slips } }, TestContext.Current.CancellationToken);
        foreach (var stored in played)
        {
            var expected = (await plain.PlayAsync(stored.Task, 0, TestContext.Current.CancellationToken)).Episode;
            Assert.Equal(Words(expected), Words(stored.Episode));
            Assert.Equal(expected.End, stored.Episode.End);
        }
    }

    private static string[] Words(Episode episode) => [.. episode.Events.Select(e => TrajJson.Write(e switch
    {
        AgentMessage agent => agent with { Acts = null, FinishReason = null },
        CustomerMessage customer => customer with { Acts = null },
        _ => e,
    }))];
}
