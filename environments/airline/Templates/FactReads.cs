using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>By which reads the facts may be come by that the airline's tasks ask for.</summary>
internal sealed class FactReads(Bookings bookings)
{
    public const string Direct = "search_direct_flight";
    public const string OneStop = "search_onestop_flight";

    public IReadOnlyList<FactRead> Of(RecordRef fact) => fact.Table switch
    {
        Tables.Users => [new FactRead(Call("get_user_details", (Details.UserId, fact.Id)), [fact], [])],
        Tables.Reservations => OfReservation(fact),
        ShownFacts.Status => [OfStatus(fact), .. OfFare(fact)],
        ShownFacts.Fare => [.. OfFare(fact)],
        ShownFacts.Listing => OfListing(fact),
        _ => [],
    };

    /// <summary>The call that shows a listing's ways.</summary>
    public static ReferenceCall Search(string tool, string origin, string destination, string date) =>
        Call(tool, (Details.Origin, origin), (Details.Destination, destination), (Details.Date, date));

    public static ReferenceCall Status(string flight, string date) => Call("get_flight_status", (Details.FlightNumber, flight), (Details.Date, date));

    /// <summary>Ids of reservations are in the profile; one that is not in the data was made in the conversation.</summary>
    private FactRead[] OfReservation(RecordRef fact) => bookings.FindReservation(fact.Id) is { } reservation
        ? [new FactRead(Call("get_reservation_details", (Details.ReservationId, fact.Id)), [fact], [new RecordRef(Tables.Users, reservation.UserId)])]
        : [];

    private static FactRead OfStatus(RecordRef fact)
    {
        var (flight, date) = Split(fact);
        return new FactRead(Status(flight, date), [fact], []);
    }

    /// <summary>The direct search, and every search with one stop that lists the flight: one of those may show two flights of a trip at once.</summary>
    private IEnumerable<FactRead> OfFare(RecordRef fact)
    {
        var (number, date) = Split(fact);
        if (bookings.Timetable.Bookable(number, date) is not { } flight)
        {
            yield break;
        }

        yield return new FactRead(Search(Direct, flight.Origin, flight.Destination, date), Shown([ShownFacts.Direct(flight.Origin, flight.Destination, date)], flight, date), []);
        foreach (var ways in bookings.Timetable.With(number, date).GroupBy(way => (way.Hops[0].Flight.Origin, way.Hops[1].Flight.Destination, way.Date)))
        {
            var (origin, destination, day) = ways.Key;
            yield return new FactRead(
                Search(OneStop, origin, destination, day),
                [ShownFacts.OneStop(origin, destination, day), .. ways.SelectMany(way => way.Hops).SelectMany(hop => Shown([], hop.Flight, hop.Date)).Distinct()],
                []);
        }
    }

    private static FactRead[] OfListing(RecordRef fact)
    {
        var parts = fact.Id.Split(' ', '/');
        return [new FactRead(Search(parts[0] == "direct" ? Direct : OneStop, parts[1], parts[2], parts[3]), [fact], [])];
    }

    private static RecordRef[] Shown(RecordRef[] first, Flight flight, string date) =>
        [.. first, ShownFacts.FareOf(flight.FlightNumber, date), ShownFacts.StatusOf(flight.FlightNumber, date)];

    private static (string Flight, string Date) Split(RecordRef fact) => (fact.Id[..fact.Id.IndexOf('/', StringComparison.Ordinal)], fact.Id[(fact.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    public static ReferenceCall Call(string name, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var given = new string[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = $"{Json.Text(arguments[i].Name)}:{Json.Text(arguments[i].Value)}";
        }

        return new ReferenceCall { Name = name, Arguments = JsonText.Parse($"{{{string.Join(',', given)}}}") };
    }
}
