using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>All ways to fly, nonstop or with one stop, between airports on days that are said, and which of them the words of a fact mean.</summary>
/// <param name="cabin">The cabin wanted, which prices and seats are about.</param>
internal sealed class Connections(OracleRecords records, string cabin)
{
    private static readonly string[] Details = ["stops", "after", "before", "pick", "rank", "tie", "price", "via", "flight_number", "second_flight_number"];

    /// <summary>What the fact can mean, with as many seats as are needed; empty where nothing fits or nothing has the seats.</summary>
    /// <param name="said">Null where nothing is said of the flight.</param>
    public IReadOnlyList<Connection> Meant(IEnumerable<string> origins, IReadOnlyList<string> destinations, IReadOnlyList<string> dates, BriefFact? said, int seats)
    {
        if (said?.Details.FirstOrDefault(detail => !Details.Contains(detail.Name)) is { } unknown)
        {
            throw new OracleUndecidedException($"detail '{unknown.Name}' of slot 'flight' is not known");
        }

        var ways = from origin in origins from destination in destinations from date in dates from way in All(origin, destination, date) select way;
        var fitting = ways.Where(way => said is null || Fits(way, said)).ToArray();

        // "The cheapest" is the same to who looks at all flights and to who looks at those with seats, or the words are ambiguous.
        var all = Preference.Picked(fitting, said);
        var free = Preference.Picked([.. fitting.Where(way => way.Seats >= seats)], said);
        return [.. all.Where(way => way.Seats >= seats).Concat(free).Distinct()];
    }

    private IEnumerable<Connection> All(string origin, string destination, string date)
    {
        foreach (var first in Flights.Where(flight => flight.Text("origin") == origin && CanBeBooked(flight, date)))
        {
            if (first.Text("destination") == destination)
            {
                yield return new Connection([Leg(first, date)]);
                continue;
            }

            var start = Leg(first, date);
            var next = start.Lands.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var second in Flights.Where(flight => flight.Text("origin") == first.Text("destination") && flight.Text("destination") == destination && CanBeBooked(flight, next)))
            {
                if (Leg(second, next) is var end && end.Leaves >= start.Lands)
                {
                    yield return new Connection([start, end]);
                }
            }
        }
    }

    private IEnumerable<JsonElement> Flights => records.Of("flights").Select(flight => flight.Content);

    private static bool CanBeBooked(JsonElement flight, string date) => flight.Text("dates", date, "status") == "available";

    private Leg Leg(JsonElement flight, string date) => new(
        flight.Text("flight_number"),
        date,
        flight.Number("dates", date, "prices", cabin) ?? 0,
        (int)(flight.Number("dates", date, "available_seats", cabin) ?? 0))
    {
        Origin = flight.Text("origin"),
        Destination = flight.Text("destination"),
        Leaves = At(date, flight.Text("scheduled_departure_time_est")),
        Lands = At(date, flight.Text("scheduled_arrival_time_est")),
    };

    private static DateTime At(string date, string time) =>
        DateTime.ParseExact($"{date} {time.Split('+')[0]}", "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).AddDays(time.Contains('+', StringComparison.Ordinal) ? 1 : 0);

    private static bool Fits(Connection way, BriefFact said) => said.Details.All(detail => detail.Name switch
    {
        "stops" => detail.Value == (way.Legs.Count == 1 ? "nonstop" : "one stop"),
        "after" => string.CompareOrdinal(Clock(way.Leaves), detail.Value) >= 0,
        "before" => string.CompareOrdinal(Clock(way.Leaves), detail.Value) < 0,
        "price" => way.Price == double.Parse(detail.Value, CultureInfo.InvariantCulture),
        "via" => way.Legs.Count == 2 && Traveller.AirportsOf(detail.Value).Contains(way.Legs[0].Destination),
        "flight_number" => way.Legs[0].Number == detail.Value && (way.Legs.Count == 1 || said["second_flight_number"] is not null),
        "second_flight_number" => way.Legs.Count == 2 && way.Legs[1].Number == detail.Value,
        _ => true,
    });

    private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One flight on one day, in the cabin wanted.</summary>
internal sealed record Leg(string Number, string Date, double Price, int Seats)
{
    public string Origin { get; init; } = "";

    public string Destination { get; init; } = "";

    public DateTime Leaves { get; init; }

    public DateTime Lands { get; init; }
}

/// <summary>One way to get there.</summary>
internal sealed record Connection(IReadOnlyList<Leg> Legs)
{
    public double Price => Legs.Sum(leg => leg.Price);

    public int Seats => Legs.Min(leg => leg.Seats);

    public DateTime Leaves => Legs[0].Leaves;

    public DateTime Lands => Legs[^1].Lands;

    public bool Equals(Connection? other) => other is not null && Legs.SequenceEqual(other.Legs);

    public override int GetHashCode() => Legs[0].GetHashCode();
}
