using System.Collections.Concurrent;
using System.Text.Json;
using TrajForge.Datasets;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class TrialRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_accepted_attempt_is_the_row_and_all_valid_ones_are_the_group()
    {
        await SomeRun.MakeAsync(Run, new() { Passes = (index, attempt) => attempt > index % 3 }, Spec(4));

        Assert.All(Rows("canonical"), row => Assert.Equal((Index(row) % 3) + 1, row.GetProperty("lineage").GetProperty("attempt").GetInt32()));
        Assert.Equal(20, Rows("canonical").Count);
        Assert.Equal(20, Rows("openai").Count);
        foreach (var group in Rows("rl").GroupBy(Index))
        {
            Assert.Equal([0, 1, 2, 3], group.Select(row => row.GetProperty("attempt").GetInt32()));
            Assert.All(group, row => Assert.Equal(
                (4, 3 - (int)(group.Key % 3), true),
                (row.GetProperty("group").GetProperty("size").GetInt32(), row.GetProperty("group").GetProperty("passed").GetInt32(), row.GetProperty("group").GetProperty("varied").GetBoolean())));
        }
    }

    [Fact]
    public async Task More_trials_on_resume_play_only_the_missing_attempts()
    {
        await SomeRun.MakeAsync(_folder["whole"], spec: Spec(3));
        await SomeRun.MakeAsync(Run, spec: Spec(1));
        var before = (await SomeRun.EpisodesAsync(Run)).Select(stored => (stored.Task.Index, stored.Episode.Attempt)).ToArray();
        var played = new ConcurrentBag<(long, int)>();

        await SomeRun.MakeAsync(Run, new() { OnAttempt = (index, attempt) => played.Add((index, attempt)) }, Spec(3));

        Assert.Empty(before.Intersect(played));
        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task Fewer_trials_on_resume_count_as_if_no_more_had_been_asked_for()
    {
        await SomeRun.MakeAsync(_folder["whole"], Late(), Spec(2));
        await SomeRun.MakeAsync(Run, Late(), Spec(5));

        await SomeRun.MakeAsync(Run, Late(), Spec(2));

        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));

        static FakeForge Late() => new() { Passes = (index, attempt) => attempt == index % 5 };
    }

    [Fact]
    public async Task A_crash_between_two_attempts_keeps_the_first()
    {
        await SomeRun.MakeAsync(_folder["whole"], spec: Spec(3));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SomeRun.MakeAsync(
            Run, new() { OnAttempt = (index, attempt) => { if ((index, attempt) == (8, 2)) { throw new InvalidOperationException("cut"); } } }, Spec(3) with { Concurrency = 1 }));
        var played = new ConcurrentBag<(long, int)>();

        await SomeRun.MakeAsync(Run, new() { OnAttempt = (index, attempt) => played.Add((index, attempt)) }, Spec(3));

        Assert.Equal([(8L, 2)], played.Where(play => play.Item1 == 8));
        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_void_attempt_is_no_failure_and_is_not_played_again()
    {
        FakeForge Faulty() => new() { Faults = (index, attempt) => (index, attempt) == (1, 0) ? 5 : 0, Passes = (_, _) => true, OnAttempt = (_, _) => { } };
        var summary = await SomeRun.MakeAsync(Run, Faulty(), Spec(3));

        var again = await SomeRun.MakeAsync(Run, new() { OnPlay = index => Assert.Fail($"played {index}") }, Spec(3));

        var row = Assert.Single(Rows("canonical"), row => Index(row) == 1);
        Assert.Equal((1, 1, 1), (summary.Void, again.Void, row.GetProperty("lineage").GetProperty("attempt").GetInt32()));
        Assert.All(Rows("rl").Where(row => Index(row) == 1), row => Assert.Equal(
            (2, 2), (row.GetProperty("group").GetProperty("size").GetInt32(), row.GetProperty("group").GetProperty("passed").GetInt32())));
    }

    [Fact]
    public async Task A_task_out_of_the_band_is_retired_counted_and_in_no_file()
    {
        var spec = Spec(4) with { Tasks = new TaskSpec { Trials = 4, PassRate = new PassRateSpec { Min = 0.2, Max = 0.95 } } };
        var summary = await SomeRun.MakeAsync(Run, Graded(), spec);

        // Of five indexes one passes never, one always.
        Assert.All(Rows("canonical").Concat(Rows("rl")).Select(Index).Concat(Rows("prompts").Select(row => row.GetProperty("index").GetInt64())).Where(Scored), index => Assert.InRange(index % 5, 1, 3));
        Assert.Equal(20, Rows("canonical").Count);
        Assert.True(summary.Retired > 5);
        Assert.Equal(summary.Retired, summary.Cells.Single().Retired);
        Assert.Contains($"{summary.Retired} tasks are retired", File.ReadAllText(Path.Combine(Run, "dataset", "README.md")));
    }

    [Fact]
    public async Task Another_band_on_resume_plays_nothing_of_what_is_there_and_gives_its_rows()
    {
        Spec Band(double max) => Spec(4) with { Tasks = new TaskSpec { Trials = 4, PassRate = new PassRateSpec { Max = max } } };
        await SomeRun.MakeAsync(_folder["whole"], Graded(), Band(1));
        await SomeRun.MakeAsync(Run, Graded(), Band(0.5));

        await SomeRun.MakeAsync(Run, new() { OnPlay = index => Assert.Fail($"played {index}") }, Band(1));

        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task Groups_that_do_not_vary_can_be_left_out_of_rl()
    {
        await SomeRun.MakeAsync(Run, Graded(), Spec(4));

        await DatasetExport.ExportAsync(Run, new OutputSpec { RlGroups = "varied", Formats = ["rl", "canonical"] }, TestContext.Current.CancellationToken);

        Assert.All(Rows("rl"), row => Assert.InRange(Index(row) % 5, 1, 3));
        Assert.Contains(Rows("canonical"), row => Index(row) % 5 == 4);
    }

    [Fact]
    public async Task A_run_of_the_ledgers_first_schema_is_read_and_resumed()
    {
        await SomeRun.MakeAsync(_folder["whole"], Old(), Spec(1));
        await SomeRun.MakeAsync(Run, Old(), Spec(1));
        Sqlite.Execute(Path.Combine(Run, "ledger.db"), "DROP TABLE voids; DROP TABLE opinions; DROP TABLE past_verdicts; PRAGMA user_version = 1");

        await using (var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken))
        {
            Assert.Equal((20, 1), ((await reader.PrefixAsync(TestContext.Current.CancellationToken)).Accepted, (await reader.CountAsync(prefixOnly: true, TestContext.Current.CancellationToken)).Void));
        }

        await SomeRun.MakeAsync(Run, new() { OnPlay = index => Assert.Fail($"played {index}") }, Spec(1));
        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));

        static FakeForge Old() => new() { Faults = (index, _) => index == 1 ? 5 : 0 };
    }

    private static Spec Spec(int trials) => SomeRun.Spec() with { Tasks = new TaskSpec { Trials = trials } };

    /// <summary>Index n passes n mod 5 of four attempts.</summary>
    private static FakeForge Graded() => new() { Passes = (index, attempt) => attempt < index % 5 };

    // Of these indexes no attempt can be scored, so that their pass rate is unknown.
    private static bool Scored(long index) => index % 29 != 28;

    private static long Index(JsonElement row) => row.GetProperty("lineage").GetProperty("task_index").GetInt64();

    private List<JsonElement> Rows(string format) =>
        [.. Directory.EnumerateFiles(Path.Combine(Run, "dataset"), $"{format}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)];
}
