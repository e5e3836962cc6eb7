using System.Globalization;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What can be read off a reservation.</summary>
internal static class Trips
{
    public const string Latest = "latest";
    public const string SecondLatest = "second latest";
    public const string Earliest = "earliest";

    /// <summary>The flights to the destination.</summary>
    public static ReservedFlight[] Out(Reservation reservation)
    {
        var last = reservation.Flights.ToList().FindIndex(flight => flight.Destination == reservation.Destination);
        return reservation.FlightType == FlightType.OneWay || last < 0 ? [.. reservation.Flights] : [.. reservation.Flights.Take(last + 1)];
    }

    /// <summary>The flights back; none of a one way trip.</summary>
    public static ReservedFlight[] Back(Reservation reservation) => [.. reservation.Flights.Skip(Out(reservation).Length)];

    /// <summary>Airports at which the way there or back stops: "my trip via Denver" does not say which.</summary>
    public static IEnumerable<string> Via(Reservation reservation) => Out(reservation).SkipLast(1).Concat(Back(reservation).SkipLast(1)).Select(flight => flight.Destination);

    /// <summary>
    /// <c>latest</c>, <c>second latest</c> or <c>earliest</c> by the day of the first flight, over all reservations, cancelled and flown ones included; of two that
    /// leave on one day neither is.
    /// </summary>
    public static string? Rank(Reservation reservation, IReadOnlyList<Reservation> all)
    {
        if (reservation.Flights.Count == 0 || all.Count(other => Leaves(other) == Leaves(reservation)) > 1)
        {
            return null;
        }

        return (all.Count(other => Later(other, reservation)), all.Count(other => Later(reservation, other))) switch
        {
            (0, _) => Latest,
            (1, _) => SecondLatest,
            (_, 0) => Earliest,
            _ => null,
        };
    }

    /// <summary>What was paid for it in all.</summary>
    public static string Cost(Reservation reservation) =>
        reservation.PaymentHistory.Sum(payment => payment.Amount).ToString(CultureInfo.InvariantCulture);

    private static string Leaves(Reservation reservation) => reservation.Flights.Count == 0 ? "" : reservation.Flights[0].Date;

    private static bool Later(Reservation one, Reservation other) => string.CompareOrdinal(Leaves(one), Leaves(other)) > 0;

    /// <summary>Every flight can still be booked.</summary>
    public static bool Ahead(Bookings bookings, Reservation reservation) =>
        reservation.Flights.Count > 0 && reservation.Flights.All(flight => bookings.Hop(flight).Day.Status == FlightStatus.Available);

    /// <summary>No flight has taken off.</summary>
    public static bool Unflown(Bookings bookings, Reservation reservation) =>
        reservation.Flights.All(flight => bookings.Hop(flight).Day.Status is not (FlightStatus.Flying or FlightStatus.Landed));

    public static bool Has(Bookings bookings, Reservation reservation, string status) =>
        reservation.Flights.Any(flight => bookings.Hop(flight).Day.Status == status);

    /// <summary>Booked within the last 24 hours.</summary>
    public static bool Recent(Reservation reservation) => string.CompareOrdinal(reservation.CreatedAt, Clock.Yesterday) >= 0;

    /// <summary>Policy lets it be cancelled whatever the reason.</summary>
    public static bool Free(Reservation reservation) => Recent(reservation) || reservation.Cabin == Cabin.Business;

    /// <summary>Policy lets the customer have a certificate for a cancelled or delayed flight.</summary>
    public static bool Compensable(User user, Reservation reservation) =>
        user.Membership != Membership.Regular || reservation.Insurance == "yes" || reservation.Cabin == Cabin.Business;

    public static int Price(IEnumerable<ReservedFlight> flights, Reservation reservation) => flights.Sum(flight => flight.Price) * reservation.Passengers.Count;

    /// <summary>The flights of a way, at today's prices.</summary>
    public static ReservedFlight[] Reserve(Journey way, string cabin) => [.. way.Hops.Select(hop => Reserve(hop, cabin))];

    public static ReservedFlight Reserve(Hop hop, string cabin) =>
        new(hop.Flight.FlightNumber, hop.Flight.Origin, hop.Flight.Destination, hop.Date, hop.Price(cabin));
}
