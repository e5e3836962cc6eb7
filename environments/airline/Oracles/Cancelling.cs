using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on cancelling.</summary>
internal static class Cancelling
{
    private static readonly DateTime Now = new(2024, 5, 15, 15, 0, 0, DateTimeKind.Unspecified);

    public static IEnumerable<OracleWay> Ways(Traveller customer, OracleFacts facts)
    {
        facts.Knows("reason", "reason");
        return customer.Meant(facts).Select(reservation => Way(customer, reservation, facts.Said("reason", "reason")));
    }

    public static OracleWay Way(Traveller customer, JsonElement reservation, string reason) =>
        Traveller.IsCancelled(reservation) ? AirlineOracle.Declined("cancelled")
        : customer.IsFlown(reservation) ? AirlineOracle.Declined("flown", handsOver: true)
        : MayBeCancelled(customer, reservation, reason)
            ? new OracleWay([OracleJson.Call("cancel_reservation", ("reservation_id", reservation.Text("reservation_id")))])
            : AirlineOracle.Declined("no_ground");

    private static bool MayBeCancelled(Traveller customer, JsonElement reservation, string reason)
    {
        var booked = DateTime.Parse(reservation.Text("created_at"), CultureInfo.InvariantCulture);
        return Now - booked <= TimeSpan.FromHours(24)
            || reservation.List("flights").Any(segment => customer.StatusOf(segment) == "cancelled")
            || reservation.Text("cabin") == "business"
            || (reservation.Text("insurance") == "yes" && (reason is "health" or "weather"));
    }
}
