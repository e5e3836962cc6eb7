using TrajForge.Chat.Language;
using Xunit;

namespace TrajForge.Tests.Chat;

public class PhraseBookTests
{
    private static Voice Speaker(string rules, string style = "", long seed = 1) => new(PhraseBook.Parse(rules), Rng.For(seed, "voice"), style);

    [Fact]
    public void A_rule_is_drawn_with_its_nested_rules_and_slots()
    {
        var voice = Speaker("hello = (hi|hey) <who>, {thing}\nwho = you");

        Assert.Matches("^(hi|hey) you, nice day$", voice.Say("hello", ("thing", "nice day")));
    }

    [Fact]
    public void The_same_seed_says_the_same()
    {
        const string Rules = "a = one | two | three | four | five";

        Assert.Equal(Enumerable.Repeat(Speaker(Rules, seed: 3), 1).Select(v => v.Say("a")), Enumerable.Repeat(Speaker(Rules, seed: 3), 1).Select(v => v.Say("a")));
    }

    [Fact]
    public void A_speaker_does_not_repeat_itself_while_there_is_something_else_to_say()
    {
        var voice = Speaker("a = one | two | three | four | five");

        Assert.Equal(5, Enumerable.Range(0, 5).Select(_ => voice.Say("a")).Distinct().Count());
    }

    [Fact]
    public void A_style_has_its_own_words()
    {
        const string Rules = "a = hello\na/formal = good day";

        Assert.Equal(("hello", "good day"), (Speaker(Rules).Say("a"), Speaker(Rules, "formal").Say("a")));
    }

    [Fact]
    public void Weights_make_alternatives_more_likely()
    {
        var often = Enumerable.Range(0, 400).Count(seed => Speaker("a = [9] x | y", seed: seed).Say("a") == "x");

        Assert.InRange(often, 320, 395);
    }

    [Theory]
    [InlineData("a = <b>", "'a' refers to 'b'")]
    [InlineData("a = x\na = y", "defined twice")]
    [InlineData("a = (x", "not closed")]
    [InlineData("a = {x", "no '}'")]
    [InlineData("a x", "without '='")]
    public void A_malformed_book_is_refused(string rules, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => PhraseBook.Parse(rules)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_slot_without_a_value_is_refused() => Assert.Throws<FormatException>(() => Speaker("a = {x}").Say("a"));

    [Theory]
    [InlineData("hello ,  it is  a order .  thanks", "Hello, it is an order. Thanks")]
    [InlineData("yes! go on", "Yes! Go on")]
    [InlineData("a unit, a one-off, a 8GB stick", "A unit, a one-off, an 8GB stick")]
    [InlineData("ann@example.com is mine", "ann@example.com is mine")]
    [InlineData("also... one more", "Also... one more")]
    public void Prose_is_tidied(string drawn, string tidy) => Assert.Equal(tidy, Prose.Tidy(drawn));

    [Theory]
    [InlineData("I want it. Thanks.", "i want it. thanks")]
    [InlineData("Ann Lee, it's in St. Louis.", "Ann Lee, it's in St. Louis")]
    public void Careless_prose_keeps_names(string drawn, string careless) => Assert.Equal(careless, Prose.Careless(drawn));

    [Fact]
    public void Lists_read_as_people_say_them() =>
        Assert.Equal(("", "x", "x and y", "x, y or z"), (Prose.List([]), Prose.List(["x"]), Prose.List(["x", "y"]), Prose.List(["x", "y", "z"], "or")));
}
