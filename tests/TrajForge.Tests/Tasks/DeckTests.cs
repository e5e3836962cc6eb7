using CsCheck;
using TrajForge.Tasks;

namespace TrajForge.Tests.Tasks;

public sealed class DeckTests
{
    private static readonly Gen<(string Value, double Share)[]> Shares =
        Gen.Int[1, 30].Array[1, 6].Select(weights => weights.Select((weight, n) => ($"v{n}", (double)weight)).ToArray());

    [Fact]
    public void Every_block_holds_the_same_values() => Gen.Select(Shares, Gen.Int[0, 50]).Sample((shares, block) =>
    {
        var deck = new Deck<string>(1, "test", shares);

        var dealt = Enumerable.Range(0, deck.Block.Count).Select(n => deck.At(((long)block * deck.Block.Count) + n));

        Assert.Equal(deck.Block.Order(), dealt.Order());
    });

    [Fact]
    public void A_share_is_met_to_less_than_one_value_per_block() => Shares.Sample(shares =>
    {
        var deck = new Deck<string>(1, "test", shares);
        var total = shares.Sum(s => s.Share);

        Assert.InRange(deck.Block.Count, 1, 100);
        Assert.All(shares, s => Assert.InRange(deck.Block.Count(v => v == s.Value) - (s.Share / total * deck.Block.Count), -1, 1));
    });

    [Fact]
    public void Equal_shares_need_no_more_than_one_of_each()
    {
        var deck = new Deck<string>(1, "test", [("a", 2), ("b", 2), ("c", 2)]);

        Assert.Equal(["a", "b", "c"], deck.Block);
    }

    [Fact]
    public void A_value_without_share_is_never_dealt() => Assert.Equal(["a"], new Deck<string>(1, "test", [("a", 1), ("b", 0)]).Block);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 1)]
    public void Impossible_shares_are_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new Deck<string>(1, "test", [("a", first), ("b", second)]));

    [Fact]
    public void Blocks_are_not_all_in_the_same_order()
    {
        var deck = new Deck<int>(1, "test", [.. Enumerable.Range(0, 10).Select(n => (n, 1.0))]);

        Assert.NotEqual(Enumerable.Range(0, 10).Select(n => deck.At(n)), Enumerable.Range(10, 10).Select(n => deck.At(n)));
    }
}
