using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Telecom.Players;

/// <summary>Amounts of data that customers name.</summary>
internal static partial class DerivedData
{
    /// <summary>So few words answer a question, and need not say what they count.</summary>
    private const int Answer = 8;

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>A sentence about data, or a short answer, names the number, in figures or in words.</summary>
    public static bool IsNamed(Derivation derivation) => derivation.Said.SelectMany(text => Sentences().Split(text))
        .Where(sentence => Data().IsMatch(sentence) || Words().Count(sentence) <= Answer)
        .Any(sentence => Mentions.Answers(InFigures(sentence), derivation.Value.GetRawText()));

    private static string InFigures(string sentence) => Number().Replace(sentence, match =>
        (Array.FindIndex(Counts, count => count.Equals(match.Value, StringComparison.OrdinalIgnoreCase)) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    // A decimal point ends no sentence.
    [GeneratedRegex(@"[!?;]|\.(?!\d)")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(data|gigs?|gigabytes?)\b|\d\s*gb\b|\bgb\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Data();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
