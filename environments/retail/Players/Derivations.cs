using System.Globalization;

namespace TrajForge.Retail.Players;

/// <summary>
/// Everything that the scripted agent computes instead of reading or hearing it. An argument of a change comes from an earlier message
/// or reply, or from one of these.
/// </summary>
internal static class Derivations
{
    /// <summary>Names of the functions, for reports.</summary>
    public static IReadOnlyList<string> Names { get; } = [nameof(CountryOf), nameof(OrderIdOf), nameof(ReasonOf), nameof(SumOf)];

    /// <summary>The country of a state: all the shop's customers live in the United States.</summary>
    public static string CountryOf(string state) => States.NameOf(state) is null ? "" : "USA";

    /// <summary>An order id as the shop writes it, from one that may have been said without its sign.</summary>
    public static string OrderIdOf(string said) => said.StartsWith('#') ? said : "#" + said;

    /// <summary>One of the two reasons that the shop takes, or nothing.</summary>
    public static string ReasonOf(string said) =>
        said.Contains("no longer needed", StringComparison.OrdinalIgnoreCase) ? "no longer needed"
        : said.Contains("mistake", StringComparison.OrdinalIgnoreCase) ? "ordered by mistake"
        : "";

    /// <summary>The expression whose value is the difference of two sums of prices, for the shop's calculator.</summary>
    public static string SumOf(IReadOnlyList<double> plus, IReadOnlyList<double> minus) =>
        minus.Count == 0 ? Join(plus) : $"{Bracket(plus)} - {Bracket(minus)}";

    private static string Bracket(IReadOnlyList<double> prices) => prices.Count == 1 ? Join(prices) : $"({Join(prices)})";

    private static string Join(IReadOnlyList<double> prices) => string.Join(" + ", prices.Select(price => price.ToString(CultureInfo.InvariantCulture)));
}
