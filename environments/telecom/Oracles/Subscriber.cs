using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>One customer with their lines and bills, and what the words of their brief can mean.</summary>
internal sealed class Subscriber(OracleRecords records, JsonElement record)
{
    public JsonElement Record => record;

    public string Id => record.Text("customer_id");

    public IReadOnlyList<JsonElement> Lines => [.. record.Texts("line_ids").Select(id => records.Find("lines", id)).OfType<JsonElement>()];

    public IReadOnlyList<JsonElement> Bills => [.. record.Texts("bill_ids").Select(id => records.Find("bills", id)).OfType<JsonElement>()];

    /// <summary>The customer's own phone.</summary>
    public JsonElement Device => records.Find("phone", "device") ?? throw new OracleUndecidedException("there is no phone");

    public JsonElement Surroundings => records.Find("phone", "surroundings") ?? throw new OracleUndecidedException("there is no phone");

    public JsonElement PlanOf(JsonElement line) => records.Find("plans", line.Text("plan_id")) ?? throw new OracleUndecidedException("a line has no plan");

    /// <summary>The lines that the facts fit, whatever their status.</summary>
    public IReadOnlyList<JsonElement> MeantLines(OracleFacts facts)
    {
        facts.Knows("line", "line_id", "phone_number", "last_digits", "device", "model", "plan", "price", "extreme", "every", "every_device", "every_plan", "used_up", "left_below");
        var said = facts.All("line").SelectMany(fact => fact.Details).ToArray();
        return said.Length == 0 ? throw new OracleUndecidedException("no line is said") : [.. Lines.Where(line => said.All(detail => Fits(line, detail)))];
    }

    /// <summary>The bills that the facts fit, whatever their status unless it is said.</summary>
    public IReadOnlyList<JsonElement> MeantBills(OracleFacts facts)
    {
        facts.Knows("bill", "bill_id", "period", "when", "amount", "status", "rank");
        var said = facts.All("bill").SelectMany(fact => fact.Details).ToArray();
        return said.Length == 0 ? throw new OracleUndecidedException("no bill is said") : [.. Bills.Where(bill => said.All(detail => FitsBill(bill, detail)))];
    }

    /// <summary>All lines that fit are meant at once, and not one of them.</summary>
    public static bool MeansSeveral(OracleFacts facts) =>
        facts.All("line").SelectMany(fact => fact.Details).Any(detail => detail.Name is "every" or "every_device" or "every_plan");

    public ToolRequest OnLine(string tool, JsonElement line, params ReadOnlySpan<(string, JsonNode?)> more) =>
        OracleJson.Call(tool, [("customer_id", Id), ("line_id", line.Text("line_id")), .. more]);

    /// <summary>Has a bill paid: the request, unless it awaits payment, and the customer's payment.</summary>
    public ToolRequest[] Pay(JsonElement bill) => bill.Text("status") == "Awaiting Payment"
        ? [OnPhone("make_payment")]
        : [OracleJson.Call("send_payment_request", ("customer_id", Id), ("bill_id", bill.Text("bill_id"))), OnPhone("make_payment")];

    public static ToolRequest OnPhone(string tool, params ReadOnlySpan<(string, JsonNode?)> arguments) => OracleJson.Call(tool, arguments) with { Caller = Side.Customer };

    private bool Fits(JsonElement line, Detail detail) => detail.Name switch
    {
        "line_id" => line.Text("line_id") == detail.Value,
        "phone_number" => line.Text("phone_number") == detail.Value,
        "last_digits" => line.Text("phone_number").EndsWith(detail.Value, StringComparison.Ordinal),
        "price" => PlanOf(line).Number("price_per_month") == double.Parse(detail.Value, CultureInfo.InvariantCulture),
        "every" => true,
        "used_up" => Standing.IsUsedUp(line, PlanOf(line)),
        "left_below" => line.Text("status") == "Active" && Extremes.Left(this, line) < double.Parse(detail.Value, CultureInfo.InvariantCulture),
        "extreme" => Extremes.IsFirst(this, line, detail.Value),
        "plan" or "every_plan" => TelecomOracle.Same(PlanOf(line).Text("name"), detail.Value),
        "device" or "every_device" => records.Find("devices", line.Text("device_id")) is { } device && TelecomOracle.Same(device.Text("device_type"), detail.Value),
        _ => records.Find("devices", line.Text("device_id")) is { } device && TelecomOracle.Same(device.Text("model"), detail.Value),
    };

    private bool FitsBill(JsonElement bill, Detail detail) => detail.Name switch
    {
        "bill_id" => bill.Text("bill_id") == detail.Value,
        "status" => TelecomOracle.Same(bill.Text("status"), detail.Value),
        "amount" => bill.Number("total_due") == double.Parse(detail.Value, CultureInfo.InvariantCulture),
        "rank" => Extremes.IsFirst(this, bill, detail.Value),
        "when" => bill.Text("period_start")[..7] == detail.Value switch
        {
            "this month" => "2025-02",
            "last month" => "2025-01",
            "the month before last" => "2024-12",
            "three months ago" => "2024-11",
            var other => Month(other),
        },
        _ => bill.Text("period_start")[..7] == Month(detail.Value),
    };

    /// <summary>A month said by its name, e.g. <c>January 2025</c>, as dates begin.</summary>
    private static string Month(string said) => DateOnly.TryParseExact(said, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : throw new OracleUndecidedException($"the month '{said}' is not known");
}
