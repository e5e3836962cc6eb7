using TrajForge.Telecom;
using TrajForge.Telecom.State;
using TrajForge.Telecom.Tools;

namespace TrajForge.Environments.Tests.Telecom;

/// <summary>A provider small enough to know by heart: Ann with two lines and an overdue bill, Bo with a suspended line and no draft bill.</summary>
internal static class Provider
{
    /// <summary>The phone in these tests is Ann's, on line L1.</summary>
    public const string Phone = "555-000-0001";

    private const string Agent = """
        {
          "plans": [
            { "plan_id": "P1", "name": "Small", "data_limit_gb": 5, "price_per_month": 40.0, "data_refueling_price_per_gb": 2.5 },
            { "plan_id": "P2", "name": "Free", "data_limit_gb": 1.0, "price_per_month": 0, "data_refueling_price_per_gb": 0.1 }
          ],
          "devices": [
            { "device_id": "D1", "device_type": "phone", "model": "Pebble 3", "is_esim_capable": true, "activation_date": "2025-01-20T14:30:00" }
          ],
          "lines": [
            { "line_id": "L1", "phone_number": "555-000-0001", "status": "Active", "plan_id": "P1", "device_id": "D1", "data_used_gb": 3.2, "contract_end_date": "2026-12-31" },
            { "line_id": "L2", "phone_number": "555-000-0002", "status": "Suspended", "plan_id": "P1", "suspension_start_date": "2025-02-01" },
            { "line_id": "L3", "phone_number": "555-000-0003", "status": "Suspended", "plan_id": "P2", "contract_end_date": "2025-01-31" },
            { "line_id": "L4", "phone_number": "555-000-0004", "plan_id": "P2" }
          ],
          "bills": [
            { "bill_id": "B1", "customer_id": "C1", "period_start": "2025-01-01", "period_end": "2025-01-31", "issue_date": "2025-01-05", "total_due": 40.5, "due_date": "2025-01-19", "status": "Overdue" },
            { "bill_id": "B2", "customer_id": "C1", "period_start": "2025-02-01", "period_end": "2025-02-28", "issue_date": "2025-02-05", "total_due": 40, "due_date": "2025-02-19", "status": "Paid" },
            { "bill_id": "B3", "customer_id": "C1", "period_start": "2025-03-01", "period_end": "2025-03-31", "issue_date": "2025-03-01", "total_due": 0.0, "due_date": "2025-03-15" },
            { "bill_id": "B4", "customer_id": "C2", "period_start": "2025-02-01", "period_end": "2025-02-28", "issue_date": "2025-02-05", "total_due": 7, "due_date": "2025-02-19", "status": "Issued" }
          ],
          "customers": [
            { "customer_id": "C1", "full_name": "Ann Lee", "date_of_birth": "1985-06-15", "email": "ann@example.com", "phone_number": "555-999-0001",
              "address": { "street": "1 Elm Street", "city": "Boston", "state": "MA", "zip_code": "02108" }, "account_status": "Active",
              "line_ids": ["L1", "L2"], "bill_ids": ["B1", "B2", "B3"], "created_at": "2025-01-15T10:30:00" },
            { "customer_id": "C2", "full_name": "Bo Örn", "date_of_birth": "1990-11-22", "email": "bo@example.com", "phone_number": "555-999-0002",
              "address": { "street": "2 Oak Road", "city": "Austin", "state": "TX", "zip_code": "78701" },
              "payment_methods": [{ "method_type": "PayPal", "account_number_last_4": "5555", "expiration_date": "06/2025" }],
              "line_ids": ["L3", "L4"], "bill_ids": ["B4"], "created_at": "2024-12-05T09:45:00", "last_extension_date": "2025-01-05" }
          ]
        }
        """;

    private static readonly TelecomBase Data = TelecomReader.Read("provider", Agent, "{}");

    public static TelecomEnvironment Corrected { get; } = new(Data, TelecomVariant.Corrected);

    public static TelecomEnvironment V2 { get; } = new(Data, TelecomVariant.V2);

    public static TelecomEnvironment Load(TelecomVariant variant) => new(Data, variant);

    /// <summary>A started world; the phone is not Ann's until somebody says so.</summary>
    public static async Task<TelecomWorld> OpenAsync(TelecomEnvironment environment, WorldRequest? request = null) =>
        (TelecomWorld)await environment.OpenAsync(request ?? new WorldRequest(), TestContext.Current.CancellationToken);

    /// <summary>A world whose phone is Ann's.</summary>
    public static Task<TelecomWorld> AnnAsync(TelecomEnvironment environment, params WorldFunction[] functions) =>
        OpenAsync(environment, new WorldRequest { Start = new WorldStart { Functions = [OfCustomer("set_user_info", $$"""{"name":"Ann Lee","phone_number":"{{Phone}}"}"""), .. functions] } });

    public static WorldFunction OfAgent(string name, string arguments = "{}") => new(Side.Agent, name, arguments);

    public static WorldFunction OfCustomer(string name, string arguments = "{}") => new(Side.Customer, name, arguments);

    /// <summary>The agent's call; arguments are JSON without the outer braces.</summary>
    public static async Task<ToolReply> AgentAsync(this IWorld world, string name, string arguments = "") => await world.MakeAsync(Side.Agent, name, arguments);

    /// <summary>The customer's call.</summary>
    public static async Task<ToolReply> CustomerAsync(this IWorld world, string name, string arguments = "") => await world.MakeAsync(Side.Customer, name, arguments);

    public static async Task<string> RunAsync(this IWorld world, WorldFunction function) =>
        (await ((IWorldFunctions)world).RunAsync(function, TestContext.Current.CancellationToken)).ToString();

    /// <summary>A field of a record as it is now.</summary>
    public static async Task<string> FieldAsync(this IWorld world, string table, string id, string field)
    {
        var snapshot = await world.SnapshotAsync([new RecordRef(table, id)], TestContext.Current.CancellationToken);
        return snapshot.Records.Single().Content.ToElement().GetProperty(field).GetRawText();
    }

    private static async Task<ToolReply> MakeAsync(this IWorld world, Side caller, string name, string arguments) =>
        await world.CallAsync(new ToolRequest { Caller = caller, Name = name, Arguments = "{" + arguments + "}" }, TestContext.Current.CancellationToken);
}
