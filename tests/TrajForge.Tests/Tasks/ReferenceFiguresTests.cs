using TrajForge.Tasks;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Tasks;

public sealed class ReferenceFiguresTests
{
    [Fact]
    public void Only_descriptions_count_and_only_those_open_until_the_last_attribute_score()
    {
        var task = Some.Task() with
        {
            References = [Reference("order", [3, 2, 1]), Reference("order", [3, 1, 1]), Reference("item", [1, 1]), Reference("item", [5, 1]) with { Fuzzy = false }],
        };

        Assert.Equal(
            [new ReferenceFigure("all", 3, 1), new ReferenceFigure("item", 1, 0), new ReferenceFigure("order", 2, 1)],
            ReferenceFigures.Of([task]));
    }

    [Fact]
    public void Nothing_described_is_a_share_of_zero() => Assert.Equal(0, ReferenceFigures.Of([Some.Task()]).Single().Share);

    private static Reference Reference(string kind, int[] candidates) => new()
    {
        Description = new Description { Kind = kind, Scope = "ann", Facts = [] },
        Target = "x",
        Candidates = candidates,
    };
}
