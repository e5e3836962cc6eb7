using System.Text.RegularExpressions;

namespace TrajForge.Verification;

/// <summary>
/// Words that are values of one another's place: who says <c>black</c> does not mean <c>white</c>. A closed list, for what no number, date or
/// name says.
/// </summary>
internal static partial class ValueGroups
{
    private static readonly string[] Ordinals = ["second", "third", "fourth"];

    /// <summary>Value by group, e.g. <c>cabin</c>: <c>business</c>; other words for a value give the value.</summary>
    public static IReadOnlySet<(string Group, string Value)> In(string text)
    {
        var found = new HashSet<(string, string)>();
        foreach (Match match in Values().Matches(text))
        {
            foreach (Group group in match.Groups)
            {
                if (group.Success && group.Name != "0")
                {
                    found.Add((group.Name, Value(group.Name, group.Value.ToLowerInvariant())));
                }
            }
        }

        return found;
    }

    private static string Value(string group, string word) => group switch
    {
        "colour" when word == "gray" => "grey",
        "cabin" => word.StartsWith("basic", StringComparison.Ordinal) ? "basic economy" : word.Split(' ')[0],
        "payment" => word[0] switch { 'p' => "paypal", 'g' => "gift card", 'c' when word.StartsWith("cc", StringComparison.Ordinal) => "credit card", 'c' when word.StartsWith("cert", StringComparison.Ordinal) => "certificate", _ => "credit card" },
        "trip" => word[0] == 'o' ? "one way" : "round trip",
        "choice" => Ordinals.FirstOrDefault(ordinal => word.StartsWith(ordinal, StringComparison.Ordinal)) is { } ordinal ? $"{ordinal} {Choice(word[(ordinal.Length + 1)..])}" : Choice(word),
        "stops" => word[0] == 'n' ? "nonstop" : "one-stop",
        "reason" => word.Contains("mistake", StringComparison.Ordinal) ? "mistake" : "not needed",
        _ => word,
    };

    private static string Choice(string word) => word switch
    {
        "cheapest" or "least expensive" or "lowest-priced" => "cheapest",
        "most expensive" or "priciest" or "costliest" or "dearest" => "dearest",
        "earliest" => "earliest",
        _ => word[0] == 'l' ? "latest" : "first to arrive",
    };

    [GeneratedRegex(
        """
        \b((?<colour>black|white|red|blue|green|yellow|orange|purple|pink|gr[ea]y|brown|silver|gold|cream|natural|olive|mint|beige|navy|teal|aqua|sage|ivory|turquoise|maroon)
        |(?<cabin>basic\ economy|economy|(?<!\b(on|of|los(e|ing)\ my|lost\ my)\ )business(?!\ (days?|hours|trips?|travel|meetings?|partners?|cards?|owners?|elsewhere|and\ private))(\ class)?)
        |(?<payment>pay\ ?pal|gift\ cards?|credit\ cards?|certificates?|(?-i:GC|CC)s?)(?!\ (already\ )?(covers|includes))
        |(?<brand>visa|mastercard|amex)
        |(?<choice>((second|third|fourth)[-\ ])?(cheapest|least\ expensive|lowest-priced|most\ expensive|priciest|costliest|dearest|(?<!\bat\ the\ )(earliest|latest)(?!\ convenience)(\ (arrival|to\ arrive))?)|(very\ )?first\ to\ arrive)
        |(?<month>(?<=^|\b(bill|invoice|statement)\ ((of|for|from)\ )?)(the\ month\ before\ last|last\ month|(two|three|four)\ months\ ago))
        |(?<status>(pending|processed|delivered)(?=\ orders\b))
        |(?<stops>non-?stop|one[-\ ]stop)
        |(?<trip>one-way|one\ way|round-trip|round\ trip)
        |(?<reason>no\ longer\ need(ed)?|(don't|do\ not)\ need\ (it|them)\ (anymore|any\ more|any\ longer)|by\ mistake|(?<=\b(order|purchase|it|that\ one|these|those|they)\ (was|were)\ ((just|simply|clearly|all)\ )?)(a|my)\ mistake))\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Values();
}
