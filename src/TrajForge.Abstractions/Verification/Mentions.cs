using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge;

/// <summary>Whether a text names something: whole words, ignoring case and the form of apostrophes; numbers as numbers.</summary>
public static partial class Mentions
{
    /// <summary>True when the phrase stands in the text with no letter or digit directly before or after it.</summary>
    /// <param name="comparison">By default case does not count.</param>
    public static bool Names(string text, string phrase, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        if (phrase.Length == 0)
        {
            return false;
        }

        (text, phrase) = (Apostrophes.Straighten(text), Apostrophes.Straighten(phrase));

        for (var at = 0; (at = text.IndexOf(phrase, at, comparison)) >= 0; at++)
        {
            var end = at + phrase.Length;
            var openBefore = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(phrase[0]);
            var openAfter = end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(phrase[^1]) || IsPlural(text, end);
            if (openBefore && openAfter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text names any phrase of the facet.</summary>
    public static bool Names(string text, Facet facet) => facet.AnyOf.Any(phrase => Names(text, phrase));

    /// <summary>True when the text holds the answer: an equal number (to half a cent) or the phrase.</summary>
    public static bool Answers(string text, string answer) =>
        double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Numbers(text).Any(n => Math.Abs(n - Math.Abs(number)) < 0.005)
            : Names(text, answer);

    private static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    private static bool IsPlural(string text, int at) =>
        text[at] is 's' or 'S' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    [GeneratedRegex(@"(?<![\w#])\d{1,3}(,\d{3})+(\.\d+)?|(?<![\w#.])\d{1,15}(\.\d{1,9})?")]
    private static partial Regex Number();
}
