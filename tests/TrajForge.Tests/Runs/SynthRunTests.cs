using TrajForge.Runs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class SynthRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_run_ends_at_the_shortest_prefix_that_holds_the_target()
    {
        var summary = await SomeRun.MakeAsync(Run);

        var accepted = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Outcome = VerdictOutcome.Accepted, Below = summary.Indexes });
        Assert.Equal((RunEnd.Done, 20, 20), (summary.Ended, summary.Accepted, accepted.Count));
        Assert.Equal(summary.Indexes - 1, accepted[^1].Task.Index);
    }

    [Fact]
    public async Task Every_index_of_the_prefix_is_accounted_for()
    {
        var summary = await SomeRun.MakeAsync(Run, SomeRun.Shuffled(1));

        var finished = summary.Accepted + summary.Rejected + summary.Invalid + summary.Duplicates + summary.Void + summary.Dropped.Sum(d => d.Count);
        Assert.Equal(summary.Indexes, finished);
        Assert.Equal(["no_candidate", "unproven"], summary.Dropped.Select(d => d.Reason));
        Assert.All([summary.Rejected, summary.Invalid, summary.Duplicates, summary.Void], count => Assert.True(count > 0));
    }

    [Fact]
    public async Task Too_few_candidates_end_the_run_short_and_still_export()
    {
        var summary = await SomeRun.MakeAsync(Run, spec: SomeRun.Spec() with { MaxCandidates = 30 });

        Assert.Equal((RunEnd.Short, 30), (summary.Ended, summary.Indexes));
        Assert.Contains("dataset/README.md", summary.Files);
    }

    [Fact]
    public async Task A_run_most_of_whose_customers_are_untrue_ends_and_says_why_at_the_same_index_at_any_concurrency()
    {
        var one = await SomeRun.MakeAsync(_folder["one"], new FakeForge { InvalidEvery = 6 }, SomeRun.Spec(500, concurrency: 1));
        var many = await SomeRun.MakeAsync(_folder["many"], new FakeForge { InvalidEvery = 6 }, SomeRun.Spec(500, concurrency: 16));

        Assert.Equal((RunEnd.Invalid, RunEnd.Invalid), (one.Ended, many.Ended));
        Assert.Equal((one.Indexes, one.Accepted), (many.Indexes, many.Accepted));
        Assert.Matches("^1[0-9]\\.[0-9] ?% of the episodes of cell 'all' are invalid, and limits.invalid is 0.05$", one.Why);
        Assert.Equal(SomeRun.Dataset(_folder["one"]), SomeRun.Dataset(_folder["many"]));
    }

    [Fact]
    public async Task The_dataset_is_the_same_at_any_concurrency()
    {
        await SomeRun.MakeAsync(_folder["one"], SomeRun.Shuffled(1), SomeRun.Spec(60, concurrency: 1));
        await SomeRun.MakeAsync(_folder["many"], SomeRun.Shuffled(2), SomeRun.Spec(60, concurrency: 16));

        Assert.Equal(SomeRun.Dataset(_folder["one"]), SomeRun.Dataset(_folder["many"]));
    }

    [Fact]
    public async Task The_dataset_is_the_same_after_internal_errors_and_resumes()
    {
        await SomeRun.MakeAsync(_folder["whole"], SomeRun.Shuffled(1), SomeRun.Spec(60));

        foreach (var broken in new long[] { 3, 21, 40, 68 })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(
                () => SomeRun.MakeAsync(Run, SomeRun.Shuffled(broken, index => index == broken), SomeRun.Spec(60, concurrency: 5)));
        }

        await SomeRun.MakeAsync(Run, SomeRun.Shuffled(9), SomeRun.Spec(60, concurrency: 3));
        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_stopped_run_keeps_what_was_committed_and_plays_only_the_rest()
    {
        using var stop = new CancellationTokenSource();
        var stopped = await SomeRun.MakeAsync(Run, new() { OnPlay = index => { if (index == 19) { stop.Cancel(); } } }, stop: stop);
        var before = (await SomeRun.EpisodesAsync(Run)).Select(stored => stored.Task.Index).ToArray();
        var played = new System.Collections.Concurrent.ConcurrentBag<long>();

        var resumed = await SomeRun.MakeAsync(Run, new() { OnPlay = played.Add });

        Assert.Equal((RunEnd.Interrupted, RunEnd.Done), (stopped.Ended, resumed.Ended));
        Assert.NotEmpty(before);
        Assert.Empty(before.Intersect(played));
    }

    [Fact]
    public async Task A_crash_between_segment_and_ledger_leaves_no_trace_in_the_dataset()
    {
        await SomeRun.MakeAsync(_folder["whole"], SomeRun.Shuffled(1), SomeRun.Spec(60));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => SomeRun.MakeAsync(Run, SomeRun.Shuffled(5, index => index == 30), SomeRun.Spec(60)));
        using (var segment = new FileStream(Path.Combine(Run, "segments", "000001.jsonl.zst"), FileMode.Append))
        {
            segment.Write(new byte[1000]);
        }

        File.WriteAllText(Path.Combine(Run, "segments", "000002.jsonl.zst"), "begun");

        await SomeRun.MakeAsync(Run, SomeRun.Shuffled(2), SomeRun.Spec(60));

        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_finished_run_plays_nothing_again_and_writes_the_same_files()
    {
        await SomeRun.MakeAsync(Run);
        var files = SomeRun.Dataset(Run);

        var again = await SomeRun.MakeAsync(Run, new() { OnPlay = index => Assert.Fail($"played {index}") });

        Assert.Equal(RunEnd.Done, again.Ended);
        Assert.Equal(files, SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_higher_target_goes_on_as_if_it_had_been_asked_for_at_first()
    {
        await SomeRun.MakeAsync(_folder["whole"], spec: SomeRun.Spec(70));
        await SomeRun.MakeAsync(Run, spec: SomeRun.Spec(20));

        await SomeRun.MakeAsync(Run, spec: SomeRun.Spec(70));

        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task Changed_checks_judge_what_is_stored_again()
    {
        await SomeRun.MakeAsync(_folder["whole"], new() { Checks = 2 });
        await SomeRun.MakeAsync(Run, new() { Checks = 1 });

        await SomeRun.MakeAsync(Run, new() { Checks = 2 });

        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_task_out_of_retries_is_void_and_counts_as_finished()
    {
        var summary = await SomeRun.MakeAsync(Run, new() { Faults = (index, _) => index == 1 ? 3 : index == 2 ? 2 : 0 });

        await using var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken);
        var faults = await reader.FaultsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (summary.Void, await reader.TasksAsync(new TaskQuery { State = TaskState.Void }, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal([(1, 0), (1, 1), (1, 2), (2, 0), (2, 1)], faults.Select(fault => ((int)fault.TaskIndex, fault.Delivery)));
    }

    [Fact]
    public async Task Little_is_played_beyond_what_is_needed()
    {
        var summary = await SomeRun.MakeAsync(Run, SomeRun.Shuffled(4), SomeRun.Spec(40, concurrency: 4));

        Assert.InRange(summary.Beyond, 0, 12);
    }

    [Fact]
    public async Task Progress_begins_with_nothing_and_ends_with_every_finished_index()
    {
        var reports = new List<RunProgress>();

        var summary = await SomeRun.MakeAsync(Run, spec: SomeRun.Spec(20, concurrency: 1), progress: new Collecting(reports));

        Assert.Equal((0, reports.Count - 1), (reports[0].Finished, reports[^1].Finished));
        Assert.True(reports[^1].Accepted >= summary.Accepted);
        Assert.Equal(["procedure.confirmed"], reports[^1].Reasons.Select(reason => reason.Reason));
    }

    [Fact]
    public async Task Another_seed_is_refused_and_the_difference_named()
    {
        await SomeRun.MakeAsync(Run);

        var refused = await Assert.ThrowsAsync<PlayHashChangedException>(() => SomeRun.MakeAsync(Run, new() { Seed = 2 }));

        Assert.Equal([new PlayDifference("seed", "1", "2")], refused.Differences);
        Assert.Contains("seed: 1 -> 2", refused.Message);
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await SomeRun.MakeAsync(Run);
        using var held = RunFolder.OpenToWrite(Run);

        await Assert.ThrowsAsync<RunLockedException>(() => SomeRun.MakeAsync(Run));
    }

    [Fact]
    public async Task A_folder_of_other_files_is_refused()
    {
        Directory.CreateDirectory(Run);
        File.WriteAllText(Path.Combine(Run, "thesis.txt"), "mine");

        var refused = await Assert.ThrowsAsync<RunException>(() => SomeRun.MakeAsync(Run));

        Assert.Equal("TF2009", refused.Code);
    }

    [Fact]
    public async Task A_run_whose_ledger_is_gone_is_refused_and_its_segments_kept()
    {
        await SomeRun.MakeAsync(Run);
        foreach (var path in Directory.EnumerateFiles(Run, "ledger.db*"))
        {
            File.Delete(path);
        }

        var refused = await Assert.ThrowsAsync<RunException>(() => SomeRun.MakeAsync(Run));

        Assert.Equal("TF2007", refused.Code);
        Assert.True(File.Exists(Path.Combine(Run, "segments", "000001.jsonl.zst")));
    }

    [Fact]
    public async Task A_ledger_that_is_no_database_is_refused()
    {
        await SomeRun.MakeAsync(Run);
        File.WriteAllText(Path.Combine(Run, "ledger.db"), new string('x', 5000));

        var refused = await Assert.ThrowsAsync<RunException>(() => SomeRun.MakeAsync(Run));

        Assert.Equal("TF2007", refused.Code);
    }

    private sealed class Collecting(List<RunProgress> reports) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => reports.Add(value);
    }
}
