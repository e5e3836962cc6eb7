using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>All ways to fly from one airport to another on a day, nonstop or with one stop, and which of them a fact means.</summary>
/// <param name="cabin">The cabin wanted, which prices and seats are about.</param>
internal sealed class Connections(OracleRecords records, string cabin)
{
    private static readonly string[] Details = ["stops", "after", "before", "pick", "flight_number", "second_flight_number"];

    /// <summary>What the fact can mean, with as many seats as are needed; empty where nothing fits or nothing has the seats.</summary>
    /// <param name="said">Null where nothing is said of the flight.</param>
    public IReadOnlyList<Connection> Meant(string origin, string destination, string date, BriefFact? said, int seats)
    {
        if (said?.Details.FirstOrDefault(detail => !Details.Contains(detail.Name)) is { } unknown)
        {
            throw new OracleUndecidedException($"detail '{unknown.Name}' of slot 'flight' is not known");
        }

        var fitting = All(origin, destination, date).Where(one => said is null || Fits(one, said)).ToArray();

        // "The cheapest" is the same to who looks at all flights and to who looks at those with seats, or the words are ambiguous.
        var all = Picked(fitting, said?["pick"]);
        var free = Picked([.. fitting.Where(one => one.Seats >= seats)], said?["pick"]);
        return [.. all.Where(one => one.Seats >= seats).Concat(free).Distinct()];
    }

    private IEnumerable<Connection> All(string origin, string destination, string date)
    {
        foreach (var first in records.Of("flights").Select(flight => flight.Content).Where(flight => flight.Text("origin") == origin && CanBeBooked(flight, date)))
        {
            if (first.Text("destination") == destination)
            {
                yield return new Connection([Leg(first, date)]);
                continue;
            }

            var (arrives, next) = Arrival(first, date);
            foreach (var second in records.Of("flights").Select(flight => flight.Content))
            {
                if (second.Text("origin") == first.Text("destination") && second.Text("destination") == destination
                    && CanBeBooked(second, next) && string.CompareOrdinal(arrives, second.Text("scheduled_departure_time_est")) <= 0)
                {
                    yield return new Connection([Leg(first, date), Leg(second, next)]);
                }
            }
        }
    }

    private static bool CanBeBooked(JsonElement flight, string date) => flight.Text("dates", date, "status") == "available";

    private static (string Time, string Date) Arrival(JsonElement flight, string date)
    {
        var text = flight.Text("scheduled_arrival_time_est").Split('+');
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(text.Length > 1 ? 1 : 0);
        return (text[0], day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private Leg Leg(JsonElement flight, string date) => new(
        flight.Text("flight_number"),
        date,
        flight.Text("scheduled_departure_time_est"),
        flight.Number("dates", date, "prices", cabin) ?? 0,
        (int)(flight.Number("dates", date, "available_seats", cabin) ?? 0));

    private static bool Fits(Connection one, BriefFact said) => said.Details.All(detail => detail.Name switch
    {
        "stops" => detail.Value == (one.Legs.Count == 1 ? "nonstop" : "one stop"),
        "after" => string.CompareOrdinal(one.Leaves[..5], detail.Value) >= 0,
        "before" => string.CompareOrdinal(one.Leaves[..5], detail.Value) < 0,
        "flight_number" => one.Legs[0].Number == detail.Value && (one.Legs.Count == 1 || said["second_flight_number"] is not null),
        "second_flight_number" => one.Legs.Count == 2 && one.Legs[1].Number == detail.Value,
        _ => true,
    });

    private static IReadOnlyList<Connection> Picked(IReadOnlyList<Connection> fitting, string? pick) => pick switch
    {
        null => fitting,
        _ when fitting.Count == 0 => [],
        "cheapest" => [.. fitting.Where(one => one.Price == fitting.Min(other => other.Price))],
        "earliest" => [.. fitting.Where(one => one.Leaves == fitting.Select(other => other.Leaves).Min(StringComparer.Ordinal))],
        "latest" => [.. fitting.Where(one => one.Leaves == fitting.Select(other => other.Leaves).Max(StringComparer.Ordinal))],
        _ => throw new OracleUndecidedException($"'pick' = '{pick}' is not known"),
    };
}

/// <summary>One flight on one day, in the cabin wanted.</summary>
internal sealed record Leg(string Number, string Date, string Leaves, double Price, int Seats);

/// <summary>One way to get there.</summary>
internal sealed record Connection(IReadOnlyList<Leg> Legs)
{
    public double Price => Legs.Sum(leg => leg.Price);

    public int Seats => Legs.Min(leg => leg.Seats);

    public string Leaves => Legs[0].Leaves;

    public bool Equals(Connection? other) => other is not null && Legs.SequenceEqual(other.Legs);

    public override int GetHashCode() => Legs[0].GetHashCode();
}
