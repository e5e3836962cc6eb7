using System.Globalization;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Finds ways to fly by what a customer says of them. Whether seats are left plays no part, so that the answer is the same with or without.</summary>
internal static class FlightQuery
{
    public static string Scope(string origin, string destination, string date, string cabin) => $"{origin}/{destination}/{date}/{cabin}";

    public static IReadOnlyList<string> Resolve(Bookings bookings, Description description)
    {
        if (Slice.Parse(description.Scope) is not { } slice)
        {
            return [];
        }

        var details = description.Facts.SelectMany(fact => fact.Details).ToArray();
        string? Find(string name) => details.FirstOrDefault(detail => detail.Name == name)?.Value;
        var ways = slice.Ways(bookings.Timetable).Where(way => details.All(detail => Fits(way, detail, slice.Cabin))).ToArray();
        return [.. Best(ways, Find(Details.Pick), Find(Details.Rank), Find(Details.Tie), slice.Cabin).Select(slice.Name)];
    }

    /// <summary>The ways that a filter of stops leaves.</summary>
    public static bool FitsStops(Journey way, string? stops) => stops is null || (way.Hops.Count == 1) == (stops == Details.Nonstop);

    /// <summary>The ways that the objective picks; where it ties, the tie-break decides among them.</summary>
    public static IReadOnlyList<Journey> Best(Journey[] ways, string? pick, string? rank, string? tie, string cabin)
    {
        if (ways.Length == 0 || pick is null)
        {
            return rank is null ? ways : [];
        }

        var keys = Array.ConvertAll(ways, way => Objectives.Of(way, pick, cabin));
        if (rank is not null)
        {
            return [.. ways.Where((_, n) => keys.Count(key => key < keys[n]) == 1)];
        }

        var best = keys.Min();
        Journey[] first = [.. ways.Where((_, n) => keys[n] == best)];
        return tie is null || first.Length == 1 ? first : Best(first, tie, null, null, cabin);
    }

    private static bool Fits(Journey way, Detail detail, string cabin) => detail.Name switch
    {
        Details.Stops => FitsStops(way, detail.Value),
        Details.After => string.CompareOrdinal(Spoken.Time(way.Departs), detail.Value) >= 0,
        Details.Before => string.CompareOrdinal(Spoken.Time(way.Departs), detail.Value) < 0,
        Details.FlightNumber => way.Hops[0].Flight.FlightNumber == detail.Value,
        Details.SecondFlightNumber => way.Hops.Count > 1 && way.Hops[1].Flight.FlightNumber == detail.Value,
        Details.Price => way.Price(cabin).ToString(CultureInfo.InvariantCulture) == detail.Value,
        Details.Via => way.Hops.Count > 1 && Cities.Of(way.Hops[0].Flight.Destination) == detail.Value,
        Details.Pick or Details.Rank or Details.Tie => true,
        _ => false,
    };
}
