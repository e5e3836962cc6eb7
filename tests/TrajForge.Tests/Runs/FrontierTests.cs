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
                frontier.Finish(index, accepted[index]);
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

        frontier.Finish(3, 1);
        frontier.Finish(1, 1);
        Assert.True(frontier is { Enough: true, Reached: false, Indexes: 0 });

        frontier.Finish(0, 0);
        frontier.Finish(2, 0);
        Assert.True(frontier is { Reached: true, Indexes: 4 });
    }
}
