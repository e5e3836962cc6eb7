using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>The way back from a description to the records that fit it: plain queries over every record of the scope.</summary>
internal static class Resolver
{
    public static IReadOnlyList<string> Resolve(Bookings bookings, Description description) => description.Kind switch
    {
        Kinds.Customer => bookings.UserIds.Where(id => description.Facts.All(fact => fact[Details.UserId] == id)).ToArray(),
        Kinds.Reservation => Reservations(bookings.ReservationsOf(description.Scope), description),
        Kinds.Day => Days.All(description.Scope == Kinds.Today ? null : description.Scope)
            .Where(day => Fits(description, detail => detail.Value == day.Said)).Select(day => day.Date).Distinct().ToArray(),
        Kinds.Flight or Kinds.Choice => FlightQuery.Resolve(bookings, description),
        Kinds.Payment => bookings.MethodsOf(description.Scope).Where(m => Fits(description, detail => FitsMethod(m, detail))).Select(m => m.Id).ToArray(),
        Kinds.Passenger => Positions(bookings.FindReservation(description.Scope)?.Passengers ?? [], description),
        Kinds.Saved => Positions(bookings.FindUser(description.Scope)?.SavedPassengers ?? [], description),
        _ => [],
    };

    private static bool Fits(Description description, Func<Detail, bool> fits) => description.Facts.All(fact => fact.Details.All(fits));

    private static string[] Reservations(IReadOnlyList<Reservation> all, Description description) =>
        [.. all.Where(r => Fits(description, detail => FitsReservation(r, detail, all))).Select(r => r.ReservationId)];

    private static bool FitsReservation(Reservation reservation, Detail detail, IReadOnlyList<Reservation> all) => detail.Name switch
    {
        Details.ReservationId => reservation.ReservationId == detail.Value,
        Details.Origin => Cities.Of(reservation.Origin) == detail.Value,
        Details.Destination => Cities.Of(reservation.Destination) == detail.Value,
        Details.Date => reservation.Flights.Count > 0 && reservation.Flights[0].Date == detail.Value,
        Details.ReturnDate => Trips.Back(reservation).FirstOrDefault()?.Date == detail.Value,
        Details.Cabin => Spoken.Cabin(reservation.Cabin) == detail.Value,
        Details.Trip => Spoken.Trip(reservation.FlightType) == detail.Value,
        Details.Passengers => $"{reservation.Passengers.Count}" == detail.Value,
        Details.Passenger => reservation.Passengers.Any(passenger => passenger.FullName == detail.Value),
        Details.Order => Trips.Rank(reservation, all) == detail.Value,
        Details.Cost => Trips.Cost(reservation) == detail.Value,
        Details.Via => Trips.Via(reservation).Any(airport => Cities.Of(airport) == detail.Value),
        Details.Status => (reservation.Status ?? Details.Active) == detail.Value,
        _ => false,
    };

    private static bool FitsMethod(PaymentMethod method, Detail detail) => detail.Name switch
    {
        Details.Type => Spoken.Source(method) == detail.Value,
        Details.Brand => method.Brand == detail.Value,
        Details.LastFour => method.LastFour == detail.Value,
        Details.Balance => method.Amount is not null && Spoken.Balance(method) == detail.Value,
        Details.PaymentMethodId => method.Id == detail.Value,
        _ => false,
    };

    private static string[] Positions(IReadOnlyList<Passenger> passengers, Description description) =>
    [
        .. Enumerable.Range(0, passengers.Count)
            .Where(n => Fits(description, detail => FitsPassenger(passengers[n], detail)))
            .Select(n => $"{n}"),
    ];

    private static bool FitsPassenger(Passenger passenger, Detail detail) => detail.Name switch
    {
        Details.FirstName => passenger.FirstName == detail.Value,
        Details.LastName => passenger.LastName == detail.Value,
        _ => false,
    };
}
