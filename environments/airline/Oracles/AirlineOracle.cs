using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>What a brief allows at the airline, by its words, the policy and raw records alone.</summary>
internal sealed class AirlineOracle : IOracle
{
    public OracleEquality Equality { get; } = new()
    {
        Unordered = new HashSet<string>(["payment_history", "passengers", "reservations"]),
        MadeIds = new HashSet<string>(["reservations"]),
    };

    public IReadOnlyList<OracleWay> Ways(Brief brief, Goal goal, OracleRecords records) =>
        [.. Customers(brief, records).SelectMany(customer => Ways(customer, goal))];

    internal static OracleWay Declined(string rule, bool handsOver = false) => new([]) { Declined = rule, HandsOver = handsOver };

    internal static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<OracleWay> Ways(Traveller customer, Goal goal) => goal.Intent switch
    {
        "book" => new Booking(customer, new OracleFacts(goal, "trip", "route", "date", "flight", "cabin", "passenger", "bags", "insurance", "payment", "question")).Ways(),
        "cancel" => Cancelling.Ways(customer, new OracleFacts(goal, "reservation", "reason", "question")),
        "compensation" => Compensation.Ways(customer, new OracleFacts(goal, "reservation", "complaint", "question")),
        "change_flights" => Changing.Flights(customer, new OracleFacts(goal, "reservation", "date", "flight", "payment", "question")),
        "change_cabin" => Changing.Cabin(customer, new OracleFacts(goal, "reservation", "cabin", "payment", "question")),
        "add_bags" => Bags.Ways(customer, new OracleFacts(goal, "reservation", "bags", "payment", "question")),
        "change_passenger" => Passengers.Ways(customer, new OracleFacts(goal, "reservation", "old_passenger", "new_passenger", "question")),
        _ => throw new OracleUndecidedException($"the wish '{goal.Intent}' is not known"),
    };

    /// <summary>Everybody whom the identity fits.</summary>
    private static IEnumerable<Traveller> Customers(Brief brief, OracleRecords records) =>
        records.Of("users").Select(user => user.Content).Where(user => brief.Identity.All(fact => fact.Details.All(detail => detail.Name == "user_id"
            ? user.Text("user_id") == detail.Value
            : throw new OracleUndecidedException($"the proof of identity '{detail.Name}' is not known")))).Select(user => new Traveller(records, user));
}
