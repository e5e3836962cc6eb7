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

    private static IEnumerable<OracleWay> Flights(Traveller customer, OracleFacts facts, JsonElement reservation, JsonElement method) =>
        Traveller.IsCancelled(reservation) ? [AirlineOracle.Declined("cancelled")]
        : reservation.Text("cabin") == "basic_economy" ? [AirlineOracle.Declined("basic_economy")]
        : Moves(customer, facts, Ticket.Of(reservation)) is not { } moves ? [AirlineOracle.Declined("flown")]
        : moves.Count == 0 ? [AirlineOracle.Declined("no_seats")]
        : moves.Select(legs => Settled(Ticket.Of(reservation), legs, reservation.Text("cabin"), method));

    /// <summary>Every way to move what is to be moved; null where some of that has been flown.</summary>
    private static IReadOnlyList<IReadOnlyList<Leg>>? Moves(Traveller customer, OracleFacts facts, Ticket ticket)
    {
        var moving = facts.All("date").Concat(facts.All("flight")).Select(fact => fact.Number).ToHashSet();
        if (moving.Any(number => ticket.Direction(number).Any(leg => customer.HasLeft(leg.Number, leg.Date))))
        {
            return null;
        }

        var choices = Enumerable.Range(1, 2).Select(number => moving.Contains(number) ? Moved(customer, facts, ticket, number) : [new Connection(ticket.Direction(number))]);
        return [.. Readings.Product(choices).Select(chosen => (IReadOnlyList<Leg>)[.. chosen.SelectMany(way => way.Legs)])];
    }

    private static IReadOnlyList<Connection> Moved(Traveller customer, OracleFacts facts, Ticket ticket, int direction)
    {
        if (ticket.Direction(direction).Count == 0)
        {
            return [];
        }

        var (origin, destination) = direction == 1 ? (ticket.Origin, ticket.Destination) : (ticket.Destination, ticket.Origin);
        return new Connections(customer.Records, ticket.Cabin).Meant(
            [origin],
            [destination],
            Calendar.Meant(facts, direction, ticket.Direction(direction)[0].Date),
            facts.All("flight").FirstOrDefault(fact => fact.Number == direction),
            ticket.Passengers);
    }

    private static OracleWay Cabin(Traveller customer, JsonElement reservation, string cabin, JsonElement method) =>
        Raised(customer, Ticket.Of(reservation), cabin, out var rule) is { } raised ? Settled(Ticket.Of(reservation), raised.Legs, cabin, method) : AirlineOracle.Declined(rule);

    /// <summary>A reservation in another cabin at today's prices; null, with the rule, where the policy declines that.</summary>
    private static Ticket? Raised(Traveller customer, Ticket ticket, string cabin, out string rule)
    {
        var legs = ticket.Legs.Select(leg => At(customer, leg, cabin)).ToArray();
        rule = ticket.IsCancelled ? "cancelled"
            : ticket.Legs.Any(leg => customer.HasLeft(leg.Number, leg.Date)) ? "flown"
            : ticket.Cabin == cabin ? "same_cabin"
            : legs.Any(leg => leg is null || leg.Seats < ticket.Passengers) ? "no_seats"
            : "";
        return rule.Length == 0 ? ticket with { Cabin = cabin, Legs = [.. legs.OfType<Leg>()] } : null;
    }

    /// <summary>A flight of a reservation at today's price in another cabin; null when it cannot be booked any more.</summary>
    private static Leg? At(Traveller customer, Leg leg, string cabin) =>
        customer.StatusOf(leg.Number, leg.Date) == "available" && customer.Records.Find("flights", leg.Number) is { } flight
            ? leg with
            {
                Price = flight.Number("dates", leg.Date, "prices", cabin) ?? 0,
                Seats = (int)(flight.Number("dates", leg.Date, "available_seats", cabin) ?? 0),
            }
            : null;

    private static OracleWay Settled(Ticket before, IReadOnlyList<Leg> legs, string cabin, JsonElement method)
    {
        var difference = before.Difference(legs, cabin);
        return Money.Objection(method, difference) is { } objection
            ? AirlineOracle.Declined(objection)
            : new OracleWay([OracleJson.Call(
                "update_reservation_flights",
                ("reservation_id", before.Id),
                ("cabin", cabin),
                ("flights", Booking.Listed(legs)),
                ("payment_id", method.Text("id")))]);
    }
}
