using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

public sealed class WordTests
{
    [Theory]
    [InlineData("Yes, please go ahead.", true)]
    [InlineData("yep, that's right", true)]
    [InlineData("Sounds good, no problem.", true)]
    [InlineData("Yes, but use the other card.", false)]
    [InlineData("Is that correct?", false)]
    [InlineData("I don't think that's right", false)]
    [InlineData("The blue one.", false)]
    public void A_yes_is_clear_or_it_is_none(string text, bool yes) => Assert.Equal(yes, Affirmation.IsYes(text));

    [Theory]
    [InlineData("All done, the order has been cancelled.", true)]
    [InlineData("What you need is done now.", true)]
    [InlineData("I know you want this done, and I'm sorry for the wait.", false)]
    [InlineData("So let's get it done.", false)]
    public void What_somebody_wants_done_is_not_claimed_to_be_done(string text, bool claims) => Assert.Equal(claims, Utterance.Claims(text));

    [Theory]
    [InlineData("Order #W123 will be cancelled", "#W123", true)]
    [InlineData("Order #W1234 will be cancelled", "#W123", false)]
    [InlineData("two water bottles", "Water Bottle", true)]
    [InlineData("the reddish one", "red", false)]
    [InlineData("in red.", "Red", true)]
    public void A_phrase_is_named_as_whole_words(string text, string phrase, bool named) => Assert.Equal(named, Mentions.Names(text, phrase));

    [Theory]
    [InlineData("You get $1,234.50 back", "1234.5", true)]
    [InlineData("You get $1,234.51 back", "1234.5", false)]
    [InlineData("Order #W50", "50", false)]
    [InlineData("It is 50.", "50.0", true)]
    public void Numbers_are_compared_as_numbers(string text, string answer, bool answers) => Assert.Equal(answers, Mentions.Answers(text, answer));

    [Theory]
    [InlineData("Yes.", "Shall I go on?", "Order W1 holds a lamp.", true)]
    [InlineData("Yes.", "Shall I go on?", "Order W1 or order W2?", false)]
    [InlineData("What of W2?", "It is pending.", "Order W1 holds a lamp.", false)]
    [InlineData("Yes.", "Shall I go on?", "It holds a lamp.", false)]
    public void A_record_is_spoken_of_that_was_named_last_and_alone(string nearest, string before, string first, bool spoken) =>
        Assert.Equal(spoken, SpokenOf.Is([nearest, before, first], new Facet("order", ["W1"]) { Others = ["W2"], NamesRecord = true }));
}
