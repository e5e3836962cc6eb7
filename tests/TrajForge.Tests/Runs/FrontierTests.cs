using CsCheck;
using TrajForge.Runs;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class FrontierTests
{
    [Fact]
    public void Any_order_of_completion_gives_the_same_prefix() =>
        Gen.Select(Gen.Int[0, 2].Array[1, 60], Gen.Int[1, 40], Gen.Long).Sample((accepted, target, seed) =>
        {
            var frontier = new Frontier(target);
            foreach (var index in Rng.For(seed, "order").Shuffle(Enumerable.Range(0, accepted.Length)))
            {
                frontier.Finish(index, accepted[index], hasTask: true);
            }

            var running = accepted.Select((_, n) => accepted[..(n + 1)].Sum()).ToArray();
            var first = Array.FindIndex(running, sum => sum >= target);
            Assert.Equal(first >= 0, frontier.Reached);
            Assert.Equal(first >= 0 ? first + 1 : accepted.Length, frontier.Indexes);
            Assert.Equal(running[(int)frontier.Indexes - 1], frontier.Accepted);
        });

    [Fact]
    public void Enough_means_that_the_gaps_alone_will_reach_the_target()
    {
        var frontier = new Frontier(2);

        frontier.Finish(3, 1, hasTask: true);
        frontier.Finish(1, 1, hasTask: true);
        Assert.True(frontier is { Enough: true, Reached: false, Indexes: 0 });

        frontier.Finish(0, 0, hasTask: true);
        frontier.Finish(2, 0, hasTask: true);
        Assert.True(frontier is { Reached: true, Indexes: 4 });
    }

    [Fact]
    public void Many_indexes_in_a_row_without_a_task_end_the_prefix_wherever_others_have_got_to()
    {
        var frontier = new Frontier(2);

        frontier.Finish(0, 1, hasTask: true);
        frontier.Finish(Frontier.MostWithoutTask + 1, 1, hasTask: true);
        foreach (var index in Enumerable.Range(1, Frontier.MostWithoutTask - 1))
        {
            frontier.Finish(index, 0, hasTask: false);
        }

        Assert.False(frontier.Barren);
        frontier.Finish(Frontier.MostWithoutTask, 0, hasTask: false);

        Assert.True(frontier is { Barren: true, Enough: true, Reached: false, Indexes: Frontier.MostWithoutTask + 1, Accepted: 1 });
    }

    [Fact]
    public void A_task_now_and_then_keeps_the_prefix_growing()
    {
        var frontier = new Frontier(1);

        foreach (var index in Enumerable.Range(0, 3 * Frontier.MostWithoutTask))
        {
            frontier.Finish(index, 0, hasTask: index % Frontier.MostWithoutTask == 0);
        }

        Assert.False(frontier.Barren);
    }
}
