using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Tests.Models;
using TrajForge.Tests.Runs;
using static TrajForge.Tests.Models.FakeWire;

namespace TrajForge.Tests.Assistance;

/// <summary>Runs in which a model gives its opinion of every episode.</summary>
public sealed class OpinionRunTests : IDisposable
{
    private const string Fine = """{"score": 0.9, "reason": "Well served."}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Fine)]
    [InlineData("""{"score": 0, "reason": "Badly served."}""")]
    [InlineData("""{"score": NaN, "reason": ""}""")]
    [InlineData("{\"verdict\": {\"outcome\": \"Accepted\"}, \"reward\": 1}")]
    public async Task No_byte_of_a_dataset_depends_on_what_the_judge_says(string answer)
    {
        await SomeRun.MakeAsync(_folder["plain"]);

        var summary = await MakeAsync("judged", new FakeWire(_ => Say(answer)));

        Assert.Equal((RunEnd.Done, 20L), (summary.Ended, summary.Accepted));
        Assert.Equal(SomeRun.Dataset(_folder["plain"]), SomeRun.Dataset(_folder["judged"]));
        Assert.Equal((await CountingAsync("plain")).Select(Verdict), (await CountingAsync("judged")).Select(Verdict));
    }

    [Fact]
    public async Task Every_episode_has_its_opinion_beside_the_verdict()
    {
        await MakeAsync("run", new FakeWire(_ => Say(Fine)));

        var episodes = await SomeRun.EpisodesAsync(_folder["run"]);
        Assert.Contains(episodes, stored => stored.Verdict!.Outcome == VerdictOutcome.Rejected);
        Assert.All(episodes, stored => Assert.Equal((stored.Episode.Id, "m-1", 0.9, "Well served.", true), (stored.Opinion!.EpisodeId, stored.Opinion.Model, stored.Opinion.Score, stored.Opinion.Reason, stored.Opinion.Approves)));
        Assert.All(episodes, stored => Assert.DoesNotContain("Well served", TrajJson.Write(stored.Verdict), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_answer_is_no_opinion_and_says_why()
    {
        await MakeAsync("run", new FakeWire(_ => Say(new string('[', 500_000))));

        Assert.All(await SomeRun.EpisodesAsync(_folder["run"]), stored => Assert.Equal((null, "the answer has 500000 characters, more than 20000"), (stored.Opinion!.Score, stored.Opinion.Reason)));
    }

    [Fact]
    public async Task The_judge_sees_policy_brief_and_conversation_and_neither_constraints_nor_verdict()
    {
        var wire = new FakeWire(_ => Say(Fine));

        await MakeAsync("run", wire);

        var forge = new FakeForge();
        Assert.All(wire.Asked, call =>
        {
            var text = Body(call).GetProperty("messages").EnumerateArray().Single().GetProperty("content").GetString()!;
            Assert.Contains(forge.AgentPrompt, text, StringComparison.Ordinal);
            Assert.Contains("You want your thing done. Ünïcödé \"too\".", text, StringComparison.Ordinal);
            Assert.Contains("agent calls do_thing {\"id\":\"thing\"}", text, StringComparison.Ordinal);
            Assert.DoesNotContain("the thing is done", text, StringComparison.Ordinal);
            Assert.DoesNotContain("procedure", text, StringComparison.Ordinal);
            Assert.Equal((ModelSeat.Judge, $"{call.EpisodeId}.judge.0"), (call.Seat, call.Key));
        });
    }

    [Fact]
    public async Task A_judge_that_fails_faults_nothing_and_is_asked_again_when_the_run_goes_on()
    {
        await SomeRun.MakeAsync(_folder["plain"]);

        var failed = await MakeAsync("run", new FakeWire(_ => throw new ModelFaultException("timeout", "no answer")));
        var without = await SomeRun.EpisodesAsync(_folder["run"]);
        var again = await MakeAsync("run", new FakeWire(_ => Say(Fine)), new() { OnPlay = index => Assert.Fail($"played {index}") });

        Assert.Equal((RunEnd.Done, RunEnd.Done), (failed.Ended, again.Ended));
        Assert.Equal($"{without.Count} opinions could not be had and are asked for when the run goes on; the last: timeout: no answer", Assert.Single(failed.Warnings));
        Assert.All(without, stored => Assert.Null(stored.Opinion));
        Assert.Empty(again.Warnings);
        Assert.All(await SomeRun.EpisodesAsync(_folder["run"]), stored => Assert.Equal(0.9, stored.Opinion!.Score));
        Assert.Equal(SomeRun.Dataset(_folder["plain"]), SomeRun.Dataset(_folder["run"]));
    }

    [Fact]
    public async Task A_judge_that_is_down_is_left_alone_and_the_run_goes_on()
    {
        var wire = new FakeWire(_ => throw new ModelFaultException("connection", "refused") { IsDown = true });

        var summary = await MakeAsync("run", wire);

        Assert.Equal(RunEnd.Done, summary.Ended);
        Assert.InRange(wire.Asked.Count, 1, SomeRun.Spec().Concurrency);
    }

    [Fact]
    public async Task A_budget_without_room_for_opinions_leaves_them_out()
    {
        var summary = await MakeAsync("run", new FakeWire(_ => Say(Fine)), spec: Judged with { Budget = new BudgetSpec { Tokens = 10 } });

        Assert.Equal(RunEnd.Done, summary.Ended);
        Assert.Contains("budget.tokens is 10", Assert.Single(summary.Warnings), StringComparison.Ordinal);
        Assert.Equal(0, summary.Spend!.Answers);
    }

    [Fact]
    public async Task What_opinions_use_is_spent_and_bounds_of_an_episode_leave_them_alone()
    {
        var summary = await MakeAsync("run", new FakeWire(_ => Say(Fine)), spec: Judged with { Budget = new BudgetSpec { EpisodeTokens = 1 } });

        var episodes = await SomeRun.EpisodesAsync(_folder["run"]);
        Assert.Equal((episodes.Count, episodes.Count * 100L, episodes.Count * 10L), ((int)summary.Spend!.Answers, summary.Spend.Input, summary.Spend.Output));
    }

    [Fact]
    public async Task Recorded_opinions_play_again_and_others_are_absent()
    {
        await MakeAsync("run", new FakeWire(call => Say($$"""{"score": 0.5, "reason": "{{call.EpisodeId[..8]}}"}""")));

        await MakeAsync("again", new FakeWire(_ => throw new InvalidOperationException("asked")), replay: Path.Combine(_folder["run"], CallJournal.FileName));
        var more = await MakeAsync("more", new FakeWire(_ => throw new InvalidOperationException("asked")), spec: Judged with { Accept = 30 }, replay: Path.Combine(_folder["run"], CallJournal.FileName));

        Assert.Equal((await CountingAsync("run")).Select(stored => stored.Opinion), (await CountingAsync("again")).Select(stored => stored.Opinion));
        Assert.Contains("not_recorded", Assert.Single(more.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_the_ledgers_second_schema_is_read_and_gets_its_opinions()
    {
        await SomeRun.MakeAsync(_folder["run"]);
        Sqlite.Execute(Path.Combine(_folder["run"], "ledger.db"), "DROP TABLE opinions; DROP TABLE past_verdicts; PRAGMA user_version = 2");

        Assert.All(await SomeRun.EpisodesAsync(_folder["run"]), stored => Assert.Null(stored.Opinion));
        await MakeAsync("run", new FakeWire(_ => Say(Fine)), new() { OnPlay = index => Assert.Fail($"played {index}") });

        Assert.All(await SomeRun.EpisodesAsync(_folder["run"]), stored => Assert.NotNull(stored.Opinion));
    }

    private static Spec Judged { get; } = SomeRun.Spec() with
    {
        Models = new SortedDictionary<string, ModelSpec> { ["j"] = new() { Model = "m-1", Endpoints = [] } },
        Verify = new VerifySpec { Opinion = "j" },
    };

    private Task<List<StoredEpisode>> CountingAsync(string run) => SomeRun.EpisodesAsync(_folder[run], new EpisodeQuery { Counting = true });

    private static string Verdict(StoredEpisode stored) => TrajJson.Write(stored.Verdict);

    private Task<RunSummary> MakeAsync(string run, FakeWire wire, FakeForge? forge = null, Spec? spec = null, string? replay = null)
    {
        var access = new ModelAccess { Endpoint = (_, _, meter) => new Metered(wire, meter), Clock = TimeProvider.System, Replay = replay };
        return SynthRun.RunAsync(new SynthRequest(_folder[run], spec ?? Judged, forge ?? new FakeForge()) { Models = access }, null, TestContext.Current.CancellationToken);
    }

    private sealed class Metered(FakeWire inner, IModelMeter meter) : IModelWire
    {
        public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
        {
            var charge = await meter.OpenAsync(call, cancellationToken);
            try
            {
                var reply = await inner.SendAsync(call, cancellationToken);
                charge.Settle(reply.Usage!);
                return reply;
            }
            catch (ModelFaultException)
            {
                charge.Release();
                throw;
            }
        }
    }
}
