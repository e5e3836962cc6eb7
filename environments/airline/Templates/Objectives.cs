using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What makes one way to fly better than another; smaller is better.</summary>
internal static class Objectives
{
    /// <summary>A way is better only when it is so by this much: dollars, or minutes.</summary>
    public const int Margin = 5;

    public static string[] All { get; } = [Details.Cheapest, Details.Fastest, Details.Earliest, Details.Latest, Details.Soonest];

    public static int Of(Journey way, string pick, string cabin) => pick switch
    {
        Details.Cheapest => way.Price(cabin),
        Details.Fastest => way.Lands - way.Leaves,
        Details.Earliest => way.Leaves,
        Details.Latest => -way.Leaves,
        _ => way.Lands,
    };

    /// <summary>
    /// Dates whose listings fix the choice once they are read: a later day has no earlier departure, and nothing that lands before it begins.
    /// </summary>
    /// <param name="best">The way that is chosen.</param>
    public static IReadOnlyList<string> Deciding(Slice slice, string pick, Journey best)
    {
        var ordered = slice.Dates.Order(StringComparer.Ordinal);
        return pick switch
        {
            Details.Earliest => [.. ordered.Where(date => string.CompareOrdinal(date, best.Date) <= 0)],
            Details.Latest => [.. ordered.Where(date => string.CompareOrdinal(date, best.Date) >= 0)],
            Details.Soonest => [.. ordered.Where(date => Moments.Minutes(date, "00:00:00") <= best.Lands)],
            _ => slice.Dates,
        };
    }
}
