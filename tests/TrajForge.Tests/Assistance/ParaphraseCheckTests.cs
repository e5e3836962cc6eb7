using TrajForge.Assistance;

namespace TrajForge.Tests.Assistance;

public sealed class ParaphraseCheckTests
{
    private static readonly ParaphraseCheck Check = new(SomeBrief.Names);

    [Theory]
    [InlineData(SomeBrief.Text)]
    [InlineData(SomeBrief.Told)]
    public void Words_that_say_the_same_pass(string told) => Assert.Null(Check.Problem(SomeBrief.Task, told));

    [Theory]
    [InlineData("mia.li4@", "mia.li5@", "lost 'mia.li4@example.com'")]
    [InlineData("3991", "3992", "lost '3991'")]
    [InlineData("ending in 3991", "that you know", "lost '3991'")]
    [InlineData("Rain Jacket", "Jacket", "lost 'Rain Jacket'")]
    [InlineData("Rain Jacket", "Rain-proof Jacket", "lost 'Rain Jacket'")]
    [InlineData("Seattle", "Boston", "lost 'Seattle'")]
    [InlineData("the cheapest Rain", "the Rain", "lost 'cheapest'")]
    [InlineData("credit card", "card", "lost 'credit card'")]
    [InlineData("three or more", "two or more", "lost '3'")]
    public void A_value_that_is_lost_is_found(string words, string other, string expected) => Refuses(words, other, expected);

    [Theory]
    [InlineData("among all your", "among your", "line 2 lost 'all'")]
    [InlineData("delivered orders", "orders", "line 2 lost 'delivered'")]
    [InlineData("three or more Food", "three Food", "line 3 lost 'or'")]
    [InlineData("$1565", "money", "line 2 lost '1565'")]
    [InlineData(" instead.", ".", "line 3 lost 'instead'")]
    [InlineData("return", "exchange", "line 2 lost 'return'")]
    public void A_word_that_narrows_or_decides_must_stay(string words, string other, string expected) => Refuses(words, other, expected);

    [Theory]
    [InlineData("the order with", "the order of 12 May with", "line 3 added '12'")]
    [InlineData("the order with", "the order, both times, with", "line 3 added 'both'")]
    [InlineData("like to return", "like to return seven times", "line 2 added '7'")]
    [InlineData("Finally, you'd", "Finally, as Bob said, you'd", "line 3 added 'bob'")]
    [InlineData("Finally, you'd", "Will said that you'd", "line 3 added 'will'")]
    [InlineData("at 867", "in boston at 867", "line 3 added 'boston'")]
    [InlineData("Finally, you'd", "Finally, as Tesla does, you'd", "line 3 added 'tesla'")]
    [InlineData("Finally, you'd", "XKQJWM: you'd", "line 3 added 'xkqjwm'")]
    [InlineData("your credit card", "your visa credit card", "line 2 added 'visa'")]
    [InlineData("the order with", "the order item_six with", "line 3 added 'item'")]
    [InlineData("you would like", "you wouldn't like", "line 2 added 'not'")]
    [InlineData("the order with", "the blue order with", "line 3 added 'blue'")]
    [InlineData("the order with", "the order W9876543 with", "line 3 added 'w9876543'")]
    public void Nothing_is_added(string words, string other, string expected) => Refuses(words, other, expected);

    [Fact]
    public void An_exact_id_that_looks_like_words_is_found() => Refuses("the order with", "the order in the hat-box-old with", "an exact id of the constraints");

    [Fact]
    public void A_value_that_moves_may_mean_something_else()
    {
        Refuses("cheapest Rain Jacket among", "Rain Jacket, the cheapest, among", "line 2 holds its facts in another order");
        var lines = SomeBrief.Told.Split('\n');

        Assert.NotNull(Check.Problem(SomeBrief.Task, string.Join('\n', lines[0], lines[2], lines[1])));
        Assert.Equal("2 lines for 3", Check.Problem(SomeBrief.Task, string.Join('\n', lines[0], $"{lines[1]} {lines[2]}")));
    }

    [Fact]
    public void Length_and_letters_have_bounds()
    {
        Assert.EndsWith($" characters for {SomeBrief.Text.Length}", Check.Problem(SomeBrief.Task, SomeBrief.Told + new string('x', 100_000)));
        Assert.EndsWith($" characters for {SomeBrief.Text.Length}", Check.Problem(SomeBrief.Task, ""));
        Refuses("Finally, you'd", "###STOP### you'd", "a stop token or heading");
        Refuses("Finally, you'd", "\u001b[2JFinally, you'd", "a control character");
    }

    private static void Refuses(string words, string other, string expected)
    {
        Assert.Contains(words, SomeBrief.Told, StringComparison.Ordinal);
        Assert.Equal(expected, Check.Problem(SomeBrief.Task, SomeBrief.Told.Replace(words, other, StringComparison.Ordinal)));
    }
}
