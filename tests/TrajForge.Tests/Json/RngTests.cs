using CsCheck;

namespace TrajForge.Tests.Json;

public sealed class RngTests
{
    [Fact]
    public void The_stream_is_pinned_for_ever()
    {
        var random = Rng.For(1, "task", "7");

        Assert.Equal(PinnedFirst, random.NextUInt64());
    }

    [Fact]
    public void Parts_are_joined_unambiguously() => Assert.NotEqual(Rng.For(1, "ab", "c").NextUInt64(), Rng.For(1, "a", "bc").NextUInt64());

    [Fact]
    public void A_shuffle_is_a_permutation() =>
        Gen.Int.Array[0, 30].Sample(items => Assert.Equal(items.Order(), Rng.For(3, "s").Shuffle(items).Order()));

    [Fact]
    public void Draws_stay_in_bounds() =>
        Gen.Int[1, 1000].Sample(bound => Enumerable.Range(0, 20).All(_ => Rng.For(bound, "b").Next(bound) is >= 0 and var draw && draw < bound));

    private const ulong PinnedFirst = 14846569250539170598;
}
