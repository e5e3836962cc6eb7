using System.Globalization;

namespace TrajForge.Verification;

/// <summary>What sort of thing a text states.</summary>
internal enum StatedKind
{
    /// <summary>An amount, a count, the last digits of a card, a zip code.</summary>
    Number,

    /// <summary>A day, with or without its year; a month of a year; a day of a month that goes without saying.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An id, an e-mail address, a phone number.</summary>
    Id,

    /// <summary>Capital letters alone, such as a reservation's id; also how people shout.</summary>
    Code,

    /// <summary>Of a person, a product, a place.</summary>
    Name,
}

/// <summary>One weighty thing that a text states.</summary>
/// <param name="Value">In one form however it was written: <c>1995</c>, <c>2024-05-16</c> (absent parts are <c>*</c>), minutes of the day, lower case.</param>
/// <param name="Role">What a number is of: <c>money</c>, <c>card</c>, <c>zip</c> or the word after it; empty where nothing says so.</param>
/// <param name="At">Where it begins in the text.</param>
internal readonly record struct Stated(StatedKind Kind, string Value, string Role, int At)
{
    /// <summary>Of a <see cref="StatedKind.Number"/>.</summary>
    public decimal Number => decimal.Parse(Value, CultureInfo.InvariantCulture);

    public bool IsMoney => this is { Kind: StatedKind.Number, Role: "money" };

    /// <summary>The numbers among things.</summary>
    public static IEnumerable<decimal> Numbers(IEnumerable<Stated> things) => things.Where(thing => thing.Kind == StatedKind.Number).Select(thing => thing.Number);
}
