using CsCheck;
using TrajForge.Runs;
using TrajForge.Tasks;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class FrontierTests
{
    private static readonly Gen<TaskEnd> Ends = Gen.Int[0, 4].Select(n => new[] { TaskEnd.Accepted, TaskEnd.Accepted, TaskEnd.Rejected, TaskEnd.Dropped, TaskEnd.Retired }[n]);

    private static readonly TaskGrid Three = new(7, new Dictionary<string, double> { ["1 x 1-2"] = 0.5, ["2 x 3-5"] = 0.3, ["3+ x 6+"] = 0.2 }, paired: false);

    [Fact]
    public void Any_order_of_completion_gives_the_same_prefix() =>
        Gen.Select(Ends.Array[1, 60], Gen.Int[1, 40], Gen.Long).Sample((ends, target, seed) =>
        {
            var frontier = One(target);
            Finish(frontier, Rng.For(seed, "order").Shuffle(Enumerable.Range(0, ends.Length)), ends);

            var running = ends.Select((_, n) => ends[..(n + 1)].Count(end => end == TaskEnd.Accepted)).ToArray();
            var first = Array.FindIndex(running, sum => sum >= target);
            Assert.Equal(first >= 0, frontier.Reached);
            Assert.Equal(first >= 0 ? first + 1 : ends.Length, frontier.Indexes);
            Assert.Equal(running[(int)frontier.Indexes - 1], frontier.Accepted);
        });

    [Fact]
    public void An_index_counts_exactly_when_the_lower_ones_of_its_cell_have_not_ended_it() =>
        Gen.Select(Ends.Array[1, 200], Gen.Int[1, 60], Gen.Int[1, 40], Gen.Long).Sample((ends, target, candidates, seed) =>
        {
            var frontier = new Frontier(Three, target, candidates, ends.Length);
            Finish(frontier, Rng.For(seed, "order").Shuffle(Enumerable.Range(0, ends.Length)), ends);

            foreach (var (cell, quota, figures) in Three.Cells.Zip(Three.Quotas(target), frontier.Cells))
            {
                var own = Enumerable.Range(0, ends.Length).Where(index => Three.At(index) == cell).Select(index => ends[index]).ToArray();
                var counts = own.TakeWhile((_, n) => n < candidates && own[..n].Count(end => end == TaskEnd.Accepted) < quota).ToArray();
                Assert.Equal((quota, counts.Length, counts.Count(end => end == TaskEnd.Accepted)), (figures.Wanted, figures.Candidates, figures.Accepted));
            }
        });

    [Fact]
    public void A_cell_with_more_invalid_episodes_than_allowed_ends_everything_at_the_index_that_shows_it()
    {
        // Of forty played, the third invalid one is more than a twentieth.
        TaskEnd[] ends = [.. Enumerable.Range(0, 100).Select(index => index is 5 or 6 or 41 ? TaskEnd.Invalid : index == 7 ? TaskEnd.Dropped : TaskEnd.Accepted)];
        var frontier = new Frontier(new TaskGrid(7, null, paired: false), 1000, long.MaxValue, 1000, invalid: 0.05);
        Finish(frontier, Rng.For(1, "order").Shuffle(Enumerable.Range(0, 100)), ends);

        Assert.Equal((42, true, true, false), (frontier.Indexes, frontier.Ended, frontier.Enough, frontier.Reached));
        Assert.Equal(3 / 41.0, frontier.Spoiled!.InvalidShare, 12);
    }

    [Fact]
    public void The_prefix_of_a_grid_ends_with_the_index_that_ends_the_last_cell() =>
        Gen.Select(Gen.Int[1, 50], Gen.Long).Sample((target, seed) =>
        {
            var frontier = new Frontier(Three, target, 1000, 1000);
            Finish(frontier, Rng.For(seed, "order").Shuffle(Enumerable.Range(0, 600)), [.. Enumerable.Repeat(TaskEnd.Accepted, 600)]);

            // Every index is accepted, so a cell of quota q ends with its q-th index.
            var last = Three.Cells.Zip(Three.Quotas(target)).Where(cell => cell.Second > 0)
                .Max(cell => Enumerable.Range(0, 600).Where(index => Three.At(index) == cell.First).ElementAt((int)cell.Second - 1));
            Assert.True(frontier is { Reached: true, Ended: true, Enough: true });
            Assert.Equal((last + 1, target), (frontier.Indexes, frontier.Accepted));
        });

    [Fact]
    public void What_a_planner_is_told_not_to_hand_out_does_not_count_whatever_the_others_come_to() =>
        Gen.Select(Ends.Array[100], Gen.Int[1, 40], Gen.Int[1, 20], Gen.Long).Sample((ends, target, candidates, seed) =>
        {
            var (hasty, whole) = (new Frontier(Three, target, candidates, ends.Length), new Frontier(Three, target, candidates, ends.Length));
            var random = Rng.For(seed, "in flight");
            var inFlight = new List<int>();
            for (var index = 0; index < ends.Length && !hasty.Enough; index++)
            {
                if (hasty.Needs(index))
                {
                    inFlight.Add(index);
                }

                while (inFlight.Count > 0 && random.Chance(0.4))
                {
                    Land();
                }
            }

            while (inFlight.Count > 0)
            {
                Land();
            }

            Finish(whole, Enumerable.Range(0, ends.Length), ends);
            Assert.Equal((whole.Indexes, whole.Accepted, whole.Reached), (hasty.Indexes, hasty.Accepted, hasty.Reached));
            Assert.Equal(whole.Cells, hasty.Cells);

            void Land()
            {
                var index = random.Pick(inFlight);
                inFlight.Remove(index);
                hasty.Finish(index, ends[index]);
            }
        });

    [Fact]
    public void Enough_means_that_the_gaps_alone_will_reach_the_target()
    {
        var frontier = One(2);

        frontier.Finish(3, TaskEnd.Accepted);
        frontier.Finish(1, TaskEnd.Accepted);
        Assert.True(frontier is { Enough: true, Reached: false, Indexes: 0 });

        frontier.Finish(0, TaskEnd.Rejected);
        frontier.Finish(2, TaskEnd.Void);
        Assert.True(frontier is { Reached: true, Indexes: 4 });
    }

    [Fact]
    public void Many_indexes_in_a_row_without_a_task_end_the_prefix_wherever_others_have_got_to()
    {
        var frontier = One(2);

        frontier.Finish(0, TaskEnd.Accepted);
        frontier.Finish(FrontierCell.MostWithoutTask + 1, TaskEnd.Accepted);
        foreach (var index in Enumerable.Range(1, FrontierCell.MostWithoutTask - 1))
        {
            frontier.Finish(index, TaskEnd.Dropped);
        }

        Assert.False(frontier.Barren);
        frontier.Finish(FrontierCell.MostWithoutTask, TaskEnd.Duplicate);

        Assert.True(frontier is { Barren: true, Enough: true, Reached: false, Indexes: FrontierCell.MostWithoutTask + 1, Accepted: 1 });
    }

    [Fact]
    public void A_task_now_and_then_keeps_the_prefix_growing()
    {
        var frontier = One(1);

        foreach (var index in Enumerable.Range(0, 3 * FrontierCell.MostWithoutTask))
        {
            frontier.Finish(index, index % FrontierCell.MostWithoutTask == 0 ? TaskEnd.Rejected : TaskEnd.Dropped);
        }

        Assert.False(frontier.Barren);
    }

    [Fact]
    public void A_cell_without_tasks_ends_and_the_others_go_on_being_filled()
    {
        var frontier = new Frontier(Three, 10, 10_000, 100_000);
        var barren = Three.Cells[2];

        for (long index = 0; !frontier.Enough; index++)
        {
            Assert.True(index < 10_000);
            if (frontier.Needs(index))
            {
                frontier.Finish(index, Three.At(index) == barren ? TaskEnd.Dropped : index % 10 == 0 ? TaskEnd.Accepted : TaskEnd.Rejected);
            }
        }

        Assert.True(frontier is { Barren: true, Reached: false, Ended: true });
        Assert.Equal([CellState.Filled, CellState.Filled, CellState.Barren], frontier.Cells.Select(cell => cell.State));
        Assert.Equal([5L, 3L, 0L], frontier.Cells.Select(cell => cell.Accepted));
    }

    private static Frontier One(long target) => new(new TaskGrid(1, null, paired: false), target, long.MaxValue, long.MaxValue);

    private static void Finish(Frontier frontier, IEnumerable<int> order, TaskEnd[] ends)
    {
        foreach (var index in order)
        {
            frontier.Finish(index, ends[index]);
        }
    }
}
