using Microsoft.Data.Sqlite;
using TrajForge.IntegrationTests.Support;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Whole runs over HTTP.</summary>
public sealed class LiveRunTests
{
    [Fact]
    public async Task A_recorded_run_plays_again_without_a_network_into_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 30, slips: 0.3);
        await live.SynthAsync(folder.Path("first"), live.Spec with { RecordRequests = true });
        var asked = live.Endpoint.Ledger.Requests;

        var again = await live.SynthAsync(folder.Path("again"), live.Spec with { Concurrency = 3 }, live.Access(replay: folder.Path("first", CallJournal.FileName)));

        Assert.Equal((RunEnd.Done, asked, 0L), (again.Ended, live.Endpoint.Ledger.Requests, again.Void));
        Dataset.Equal(folder.Path("first"), folder.Path("again"));
    }

    [Fact]
    public async Task What_was_not_recorded_is_a_fault_and_no_score()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 5);
        await live.SynthAsync(folder.Path("first"), live.Spec with { MaxCandidates = 5 });

        var again = await live.SynthAsync(folder.Path("again"), live.Spec with { Accept = 10, MaxCandidates = 10 }, live.Access(replay: folder.Path("first", CallJournal.FileName)));

        Assert.Equal((RunEnd.Short, 5L), (again.Ended, again.Void));
        Assert.Equal(0, again.Rejected);
    }

    [Fact]
    public async Task A_run_that_was_stopped_buys_no_answer_twice()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 40, new FaultShares { RateLimitedUntold = 0.02 });
        await using var plain = await LiveRun.StartAsync("retail", accept: 40);
        await plain.SynthAsync(folder.Path("plain"));
        for (var stops = 1; stops <= 3; stops++)
        {
            using var stop = new CancellationTokenSource();
            var most = stops * 8;
            var interrupted = await live.SynthAsync(folder.Path("run"), progress: new StopAt(most, stop), stop: stop);
            Assert.Equal(RunEnd.Interrupted, interrupted.Ended);
        }

        var done = await live.SynthAsync(folder.Path("run"));

        Assert.Equal(RunEnd.Done, done.Ended);
        Assert.Equal(live.Endpoint.Ledger.Count("good"), done.Spend!.Answers);
        Assert.Equal(live.Endpoint.Ledger.Count("good") + live.Endpoint.Ledger.Count("rate_limited"), live.Endpoint.Ledger.ByKey.Values.Sum());
        Assert.Equal(live.Endpoint.Ledger.Count("good"), live.Endpoint.Ledger.ByKey.Count);
        Dataset.Equal(folder.Path("plain"), folder.Path("run"));
    }

    [Fact]
    public async Task A_run_ends_before_its_bound_and_goes_on_with_a_larger_one()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 20);
        await live.SynthAsync(folder.Path("plain"));
        var needed = live.Endpoint.Ledger.InputTokens + live.Endpoint.Ledger.OutputTokens;
        await using var bounded = await LiveRun.StartAsync("retail", accept: 20);
        var bound = needed / 2;

        var first = await bounded.SynthAsync(folder.Path("run"), bounded.Spec with { Budget = new BudgetSpec { Tokens = bound } });
        var served = bounded.Endpoint.Ledger.InputTokens + bounded.Endpoint.Ledger.OutputTokens;
        var second = await bounded.SynthAsync(folder.Path("run"), bounded.Spec with { Budget = new BudgetSpec { Tokens = needed * 3 } });

        Assert.Equal((RunEnd.Budget, RunEnd.Done), (first.Ended, second.Ended));
        Assert.Contains("budget.tokens", first.Why, StringComparison.Ordinal);
        Assert.InRange(served, bound / 2, bound);
        Assert.Equal(bounded.Endpoint.Ledger.Count("good"), bounded.Endpoint.Ledger.ByKey.Count);
        Dataset.Equal(folder.Path("plain"), folder.Path("run"));
    }

    [Fact]
    public async Task An_episode_over_its_bound_is_void_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 3);

        var summary = await live.SynthAsync(folder.Path("run"), live.Spec with { MaxCandidates = 3, Budget = new BudgetSpec { EpisodeTokens = 20_000 } });

        Assert.Equal((RunEnd.Short, 3L, 0L), (summary.Ended, summary.Void, summary.Rejected));
    }

    [Fact]
    public async Task An_endpoint_that_is_away_ends_the_run_and_voids_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 3);
        var away = live.Spec.Models!["m"] with { Endpoints = ["http://127.0.0.1:9/v1"], RetryFor = 1, Timeout = 1 };

        var summary = await live.SynthAsync(folder.Path("run"), live.Spec with { Models = new SortedDictionary<string, ModelSpec> { ["m"] = away } });
        var back = await live.SynthAsync(folder.Path("run"));

        Assert.Equal((RunEnd.Unreachable, 0L), (summary.Ended, summary.Void));
        Assert.Equal(RunEnd.Done, back.Ended);
    }

    [Fact]
    public async Task The_very_same_request_of_another_run_is_answered_from_the_cache()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 5);
        var spec = live.Spec with { MaxCandidates = 5 }; // no index is played ahead that only one of the runs gets to
        await live.SynthAsync(folder.Path("first"), spec, live.Access(cache: folder.Path("answers.db")));
        var asked = live.Endpoint.Ledger.Requests;

        var second = await live.SynthAsync(folder.Path("second"), spec, live.Access(cache: folder.Path("answers.db")));

        Assert.Equal((RunEnd.Done, asked, 0L), (second.Ended, live.Endpoint.Ledger.Requests, second.Spend!.Uncertain));
        Dataset.Equal(folder.Path("first"), folder.Path("second"));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_ends_the_run_and_voids_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveRun.StartAsync("retail", accept: 40);
        var run = folder.Path("run");

        var failure = await Assert.ThrowsAsync<RunException>(() => live.SynthAsync(run, progress: new RefuseAt(4, folder.Path("run", CallJournal.FileName))));

        Assert.StartsWith("TF2006", failure.Message, StringComparison.Ordinal);
        using var ledger = new SqliteConnection($"Data Source={folder.Path("run", "ledger.db")};Mode=ReadOnly;Pooling=false");
        ledger.Open();
        using var count = ledger.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM faults) + (SELECT count(*) FROM voids)";
        Assert.Equal(0L, count.ExecuteScalar());
    }

    /// <summary>Lets the journal refuse every entry from then on, as a full disk does; what it holds can still be read.</summary>
    private sealed class RefuseAt(long finished, string journal) : IProgress<RunProgress>
    {
        private bool _refused;

        public void Report(RunProgress value)
        {
            if (value.Finished < finished || _refused)
            {
                return;
            }

            _refused = true;
            using var connection = new SqliteConnection($"Data Source={journal};Pooling=false");
            connection.Open();
            using var refuse = connection.CreateCommand();
            refuse.CommandText = "CREATE TRIGGER full BEFORE INSERT ON calls BEGIN SELECT RAISE(FAIL, 'no space left'); END";
            refuse.ExecuteNonQuery();
        }
    }

    private sealed class StopAt(long finished, CancellationTokenSource stop) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Finished >= finished)
            {
                stop.Cancel();
            }
        }
    }
}
