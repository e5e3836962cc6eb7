using System.Globalization;
using TrajForge.Verification;

namespace TrajForge.Grounding;

/// <summary>One thing that somebody was told.</summary>
/// <param name="tellsNumbers">Numbers in it count; not so in a brief's prose, where they stand for many things, and the brief's facts hold them as well.</param>
internal sealed class Utterance(string text, int? at, bool tellsNumbers = true)
{
    /// <summary>Shorter texts are words of their own in lower case: Oregon is OR.</summary>
    private const int LongerThanCodes = 3;

    private readonly Lazy<Plain> _plain = new(() => new Plain(text), LazyThreadSafetyMode.None);

    public string Text => text;

    /// <summary>Index of the message; null for the brief.</summary>
    public int? At => at;

    /// <summary>The text names the phrase as it is.</summary>
    public static bool Names(string text, string phrase) =>
        Mentions.Names(text, phrase, phrase.Length < LongerThanCodes ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    public bool Says(KnownValue value) =>
        value.Text is { } phrase ? Names(text, phrase) : value.IsNumber && tellsNumbers && Mentions.Answers(text, Number(value));

    /// <summary>It holds the value in another form: other case, blanks, punctuation or order, a number or a day in words.</summary>
    /// <param name="said">All that was said, where a month may have been named before.</param>
    public bool SaysNormalised(KnownValue value, IReadOnlyList<Utterance> said) =>
        value.Day is { } day ? SpokenDates.Names(text, day) || (SpokenDates.NamesDayOfMonth(text, day) && said.Any(other => SpokenDates.NamesMonth(other.Text, day)))
        : value.IsNumber ? tellsNumbers && Mentions.Answers(SpokenNumbers.InDigits(text), Number(value))
        : value.Text is not null && (_plain.Value.Holds(value.Plain) || (tellsNumbers && _plain.Value.HoldsEach(value.Plain)));

    private static string Number(KnownValue value) => value.Scalar.Number.ToString("R", CultureInfo.InvariantCulture);
}
