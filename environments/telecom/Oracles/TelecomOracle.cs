using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>What a brief allows at the phone provider, by its words, the policy and raw records alone, the customer's phone included.</summary>
internal sealed class TelecomOracle : IOracle
{
    public OracleEquality Equality { get; } = new()
    {
        Unordered = new HashSet<string>(["line_items"]),
        MadeIds = new HashSet<string>(["bills"]),
    };

    public IReadOnlyList<OracleWay> Ways(Brief brief, Goal goal, OracleRecords records) =>
        [.. Customers(brief, records).SelectMany(customer => Ways(customer, goal))];

    internal static OracleWay Declined(string rule, bool handsOver = false) => new([]) { Declined = rule, HandsOver = handsOver };

    internal static OracleWay Granted(params ToolRequest[] calls) => new(calls);

    internal static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<OracleWay> Ways(Subscriber customer, Goal goal) => goal.Intent switch
    {
        "no_service" => Trouble.NoService(customer, new OracleFacts(goal, "line", "payment", "question")),
        "mobile_data" => Trouble.MobileData(customer, new OracleFacts(goal, "line", "location", "amount", "question")),
        "slow_data" => Trouble.SlowData(customer, new OracleFacts(goal, "line", "question")),
        "mms" => Trouble.PictureMessages(customer, new OracleFacts(goal, "line", "question")),
        "pay_bill" => Account.PayBill(customer, new OracleFacts(goal, "bill", "question")),
        "roaming_on" => Account.Roaming(customer, new OracleFacts(goal, "line", "question"), on: true),
        "roaming_off" => Account.Roaming(customer, new OracleFacts(goal, "line", "question"), on: false),
        "suspend" => Account.Suspend(customer, new OracleFacts(goal, "line", "reason", "question")),
        "resume" => Account.Resume(customer, new OracleFacts(goal, "line", "payment", "question")),
        "refuel" => Account.Refuel(customer, new OracleFacts(goal, "line", "amount", "question")),
        _ => throw new OracleUndecidedException($"the wish '{goal.Intent}' is not known"),
    };

    /// <summary>Everybody whom the identity fits: a number may be the account's or that of any of its lines.</summary>
    private static IEnumerable<Subscriber> Customers(Brief brief, OracleRecords records) =>
        records.Of("customers").Select(customer => new Subscriber(records, customer.Content)).Where(customer => brief.Identity.All(fact => fact.Details.All(detail => detail.Name switch
        {
            "phone_number" => customer.Record.Text("phone_number") == detail.Value || customer.Lines.Any(line => line.Text("phone_number") == detail.Value),
            "full_name" => Same(customer.Record.Text("full_name"), detail.Value),
            "dob" => customer.Record.Text("date_of_birth") == detail.Value,
            "customer_id" => customer.Id == detail.Value,
            _ => throw new OracleUndecidedException($"the proof of identity '{detail.Name}' is not known"),
        })));
}
