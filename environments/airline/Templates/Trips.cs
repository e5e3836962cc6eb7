using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What can be read off a reservation.</summary>
internal static class Trips
{
    /// <summary>The flights to the destination.</summary>
    public static ReservedFlight[] Out(Reservation reservation)
    {
        var last = reservation.Flights.ToList().FindIndex(flight => flight.Destination == reservation.Destination);
        return reservation.FlightType == FlightType.OneWay || last < 0 ? [.. reservation.Flights] : [.. reservation.Flights.Take(last + 1)];
    }

    /// <summary>The flights back; none of a one way trip.</summary>
    public static ReservedFlight[] Back(Reservation reservation) => [.. reservation.Flights.Skip(Out(reservation).Length)];

    /// <summary>Every flight can still be booked.</summary>
    public static bool Ahead(Bookings bookings, Reservation reservation) =>
        reservation.Flights.Count > 0 && reservation.Flights.All(flight => bookings.Hop(flight).Day.Status == FlightStatus.Available);

    /// <summary>No flight has taken off.</summary>
    public static bool Unflown(Bookings bookings, Reservation reservation) =>
        reservation.Flights.All(flight => bookings.Hop(flight).Day.Status is not (FlightStatus.Flying or FlightStatus.Landed));

    public static bool Has(Bookings bookings, Reservation reservation, string status) =>
        reservation.Flights.Any(flight => bookings.Hop(flight).Day.Status == status);

    /// <summary>Policy lets it be cancelled whatever the reason.</summary>
    public static bool Free(Reservation reservation) =>
        string.CompareOrdinal(reservation.CreatedAt, Clock.Yesterday) >= 0 || reservation.Cabin == Cabin.Business;

    /// <summary>Policy lets the customer have a certificate for a cancelled or delayed flight.</summary>
    public static bool Compensable(User user, Reservation reservation) =>
        user.Membership != Membership.Regular || reservation.Insurance == "yes" || reservation.Cabin == Cabin.Business;

    public static int Price(IEnumerable<ReservedFlight> flights, Reservation reservation) => flights.Sum(flight => flight.Price) * reservation.Passengers.Count;

    /// <summary>The flights of a way, at today's prices.</summary>
    public static ReservedFlight[] Reserve(Journey way, string cabin) => [.. way.Hops.Select(hop => Reserve(hop, cabin))];

    public static ReservedFlight Reserve(Hop hop, string cabin) =>
        new(hop.Flight.FlightNumber, hop.Flight.Origin, hop.Flight.Destination, hop.Date, hop.Price(cabin));
}
