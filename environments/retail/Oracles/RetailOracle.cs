using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>What a brief allows in the shop, by its words, the policy and raw records alone.</summary>
internal sealed class RetailOracle : IOracle
{
    public OracleEquality Equality { get; } = new() { Unordered = new HashSet<string>(["items", "payment_history"]) };

    public IReadOnlyList<OracleWay> Ways(Brief brief, Goal goal, OracleRecords records) =>
        [.. Customers(brief, records).SelectMany(customer => Ways(new Shelf(records, customer), goal))];

    private static IEnumerable<OracleWay> Ways(Shelf shelf, Goal goal) => goal.Intent switch
    {
        "cancel" => Pending.Cancel(shelf, new OracleFacts(goal, "order", "reason", "question")),
        "payment" => Pending.Payment(shelf, new OracleFacts(goal, "order", "payment", "question")),
        "order_address" => Pending.Address(shelf, new OracleFacts(goal, "order", "address", "question")),
        "modify_items" => Swaps.Modify(shelf, new OracleFacts(goal, "order", "item", "new_item", "payment", "question")),
        "exchange" => Swaps.Exchange(shelf, new OracleFacts(goal, "order", "item", "new_item", "payment", "question")),
        "return" => Returns.Return(shelf, new OracleFacts(goal, "order", "item", "payment", "question")),
        "user_address" => Profile.Address(shelf, new OracleFacts(goal, "address", "question")),
        _ => throw new OracleUndecidedException($"the wish '{goal.Intent}' is not known"),
    };

    /// <summary>Everybody whom the identity fits.</summary>
    private static IEnumerable<JsonElement> Customers(Brief brief, OracleRecords records) =>
        records.Start.Of("users").Select(user => user.Content).Where(user => brief.Identity.All(fact => fact.Details.All(detail => Same(detail.Value, detail.Name switch
        {
            "email" => user.Text("email"),
            "first_name" => user.Text("name", "first_name"),
            "last_name" => user.Text("name", "last_name"),
            "zip" => user.Text("address", "zip"),
            "user_id" => user.Text("user_id"),
            _ => throw new OracleUndecidedException($"the proof of identity '{detail.Name}' is not known"),
        })))).Select(user => records.Find("users", user.Text("user_id"))).OfType<JsonElement>();

    internal static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
