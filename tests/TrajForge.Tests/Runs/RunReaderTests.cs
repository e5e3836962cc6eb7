using TrajForge.Runs;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class RunReaderTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public async ValueTask InitializeAsync() => await SomeRun.MakeAsync(Run, SomeRun.Shuffled(1), SomeRun.Spec(300, concurrency: 8) with { MaxCandidates = 2000 });

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Episodes_come_in_order_of_task_whatever_order_they_were_played_in()
    {
        var indexes = (await SomeRun.EpisodesAsync(Run)).Select(stored => stored.Task.Index).ToArray();

        Assert.True(indexes.Length > Ledger.PageSize);
        Assert.Equal(indexes.Order().Distinct(), indexes);
    }

    [Fact]
    public async Task Conditions_are_joined()
    {
        var rejected = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Reason = "procedure", Template = "mend", Outcome = VerdictOutcome.Rejected, From = 10, Below = 200 });
        var exact = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Reason = "procedure.confirmed", Template = "mend", Outcome = VerdictOutcome.Rejected, From = 10, Below = 200 });

        Assert.NotEmpty(rejected);
        Assert.Equal(rejected.Select(stored => stored.Episode.Id), exact.Select(stored => stored.Episode.Id));
        Assert.All(rejected, stored => Assert.True(stored.Task.Index is >= 12 and < 200 && stored.Task.Index % 6 == 0));
        Assert.Empty(await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Reason = "procedure.conf" }));
    }

    [Fact]
    public async Task A_limit_cuts_and_the_next_page_follows()
    {
        var all = await SomeRun.EpisodesAsync(Run);

        var page = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Limit = 7, From = all[5].Task.Index });

        Assert.Equal(all.Skip(5).Take(7).Select(stored => stored.Episode.Id), page.Select(stored => stored.Episode.Id));
    }

    [Fact]
    public async Task An_episode_is_found_by_a_unique_start_of_its_id()
    {
        var wanted = (await SomeRun.EpisodesAsync(Run))[3];
        await using var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken);

        var found = await reader.FindAsync(wanted.Episode.Id[..12], TestContext.Current.CancellationToken);

        Assert.Equal(TrajJson.Write(wanted.Episode), TrajJson.Write(found.Episode));
        Assert.Equal("TF2008", (await Assert.ThrowsAsync<RunException>(() => reader.FindAsync("", TestContext.Current.CancellationToken).AsTask())).Code);
        Assert.Equal("TF2008", (await Assert.ThrowsAsync<RunException>(() => reader.FindAsync("xyz", TestContext.Current.CancellationToken).AsTask())).Code);
    }

    [Fact]
    public async Task Counts_add_up()
    {
        await using var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken);

        var counts = await reader.CountAsync(prefixOnly: true, TestContext.Current.CancellationToken);
        var prefix = await reader.PrefixAsync(TestContext.Current.CancellationToken);

        Assert.Equal((300, prefix.Indexes), (counts.Accepted, counts.Indexes));
        Assert.Equal(prefix.Indexes, counts.Accepted + counts.Rejected + counts.Invalid + counts.Void + counts.Duplicates + counts.Dropped.Sum(d => d.Count));
        Assert.True(counts.Slips.Single(slip => slip.Reason == "wrong_variant").Count >= counts.Rejected);
        Assert.Equal(counts.Rejected, counts.Reasons.Single().Count);
    }

    [Fact]
    public async Task Reading_needs_no_lock()
    {
        using var writer = RunFolder.OpenToWrite(Run);
        await using var store = RunStore.Open(writer);

        Assert.NotEmpty(await SomeRun.EpisodesAsync(Run));
    }

    [Fact]
    public async Task A_folder_without_a_run_and_a_run_of_another_schema_are_refused()
    {
        var missing = await Assert.ThrowsAsync<RunException>(() => RunReader.OpenAsync(_folder["none"], TestContext.Current.CancellationToken).AsTask());
        Sqlite.Execute(Path.Combine(Run, "ledger.db"), "PRAGMA user_version = 7");
        var other = await Assert.ThrowsAsync<RunException>(() => RunReader.OpenAsync(Run, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(("TF2001", "TF2007"), (missing.Code, other.Code));
    }
}
