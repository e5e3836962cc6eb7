using System.Text.RegularExpressions;

namespace TrajForge.Verification;

/// <summary>What a number in a text is of, as far as the words around it say.</summary>
internal static partial class Roles
{
    private const int Near = 28;

    public static string Of(string text, Match match, string digits, string unit)
    {
        var end = match.Index + match.Length;
        var before = text[Math.Max(0, match.Index - Near)..match.Index];
        var after = text[end..Math.Min(text.Length, end + Near)];
        return match.Groups["sign"].Success || Currency().IsMatch(after) ? "money"
            : digits.Length == 4 && (Card().IsMatch(before) || Card().IsMatch(after)) ? "card"
            : digits.Length == 5 && (Zip().IsMatch(before) || Zip().IsMatch(after)) ? "zip"
            : Gigabytes().IsMatch(unit + after) ? "gb"
            : unit.Length > 0 ? unit.ToLowerInvariant()
            : Noun().Match(after) is { Success: true } noun ? noun.Groups["word"].Value.ToLowerInvariant().TrimEnd('s')
            : "";
    }

    [GeneratedRegex(@"^ ?(dollars?|usd|bucks)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[ -]?(gb|gigs?|gigabytes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gigabytes();

    [GeneratedRegex(@"\b(ending|ends|end|last (four|4)|digits|cards?|visa|mastercard)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"\bzip\b|[, ][A-Z]{2} $", RegexOptions.CultureInvariant)]
    private static partial Regex Zip();

    [GeneratedRegex(@"^[ -](?<word>[A-Za-z]{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
