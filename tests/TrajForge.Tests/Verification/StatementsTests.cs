using TrajForge.Assistance;
using TrajForge.Verification;
using TrajForge.Verification.Checks;

namespace TrajForge.Tests.Verification;

public sealed class StatementsTests
{
    private static readonly Statements Reader = new(KnownNames.Of(["Dana Whitfield", "Desk Lamp", "Orlando"]));

    [Theory]
    [InlineData("It was $1,995.00.", "Number 1995 money")]
    [InlineData("the card ending in 0417", "Number 417 card")]
    [InlineData("zip code 78788", "Number 78788 zip")]
    [InlineData("1.5 gigabytes more", "Number 1.5 gb")]
    [InlineData("on May 16", "Date *-05-16")]
    [InlineData("the 16th of May, 2024", "Date 2024-05-16")]
    [InlineData("2024-05-16", "Date 2024-05-16")]
    [InlineData("5/16/2024", "Date 2024-05-16")]
    [InlineData("my bill of January 2025", "Date 2025-01-*")]
    [InlineData("at 3:05 pm", "Time 905")]
    [InlineData("before 11am", "Time 660")]
    [InlineData("order #W4683231", "Id w4683231")]
    [InlineData("call 555-481-1913", "Id 5554811913")]
    [InlineData("your number is 555-0199", "Id 5550199")]
    [InlineData("I am mia_li_3668", "Id mia_li_3668")]
    [InlineData("write to a.b@example.com", "Id a.b@example.com")]
    [InlineData("reservation ZF3GWD", "Id zf3gwd")]
    [InlineData("my friend Dana Whitfield", "Name dana whitfield friend")]
    [InlineData("the one to Orlando", "Name orlando to")]
    public void A_thing_is_read_in_one_form_however_it_is_written(string text, string stated) =>
        Assert.Equal(stated, string.Join("; ", Reader.Of(text).Select(thing => $"{thing.Kind} {thing.Value} {thing.Role}".TrimEnd())));

    [Theory]
    [InlineData("1. One way\n2. Economy")]
    [InlineData("I'd rather not, thanks. OK?")]
    [InlineData("It's the second one, on Friday.")]
    public void Lists_shouts_and_weekdays_state_nothing(string text) => Assert.Empty(Reader.Of(text));

    [Theory]
    [InlineData("the gray one", "colour grey")]
    [InlineData("basic economy", "cabin basic economy")]
    [InlineData("use my GC", "payment gift card")]
    [InlineData("it was ordered by mistake", "reason mistake")]
    [InlineData("the order was simply a mistake", "reason mistake")]
    public void Values_of_a_group_have_one_word(string text, string value) =>
        Assert.Equal(value, string.Join("; ", ValueGroups.In(text).Select(found => $"{found.Group} {found.Value}")));

    [Theory]
    [InlineData("I'm taking my business elsewhere")]
    [InlineData("5 to 7 business days")]
    [InlineData("I travel on business")]
    [InlineData("at the latest by Friday")]
    [InlineData("an order that was delivered last week")]
    [InlineData("I need to keep business and private purchases apart")]
    [InlineData("no, wait, that's my mistake, I mixed something up")]
    public void Idioms_hold_no_value_of_a_group(string text) => Assert.Empty(ValueGroups.In(text));

    /// <summary>Tools are not trusted: a reply may escape half a character, which no text can hold.</summary>
    [Fact]
    public void A_reply_that_escapes_half_a_character_is_read_as_words()
    {
        const string Reply = """{"order_id": "#W1", "status": "\ud800", "items": [{"item_id": "\udc00", "price": 12.50}]}""";

        Assert.Contains(ShownAmounts.In(Reply).All, amount => amount.Value == 12.5m);
        Assert.Empty(ReadRecords.In(Reply).Statuses);
    }

    [Theory]
    [InlineData("the one that is first to arrive", "choice first to arrive")]
    [InlineData("the cheapest of my pending orders", "choice cheapest; status pending")]
    [InlineData("in business class", "cabin business")]
    public void A_choice_is_read_in_one_word(string text, string values) =>
        Assert.Equal(values, string.Join("; ", ValueGroups.In(text).Select(found => $"{found.Group} {found.Value}").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("I travel under mia_li_3668. Sorry for being slow.", true)]
    [InlineData("We sit in business. I mean Dana Whitfield.", true)]
    [InlineData("I travel under mia_li_3668, sorry, mia_li_4477.", false)]
    [InlineData("Make it business, I mean economy.", false)]
    public void An_excuse_takes_nothing_back(string text, bool stands) =>
        Assert.Equal(stands, TrajForge.Verification.Checks.Sayings.Kept(text) == text);

    [Theory]
    [InlineData("Could be May 16.", "2024-05-16", true)]
    [InlineData("Could be May 17.", "2024-05-16", false)]
    public void A_day_without_a_year_is_the_same_day(string heard, string date, bool known)
    {
        var ears = new Known(Reader);
        ears.Hear(heard);

        Assert.Equal(known, ears.Knows(Reader.Of(date).Single()));
    }
}
