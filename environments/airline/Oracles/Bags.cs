using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on bags that are added to a reservation: free ones first.</summary>
internal static class Bags
{
    public static IEnumerable<OracleWay> Ways(Traveller customer, OracleFacts facts)
    {
        facts.Knows("bags", "more");
        var more = int.Parse(facts.Said("bags", "more"), CultureInfo.InvariantCulture);
        return from reservation in customer.Meant(facts)
               from methods in Readings.Product(customer.Methods(facts))
               select methods is [var method] ? Way(customer, reservation, more, method) : throw new OracleUndecidedException("bags are not paid with one method");
    }

    private static OracleWay Way(Traveller customer, JsonElement reservation, int more, JsonElement method)
    {
        var total = (int)(reservation.Number("total_baggages") ?? 0) + more;
        var paid = (int)(reservation.Number("nonfree_baggages") ?? 0);
        var free = Money.FreeBags(customer.Membership, reservation.Text("cabin"), reservation.List("passengers").Count);
        var paidNow = Math.Max(paid, total - free);
        return Traveller.IsCancelled(reservation) ? AirlineOracle.Declined("cancelled")
            : Money.Objection(method, (paidNow - paid) * Money.BagFee) is { } objection ? AirlineOracle.Declined(objection)
            : new OracleWay([OracleJson.Call(
                "update_reservation_baggages",
                ("reservation_id", reservation.Text("reservation_id")),
                ("total_baggages", total),
                ("nonfree_baggages", paidNow),
                ("payment_id", method.Text("id")))]);
    }
}
