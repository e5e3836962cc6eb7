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
    [InlineData("Just to be complete, is this all you want to return?", false)]
    public void What_somebody_wants_done_is_not_claimed_to_be_done(string text, bool claims) => Assert.Equal(claims, Utterance.Claims(text));

    [Theory]
    [InlineData("All set. Is there anything else?", true)]
    [InlineData("Is there anything else in this order you want to change?", true)]
    [InlineData("Two orders fit. Could you name something else in it?", false)]
    [InlineData("Is there something else you remember about it?", false)]
    [InlineData("What else was in it?", false)]
    public void Who_asks_what_else_is_known_does_not_ask_for_more_to_do(string text, bool more) => Assert.Equal(more, Utterance.AsksForMore(text));

    [Theory]
    [InlineData("I'm sorry, that can't be changed any more.", true)]
    [InlineData("With no MMSC URL, picture messages can't be sent. Can you reset the settings?", false)]
    public void What_cannot_be_as_things_are_is_refused_to_nobody(string text, bool refuses) => Assert.Equal(refuses, Utterance.Refuses(text));

    [Theory]
    [InlineData("every line of mine that is for a tablet, please, to be saving money for a while", false)]
    [InlineData("suspend every line of mine that is for a tablet, and have roaming disabled on every line of mine that is for a router", true)]
    public void What_two_goals_have_in_common_is_recited_as_often_as_it_is_said(string message, bool recites) => Assert.Equal(recites, TrajForge.Verification.Checks.Recital.Is(
        "Suspend every line of yours that is for a tablet. Have roaming disabled on every line of yours that is for a router.", message));

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
