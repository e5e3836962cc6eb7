using TrajForge.Telecom.Tools;

namespace TrajForge.Telecom.Templates;

/// <summary>Calls of reference and wrong plays, and functions of the start.</summary>
internal static class Calls
{
    /// <summary>Asks the customer to pay a bill.</summary>
    public const string Request = "send_payment_request";

    public static ReferenceCall Details(string id) => Read("get_details_by_id", ("id", Json.Text(id)));

    public static ReferenceCall Bills(string customer) => Read("get_bills_for_customer", ("customer_id", Json.Text(customer)));

    public static ReferenceCall DataUsage(string customer, string line) => Read("get_data_usage", OfLine(customer, line));

    public static ReferenceCall Suspend(string customer, string line, string reason) =>
        Change("suspend_line", [.. OfLine(customer, line), ("reason", Json.Text(reason))]) with { Free = ["reason"] };

    public static ReferenceCall Resume(string customer, string line) => Change("resume_line", OfLine(customer, line));

    public static ReferenceCall Roaming(string customer, string line, bool on) => Change(on ? "enable_roaming" : "disable_roaming", OfLine(customer, line));

    public static ReferenceCall Refuel(string customer, string line, double gb) => Change("refuel_data", [.. OfLine(customer, line), ("gb_amount", Json.Number(gb))]);

    public static ReferenceCall RequestPayment(string customer, string bill) =>
        Change(Request, ("customer_id", Json.Text(customer)), ("bill_id", Json.Text(bill)));

    /// <summary>The customer looks at their phone.</summary>
    public static ReferenceCall Check(string name) => Read(name) with { Caller = Side.Customer };

    /// <summary>The customer does something on their phone.</summary>
    public static ReferenceCall Do(string name, params ReadOnlySpan<(string, JsonText)> arguments) => Change(name, arguments) with { Caller = Side.Customer };

    public static WorldFunction Prepare(string name, params ReadOnlySpan<(string, JsonText)> arguments) =>
        new(Side.Customer, name, Json.Args(arguments).ToString());

    public static WorldFunction PrepareLine(string name, string customer, string line, params ReadOnlySpan<(string, JsonText)> more) =>
        new(Side.Agent, name, Json.Args([.. OfLine(customer, line), .. more]).ToString());

    /// <summary>A payment was requested before anybody plays.</summary>
    public static WorldFunction PrepareRequest(string customer, string bill) => new(Side.Agent, Request, RequestPayment(customer, bill).Arguments.ToString());

    public static WorldFunction SetField(string table, string id, string field, JsonText value) => new(
        Side.Agent, PatchFunctions.SetField, Json.Args(("table", Json.Text(table)), ("id", Json.Text(id)), ("field", Json.Text(field)), ("value", value)).ToString());

    public static ReferenceCall HandOver(string summary) =>
        Read("transfer_to_human_agents", ("summary", Json.Text(summary))) with { Effect = ToolEffect.Neither };

    private static (string, JsonText)[] OfLine(string customer, string line) => [("customer_id", Json.Text(customer)), ("line_id", Json.Text(line))];

    private static ReferenceCall Read(string name, params ReadOnlySpan<(string, JsonText)> arguments) => new() { Name = name, Arguments = Json.Args(arguments) };

    private static ReferenceCall Change(string name, params ReadOnlySpan<(string, JsonText)> arguments) => Read(name, arguments) with { Effect = ToolEffect.Changes };
}
