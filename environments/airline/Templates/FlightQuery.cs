using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Finds ways to fly by what a customer says of them. Whether seats are left plays no part, so that the answer is the same with or without.</summary>
internal static class FlightQuery
{
    public static string Scope(string origin, string destination, string date, string cabin) => $"{origin}/{destination}/{date}/{cabin}";

    public static IReadOnlyList<string> Resolve(Bookings bookings, Description description)
    {
        if (description.Scope.Split('/') is not [var origin, var destination, var date, var cabin])
        {
            return [];
        }

        var details = description.Facts.SelectMany(fact => fact.Details).ToArray();
        var ways = bookings.Timetable.Ways(origin, destination, date).Where(way => details.All(detail => Fits(way, detail))).ToArray();
        var pick = details.FirstOrDefault(detail => detail.Name == Details.Pick)?.Value;
        return [.. Best(ways, pick, cabin).Select(way => way.Id)];
    }

    /// <summary>The ways that a filter of stops leaves.</summary>
    public static bool FitsStops(Journey way, string? stops) => stops is null || (way.Hops.Count == 1) == (stops == Details.Nonstop);

    private static IEnumerable<Journey> Best(Journey[] ways, string? pick, string cabin)
    {
        if (ways.Length == 0)
        {
            return [];
        }

        return pick switch
        {
            Details.Cheapest => ways.Where(way => way.Price(cabin) == ways.Min(other => other.Price(cabin))),
            Details.Earliest => ways.Where(way => way.Departs == ways.Min(other => other.Departs, StringComparer.Ordinal)),
            Details.Latest => ways.Where(way => way.Departs == ways.Max(other => other.Departs, StringComparer.Ordinal)),
            _ => ways,
        };
    }

    private static bool Fits(Journey way, Detail detail) => detail.Name switch
    {
        Details.Stops => FitsStops(way, detail.Value),
        Details.After => string.CompareOrdinal(Spoken.Time(way.Departs), detail.Value) >= 0,
        Details.Before => string.CompareOrdinal(Spoken.Time(way.Departs), detail.Value) < 0,
        Details.FlightNumber => way.Hops[0].Flight.FlightNumber == detail.Value,
        Details.SecondFlightNumber => way.Hops.Count > 1 && way.Hops[1].Flight.FlightNumber == detail.Value,
        Details.Pick => true,
        _ => false,
    };

    private static string? Min(this Journey[] ways, Func<Journey, string> key, StringComparer order) => ways.Select(key).Min(order);

    private static string? Max(this Journey[] ways, Func<Journey, string> key, StringComparer order) => ways.Select(key).Max(order);
}
