using CsCheck;
using TrajForge.Runs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class RunStoreTests
{
    [Fact]
    public Task The_first_commit_wins_and_the_losers_cost_is_booked() =>
        Gen.Int[0, 5].Array[2, 40].SampleAsync(
            async indexes =>
            {
                using var folder = new TemporaryFolder();
                var forge = new FakeForge();
                using var run = RunFolder.OpenOrCreate(folder["run"], RunManifest.For(SomeRun.Spec(), forge));
                await using (var store = RunStore.Open(run))
                {
                    // The padding tells the deliveries of one index apart; a real player would have said something else.
                    foreach (var (index, delivery) in indexes.Select((index, n) => (index, n)))
                    {
                        var task = forge.Some(index);
                        var episode = new FakeForge { Padding = delivery }.Play(task, 0);
                        await store.PostAsync(new TaskProven(task));
                        await store.PostAsync(new EpisodePlayed(episode, [], await forge.JudgeAsync(task, episode, default), delivery));
                    }

                    await store.CompleteAsync();
                }

                await using var reader = FolderReader.Open(run);
                var stored = await reader.EpisodesAsync(new EpisodeQuery(), default).ToListAsync();
                Assert.Equal(indexes.Distinct().Order(), stored.Select(s => (int)s.Task.Index));
                Assert.All(stored, s => Assert.Equal(
                    TrajJson.Write(new FakeForge { Padding = Array.IndexOf(indexes, (int)s.Task.Index) }.Play(s.Task, 0)),
                    TrajJson.Write(s.Episode)));
                Assert.Equal(indexes.Length, Sqlite.Count(run.LedgerPath, "SELECT COUNT(*) FROM spend"));
                Assert.Equal(stored.Count, Sqlite.Count(run.LedgerPath, "SELECT COUNT(*) FROM spend WHERE outcome = 'committed'"));
            },
            iter: 10,
            threads: 1);

    [Fact]
    public async Task A_failed_commit_reaches_who_posts_and_loses_nothing_committed()
    {
        using var folder = new TemporaryFolder();
        var forge = new FakeForge { OnPlay = index => BreakSegmentsAt(folder, index) };

        var failed = await Assert.ThrowsAsync<RunException>(() => SomeRun.MakeAsync(folder["run"], forge));

        Assert.Equal("TF2006", failed.Code);
        Sqlite.Execute(folder["run/ledger.db"], "DROP TRIGGER full");
        await SomeRun.MakeAsync(folder["run"]);
        await SomeRun.MakeAsync(folder["whole"]);
        Assert.Equal(SomeRun.Dataset(folder["whole"]), SomeRun.Dataset(folder["run"]));
    }

    // A trigger stands for a disk that is full when the ledger commits.
    private static void BreakSegmentsAt(TemporaryFolder folder, long index)
    {
        if (index == 12)
        {
            Sqlite.Execute(folder["run/ledger.db"], "CREATE TRIGGER full BEFORE INSERT ON episodes BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        }
    }
}
