using System.Globalization;

namespace TrajForge.Airline.Players;

/// <summary>Which records fit what was said.</summary>
internal static class Matching
{
    public static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The reservation can be the one meant, as far as was said.</summary>
    public static bool Fits(SeenReservation reservation, BriefFact fact, Desk desk) =>
        fact.Details.All(detail => detail.Name switch
        {
            "reservation_id" => Same(detail.Value, reservation.ReservationId),
            "origin" => Same(detail.Value, desk.City(reservation.Origin)),
            "destination" => Same(detail.Value, desk.City(reservation.Destination)),
            "date" => reservation.Flights.Count > 0 && reservation.Flights[0].Date == detail.Value,
            "return_date" => reservation.WayBack < reservation.Flights.Count && reservation.Flights[reservation.WayBack].Date == detail.Value,
            "cabin" => Derivations.CodeOf(detail.Value) == reservation.Cabin,
            "trip" => Derivations.CodeOf(detail.Value) == reservation.FlightType,
            "passengers" => reservation.Passengers.Count.ToString(CultureInfo.InvariantCulture) == detail.Value,
            "passenger" => reservation.Passengers.Any(passenger => Same(passenger.FullName, detail.Value)),
            "via" => reservation.Flights.Where((_, n) => n != reservation.WayBack - 1 && n != reservation.Flights.Count - 1).Any(flight => Same(detail.Value, desk.City(flight.Destination))),
            "cost" => Derivations.CostOf(reservation.PaymentHistory.Select(payment => payment.Amount)).ToString(CultureInfo.InvariantCulture) == detail.Value,
            "order" => reservation.Flights.Count > 0 && Derivations.RankOf(reservation.Flights[0].Date, [.. desk.Described.Select(seen => seen.Flights.Count == 0 ? "" : seen.Flights[0].Date)]) == detail.Value,
            "status" => detail.Value == (reservation.Status is null ? "active" : "cancelled"),
            _ => true,
        });

    public static bool Fits(SeenMethod method, BriefFact fact) =>
        fact.Details.All(detail => detail.Name switch
        {
            "payment_method_id" => detail.Value == method.Id,
            "type" => Same(detail.Value, KindOf(method)),
            "brand" => Same(detail.Value, method.Brand),
            "last_four" => detail.Value == method.LastFour,
            "balance" => method.Amount is { } amount && double.TryParse(detail.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var said) && Math.Abs(said - amount) < 0.005,
            _ => true,
        });

    public static bool IsNamed(SeenPassenger passenger, BriefFact fact) =>
        (fact["first_name"] is not { } first || Same(first, passenger.FirstName)) && (fact["last_name"] is not { } last || Same(last, passenger.LastName));

    /// <summary>As a person says it.</summary>
    public static string KindOf(SeenMethod method) => method.Source switch
    {
        "gift_card" => "gift card",
        "certificate" => "travel certificate",
        _ => "credit card",
    };
}
