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
            : Each(customer, reservation, complaint) is { } each ? new OracleWay([Certificate(customer, reservation, each)])
            : AirlineOracle.Declined("no_ground"));
    }

    /// <summary>What there is for each passenger: for a delay only once the reservation was cancelled for it.</summary>
    private static int? Each(Traveller customer, JsonElement reservation, string complaint) => complaint switch
    {
        "cancelled flight" => Any(customer, reservation, "cancelled") ? Cancelled : null,
        "delayed flight" => Traveller.IsCancelled(reservation) && Any(customer, reservation, "delayed") ? Delayed : null,
        _ => throw new OracleUndecidedException($"the complaint '{complaint}' is not known"),
    };

    private static bool IsEntitled(Traveller customer, JsonElement reservation) =>
        customer.Membership is "silver" or "gold" || reservation.Text("insurance") == "yes" || reservation.Text("cabin") == "business";

    private static bool Any(Traveller customer, JsonElement reservation, string status) =>
        reservation.List("flights").Any(segment => customer.StatusOf(segment) == status);

    private static ToolRequest Certificate(Traveller customer, JsonElement reservation, int each) => OracleJson.Call(
        "send_certificate", ("user_id", customer.UserId), ("amount", each * reservation.List("passengers").Count));
}
