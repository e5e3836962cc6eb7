using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Retail.Players;

/// <summary>Parts of an address, and reasons, in the shop's words, from those of the customer.</summary>
internal static partial class DerivedAddresses
{
    private static readonly string[] Countries = ["USA", "US", "United States"];

    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["street"] = "st", ["avenue"] = "ave", ["boulevard"] = "blvd", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln", ["court"] = "ct", ["place"] = "pl",
        ["square"] = "sq", ["highway"] = "hwy", ["parkway"] = "pkwy", ["apartment"] = "apt", ["suite"] = "ste", ["unit"] = "apt", ["floor"] = "fl",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w",
    };

    /// <summary>The country of the state in the same address.</summary>
    public static bool IsCountry(Derivation derivation) =>
        Countries.Contains(derivation.Value.ToString())
        && derivation.Arguments.TryGetProperty("state", out var state) && Derivations.CountryOf(state.ToString()).Length > 0;

    /// <summary>The customer named the state by its name, or its code in small letters before a zip code.</summary>
    public static bool IsState(Derivation derivation) => derivation.Value.ToString() is { Length: 2 } code && derivation.Said.Any(text =>
        (States.NameOf(code) is { } name && Mentions.Names(text, name)) || CodeAndZip().Matches(text).Any(match => match.Groups["code"].Value.Equals(code, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The same words in a row, but for the usual abbreviations.</summary>
    public static bool IsStreet(Derivation derivation) =>
        $" {Abbreviated(derivation.Value.ToString())} " is { Length: > 4 } street && derivation.Said.Any(text => $" {Abbreviated(text)} ".Contains(street, StringComparison.Ordinal));

    public static bool IsReason(Derivation derivation) => derivation.Said.Any(text => Derivations.ReasonOf(text) == derivation.Value.ToString());

    private static string Abbreviated(string text) =>
        string.Join(' ', Word().Matches(text).Select(match => Short.GetValueOrDefault(match.Value, match.Value).ToLowerInvariant()));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?<code>[A-Za-z]{2}),?\s+\d{5}\b")]
    private static partial Regex CodeAndZip();
}
