using System.Text.RegularExpressions;

namespace TrajForge.Telecom.Players;

/// <summary>Reasons that customers give, however they are put into other words.</summary>
internal static partial class DerivedReasons
{
    /// <summary>Words are compared by their beginnings.</summary>
    private const int Stem = 5;

    /// <summary>Beginnings of words that stand in any request to suspend a line, or in any sentence.</summary>
    private static readonly HashSet<string> Common =
    [
        "line", "lines", "suspe", "custo", "reque", "tempo", "phone", "numbe", "accou", "devic", "servi", "pleas", "while", "with", "witho", "them", "their", "some", "this", "that", "have", "will",
        "from", "being", "becau", "momen", "time", "want", "wants", "need", "needs", "would", "like", "month",
    ];

    /// <summary>The reason and something that the customer said have a word in common that says something.</summary>
    public static bool IsGiven(Derivation derivation) =>
        derivation.Value.ValueKind == System.Text.Json.JsonValueKind.String
        && Stems(derivation.Value.GetString()!).Intersect(derivation.Said.SelectMany(Stems)).Any();

    private static IEnumerable<string> Stems(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value[..Math.Min(Stem, match.Value.Length)]).Where(stem => !Common.Contains(stem));

    [GeneratedRegex("[a-z]{4,}")]
    private static partial Regex Word();
}
