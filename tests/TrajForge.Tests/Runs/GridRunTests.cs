using System.Text.Json;
using CsCheck;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tasks;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Spec = TrajForge.Specs.Spec;
using Xunit;

public sealed class GridRunTests : IDisposable
{
    private static readonly SortedDictionary<string, double> Cells = new(StringComparer.Ordinal) { ["1 x 1-2"] = 0.5, ["2 x 3-5"] = 0.3, ["3+ x 6+"] = 0.2 };

    private static readonly TaskGrid Aims = new(SomeRun.Spec().Seed, Cells, paired: false);

    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Any_concurrency_crash_and_raised_target_give_the_rows_of_the_law() =>
        Gen.Select(Gen.Long, Gen.Int[1, 25], Gen.Int[1, 16], Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 60]).SampleAsync(
            async (seed, accept, concurrency, trials, grid, broken) =>
            {
                using var folder = new TemporaryFolder();
                var spec = Spec(accept, grid) with { Tasks = Spec(accept, grid).Tasks with { Trials = trials, PassRate = new PassRateSpec { Min = 0, Max = trials == 1 ? 1 : 0.9 } } };

                var whole = await SomeRun.MakeAsync(folder["whole"], Chancy(seed, 1), spec with { Concurrency = 1 });
                await BreakAsync(folder["run"], Chancy(seed, 2, index => index == broken), spec with { Accept = Math.Max(1, accept / 2), Concurrency = concurrency });
                await BreakAsync(folder["run"], Chancy(seed, 3, index => index == broken + 7), spec with { Concurrency = 17 - concurrency });
                var resumed = await SomeRun.MakeAsync(folder["run"], Chancy(seed, 4), spec with { Concurrency = concurrency });

                Assert.Equal(SomeRun.Dataset(folder["whole"]), SomeRun.Dataset(folder["run"]));
                Assert.Equal(RunJson.Write(Bare(whole)), RunJson.Write(Bare(resumed)));
                Assert.Equal(Law(seed, spec), Rows(folder["run"]));
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task Every_cell_gets_its_share_of_accepted_rows_whatever_it_yields()
    {
        var spec = Spec(30, grid: true);
        var summary = await SomeRun.MakeAsync(Run, Yielding(spec, 0.9, 0.5, 0.15), spec);

        Assert.Equal(RunEnd.Done, summary.Ended);
        Assert.Equal([(15L, 15L), (9L, 9L), (6L, 6L)], summary.Cells.Select(cell => (cell.Wanted, cell.Accepted)));
        Assert.Equal(30, Rows(Run).Length);
        Assert.True(summary.Cells[2].Yield < summary.Cells[0].Yield / 2);
        Assert.All(summary.Cells, cell => Assert.Equal(cell.Candidates, cell.Accepted + cell.Rejected + cell.Dropped + cell.Duplicates + cell.Invalid + cell.Void + cell.Retired));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_filled_is_named_after_the_others_are_full()
    {
        var spec = Spec(30, grid: true) with { Tasks = Spec(30, grid: true).Tasks with { CellCandidates = 40 } };

        var summary = await SomeRun.MakeAsync(Run, Yielding(spec, 0.9, 0.9, 0), spec);

        Assert.Equal((RunEnd.Short, 24), (summary.Ended, summary.Accepted));
        Assert.Equal([CellState.Filled, CellState.Filled, CellState.UsedUp], summary.Cells.Select(cell => cell.State));
        Assert.Equal((6, 40), (summary.Cells[2].Missing, summary.Cells[2].Candidates));
    }

    [Fact]
    public async Task Nothing_is_written_of_an_index_whose_cell_is_full()
    {
        var spec = Spec(30, grid: true) with { Concurrency = 1 };

        var summary = await SomeRun.MakeAsync(Run, Yielding(spec, 1, 1, 0.1), spec);

        var rows = Sqlite.Count(Path.Combine(Run, "ledger.db"), "SELECT COUNT(*) FROM tasks");
        Assert.InRange(rows, summary.Cells.Sum(cell => cell.Candidates), summary.Cells.Sum(cell => cell.Candidates) + 6);
        Assert.True(summary.Indexes > rows + 20);
    }

    [Fact]
    public async Task An_index_of_a_full_cell_keeps_its_signature_from_higher_ones()
    {
        var spec = Spec(30, grid: true) with { Concurrency = 1 };

        await SomeRun.MakeAsync(Run, Yielding(spec, 1, 1, 0.1), spec);

        // Index 6 of ten repeats index 4, which is mostly of a cell that was full.
        Assert.True(Sqlite.Count(Path.Combine(Run, "ledger.db"), "SELECT COUNT(*) FROM tasks WHERE task_index % 10 = 6 AND task_index - 2 NOT IN (SELECT task_index FROM tasks)") > 0);
        Assert.DoesNotContain(await SomeRun.EpisodesAsync(Run), stored => stored.Task.Index % 10 == 6);
    }

    [Fact]
    public async Task What_was_played_of_a_full_cell_is_in_no_file_and_no_count()
    {
        var spec = Spec(24, grid: true) with { Concurrency = 16 };
        var summary = await SomeRun.MakeAsync(Run, Yielding(spec, 0.9, 0.9, 0.3, yields: _ => 5), spec);
        await using var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken);

        var prefix = await reader.PrefixAsync(TestContext.Current.CancellationToken);
        var counted = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Counting = true });
        var below = await SomeRun.EpisodesAsync(Run, new EpisodeQuery { Below = summary.Indexes });

        Assert.NotEmpty(prefix.Surplus);
        Assert.Contains(below, stored => prefix.Surplus.Contains(stored.Task.Index));
        Assert.DoesNotContain(counted, stored => prefix.Surplus.Contains(stored.Task.Index));
        Assert.Equal(counted.Count, summary.Accepted + summary.Rejected + summary.Invalid);
        Assert.Equal(counted.Where(stored => stored.Verdict!.Outcome != VerdictOutcome.Invalid).Select(stored => stored.Task.Index), Rows(Run, "rl").Select(row => row.Index));
    }

    private static Spec Spec(int accept, bool grid) => SomeRun.Spec(accept, concurrency: 4) with
    {
        MaxCandidates = 600,
        Tasks = new TaskSpec { Grid = grid ? Cells : null, CellCandidates = 120 },
    };

    /// <summary>Whether an attempt passes follows from the seed; the order in which episodes finish from another.</summary>
    private static FakeForge Chancy(long seed, long order, Func<long, bool>? breaks = null) => new()
    {
        Yields = SomeRun.Shuffled(order).Yields,
        Faults = SomeRun.Shuffled(order).Faults,
        Breaks = breaks ?? (_ => false),
        Passes = (index, attempt) => Passes(seed, index, attempt),
    };

    // Cells yield unlike each other, so that some are full long before others.
    private static bool Passes(long seed, long index, int attempt) =>
        Rng.For(seed, "passes", index.ToString(), attempt.ToString()).Chance(Aims.At(index) == Aims.Cells[^1] ? 0.25 : 0.7);

    private static FakeForge Yielding(Spec spec, double first, double second, double third, Func<long, int>? yields = null)
    {
        var grid = new TaskGrid(spec.Seed, spec.Tasks.Grid, paired: false);
        double[] shares = [first, second, third];
        return new FakeForge
        {
            Yields = yields ?? (_ => 0),
            Passes = (index, _) => Rng.For(5, "yield", index.ToString()).Chance(shares[grid.Cells.ToList().IndexOf(grid.At(index))]),
        };
    }

    /// <summary>The law in words: index by index, counting while the cell lacks rows and has candidates left.</summary>
    private static (long Index, int Attempt)[] Law(long seed, Spec spec)
    {
        var grid = new TaskGrid(spec.Seed, spec.Tasks.Grid, paired: false);
        var lacking = grid.Cells.Zip(grid.Quotas(spec.Accept)).ToDictionary(cell => cell.First, cell => cell.Second);
        var tried = grid.Cells.ToDictionary(cell => cell, _ => 0);
        var rows = new List<(long, int)>();
        for (long index = 0; index < spec.MaxCandidates; index++)
        {
            var cell = grid.At(index);
            if (lacking[cell] == 0 || (spec.Tasks.Grid is not null && tried[cell] == spec.Tasks.CellCandidates))
            {
                continue;
            }

            tried[cell]++;
            int[] passed = [.. Enumerable.Range(0, spec.Tasks.Trials).Where(attempt => Passes(seed, index, attempt))];
            if (index % 10 is not (5 or 6 or 7) && index % 23 != 22 && index % 29 != 28
                && passed.Length > 0 && (double)passed.Length / spec.Tasks.Trials <= spec.Tasks.PassRate.Max)
            {
                rows.Add((index, passed[0]));
                lacking[cell]--;
            }
        }

        return [.. rows];
    }

    private static (long Index, int Attempt)[] Rows(string run, string format = "canonical") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(run, "dataset"), $"{format}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("lineage"))
            .Select(lineage => (lineage.GetProperty("task_index").GetInt64(), lineage.GetProperty("attempt").GetInt32())),
    ];

    private static async Task BreakAsync(string folder, FakeForge forge, Spec spec)
    {
        try
        {
            await SomeRun.MakeAsync(folder, forge, spec);
        }
        catch (InvalidOperationException)
        {
            // Broken as asked, unless the target was reached before.
        }
    }

    private static RunSummary Bare(RunSummary summary) => summary with { Folder = "", Beyond = 0 };
}
