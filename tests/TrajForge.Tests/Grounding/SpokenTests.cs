using System.Globalization;
using TrajForge.Grounding;

namespace TrajForge.Tests.Grounding;

public sealed class SpokenTests
{
    [Theory]
    [InlineData("We fly on May 20, please", true)]
    [InlineData("the 20th of May 2024", true)]
    [InlineData("May 20th", true)]
    [InlineData("from 18 to 20 May", true)]
    [InlineData("May 18 or 20", true)]
    [InlineData("on 5/20/2024", true)]
    [InlineData("on the twentieth of May", true)]
    [InlineData("May 20, 2023", false)]
    [InlineData("May 21", false)]
    [InlineData("April 20", false)]
    [InlineData("May 2024", false)]
    [InlineData("Room 5/200", false)]
    [InlineData("I may take 20 of them", false)]
    public void A_day_is_known_in_words(string text, bool named) => Assert.Equal(named, SpokenDates.Names(text, new DateOnly(2024, 5, 20)));

    [Theory]
    [InlineData("twenty-five bags", "25 bags")]
    [InlineData("two hundred and five", "205")]
    [InlineData("the third one", "the 3 1")]
    [InlineData("someone often tends", "someone often tends")]
    public void Numbers_in_words_become_digits(string text, string digits) => Assert.Equal(digits, SpokenNumbers.InDigits(text));

    [Theory]
    [InlineData("in basic economy, please", "basic_economy", true)]
    [InlineData("order W 12-345", "#W12345", true)]
    [InlineData("São Paulo", "sao paulo", true)]
    [InlineData("basic and economy", "basic_economy", false)]
    [InlineData("W123456", "#W12345", false)]
    [InlineData("I am in", "IN", false)]
    public void A_value_in_other_punctuation_is_known_by_whole_words(string text, string value, bool holds) => Assert.Equal(holds, new Plain(text).Holds(new Plain(value)));

    [Fact]
    public void A_short_code_is_no_word_of_a_sentence()
    {
        Assert.False(Utterance.Names("I live in Portland or so", "OR"));
        Assert.True(Utterance.Names("Portland, OR 97285", "OR"));
    }

    [Fact]
    public void Spoken_forms_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
        try
        {
            Assert.True(new Plain("FLIGHT HIT").Holds(new Plain("flight_hit")));
            Assert.True(SpokenDates.Names("JUNE FIRST", new DateOnly(2024, 6, 1)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
