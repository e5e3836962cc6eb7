using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Grounding;

/// <summary>Numbers in words, counting and ordering ones alike: "twenty-five" is 25, "the third" 3.</summary>
internal static partial class SpokenNumbers
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18,
        ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17,
        ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
        ["both"] = 2, ["couple"] = 2, ["dozen"] = 12,
    };

    /// <summary>The text with digits in place of such words.</summary>
    public static string InDigits(string text) => Word().Replace(text, match => ValueOf(match.Value).ToString(CultureInfo.InvariantCulture));

    private static int ValueOf(string words)
    {
        var value = 0;
        foreach (var part in Separator().Split(words).Where(part => !part.Equals("and", StringComparison.OrdinalIgnoreCase)))
        {
            value = part.Equals("hundred", StringComparison.OrdinalIgnoreCase) ? Math.Max(1, value) * 100 : value + Words[part];
        }

        return value;
    }

    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Units = "one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";
    private const string Other = "zero|both|couple|dozen|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth";
    private const string Small = $"(({Tens})([ -]({Units}|{Ordinals}))?|{Teens}|{Units}|{Ordinals}|{Other})";

    [GeneratedRegex($@"\b(({Units})[ -]hundred(([ -]and)?[ -]{Small})?|{Small})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("[ -]+")]
    private static partial Regex Separator();
}
