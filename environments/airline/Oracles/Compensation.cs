using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on compensation.</summary>
internal static class Compensation
{
    private const int Cancelled = 100;
    private const int Delayed = 50;

    public static IEnumerable<OracleWay> Ways(Traveller customer, OracleFacts facts)
    {
        facts.Knows("complaint", "complaint");
        var complaint = facts.Said("complaint", "complaint");
        return customer.Meant(facts).Select(reservation =>
            !IsEntitled(customer, reservation) ? AirlineOracle.Declined("not_entitled")
            // For a delay there is something only with a change or a cancellation, which this wish does not want.
            : complaint != "cancelled flight" || !Any(customer, reservation, "cancelled") ? AirlineOracle.Declined("no_ground")
            : new OracleWay([Certificate(customer, reservation, Cancelled)]));
    }

    public static IEnumerable<OracleWay> AfterCancelling(Traveller customer, OracleFacts facts)
    {
        facts.Knows("complaint", "complaint");
        facts.Knows("reason", "reason");
        if (facts.Said("complaint", "complaint") != "delayed flight")
        {
            throw new OracleUndecidedException("a complaint other than of a delay with a cancellation");
        }

        return customer.Meant(facts).Select(reservation =>
        {
            var cancelling = Cancelling.Way(customer, reservation, facts.Said("reason", "reason"));
            var granted = IsEntitled(customer, reservation) && Any(customer, reservation, "delayed");
            return cancelling.Declined is not null ? cancelling
                : granted ? new OracleWay([.. cancelling.Calls, Certificate(customer, reservation, Delayed)])
                : throw new OracleUndecidedException("half of a wish is granted");
        });
    }

    private static bool IsEntitled(Traveller customer, JsonElement reservation) =>
        customer.Membership is "silver" or "gold" || reservation.Text("insurance") == "yes" || reservation.Text("cabin") == "business";

    private static bool Any(Traveller customer, JsonElement reservation, string status) =>
        reservation.List("flights").Any(segment => customer.StatusOf(segment) == status);

    private static ToolRequest Certificate(Traveller customer, JsonElement reservation, int each) => OracleJson.Call(
        "send_certificate", ("user_id", customer.UserId), ("amount", each * reservation.List("passengers").Count));
}
