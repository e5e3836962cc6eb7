using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on changing flights and cabin.</summary>
internal static class Changing
{
    public static IEnumerable<OracleWay> Flights(Traveller customer, OracleFacts facts) =>
        from reservation in customer.Meant(facts)
        from method in Readings.Product(customer.Methods(facts))
        from way in Flights(customer, facts, reservation, Only(method))
        select way;

    public static IEnumerable<OracleWay> Cabin(Traveller customer, OracleFacts facts)
    {
        facts.Knows("cabin", "cabin");
        var cabin = facts.Said("cabin", "cabin").Replace(' ', '_');
        return from reservation in customer.Meant(facts)
               from method in Readings.Product(customer.Methods(facts))
               select Cabin(customer, reservation, cabin, Only(method));
    }

    private static JsonElement Only(IReadOnlyList<JsonElement> methods) =>
        methods is [var only] ? only : throw new OracleUndecidedException("a change is not paid with one method");

    private static IEnumerable<OracleWay> Flights(Traveller customer, OracleFacts facts, JsonElement reservation, JsonElement method)
    {
        if (Traveller.IsCancelled(reservation) || reservation.Text("cabin") == "basic_economy")
        {
            return [AirlineOracle.Declined(Traveller.IsCancelled(reservation) ? "cancelled" : "basic_economy")];
        }

        var (flights, turn) = (reservation.List("flights"), Traveller.Turn(reservation));
        IReadOnlyList<JsonElement>[] directions = [[.. flights.Take(turn)], [.. flights.Skip(turn)]];
        var moving = facts.All("date").Concat(facts.All("flight")).Select(fact => fact.Number).ToHashSet();
        if (moving.Any(number => directions[number - 1].Any(customer.IsFlownSegment)))
        {
            return [AirlineOracle.Declined("flown")];
        }

        var choices = directions.Select((segments, n) => moving.Contains(n + 1) ? Moved(customer, facts, reservation, segments, n + 1) : [new Connection(Legs(segments))]).ToArray();
        return choices.Any(choice => choice.Count == 0)
            ? [AirlineOracle.Declined("no_seats")]
            : Readings.Product(choices).Select(chosen => Settled(reservation, chosen.SelectMany(one => one.Legs), reservation.Text("cabin"), method));
    }

    private static IReadOnlyList<Connection> Moved(Traveller customer, OracleFacts facts, JsonElement reservation, IReadOnlyList<JsonElement> segments, int direction)
    {
        facts.Knows("date", "date");
        var date = facts.All("date").FirstOrDefault(fact => fact.Number == direction)?["date"] ?? throw new OracleUndecidedException("no date of a direction is said");
        var (origin, destination) = (reservation.Text("origin"), reservation.Text("destination"));
        return new Connections(customer.Records, reservation.Text("cabin")).Meant(
            direction == 1 ? origin : destination,
            direction == 1 ? destination : origin,
            date,
            facts.All("flight").FirstOrDefault(fact => fact.Number == direction),
            reservation.List("passengers").Count);
    }

    private static Leg[] Legs(IEnumerable<JsonElement> segments) =>
        [.. segments.Select(segment => new Leg(segment.Text("flight_number"), segment.Text("date"), "", segment.Number("price") ?? 0, 0))];

    private static OracleWay Cabin(Traveller customer, JsonElement reservation, string cabin, JsonElement method)
    {
        var segments = reservation.List("flights");
        if (Traveller.IsCancelled(reservation) || customer.IsFlown(reservation))
        {
            return AirlineOracle.Declined(Traveller.IsCancelled(reservation) ? "cancelled" : "flown");
        }

        if (reservation.Text("cabin") == cabin)
        {
            return AirlineOracle.Declined("same_cabin");
        }

        var seats = reservation.List("passengers").Count;
        var legs = segments.Select(segment => At(customer, segment, cabin)).ToArray();
        return legs.Any(leg => leg is null || leg.Seats < seats)
            ? AirlineOracle.Declined("no_seats")
            : Settled(reservation, legs.OfType<Leg>(), cabin, method);
    }

    /// <summary>A flight of a reservation at today's price in another cabin; null when it cannot be booked any more.</summary>
    private static Leg? At(Traveller customer, JsonElement segment, string cabin)
    {
        var (number, date) = (segment.Text("flight_number"), segment.Text("date"));
        return customer.StatusOf(segment) == "available" && customer.Records.Find("flights", number) is { } flight
            ? new Leg(number, date, "", flight.Number("dates", date, "prices", cabin) ?? 0, (int)(flight.Number("dates", date, "available_seats", cabin) ?? 0))
            : null;
    }

    private static OracleWay Settled(JsonElement reservation, IEnumerable<Leg> legs, string cabin, JsonElement method)
    {
        var flights = legs.ToArray();
        var old = reservation.List("flights").Sum(segment => segment.Number("price") ?? 0);
        var difference = (flights.Sum(leg => leg.Price) - old) * reservation.List("passengers").Count;
        return Money.Objection(method, difference) is { } objection
            ? AirlineOracle.Declined(objection)
            : new OracleWay([OracleJson.Call(
                "update_reservation_flights",
                ("reservation_id", reservation.Text("reservation_id")),
                ("cabin", cabin),
                ("flights", Booking.Listed(flights)),
                ("payment_id", method.Text("id")))]);
    }
}
