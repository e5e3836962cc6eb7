namespace TrajForge.Telecom.State;

/// <summary>Names of the tables in record references: the agent's lists, and the customer's phone.</summary>
internal static class TelecomTables
{
    public const string Plans = "plans";
    public const string Devices = "devices";
    public const string Lines = "lines";
    public const string Bills = "bills";
    public const string Customers = "customers";
    public const string Phone = "phone";

    /// <summary>The tables of the agent's database, each with the field that holds a record's id.</summary>
    public static IReadOnlyList<(string Table, string IdField)> Agent { get; } =
        [(Plans, "plan_id"), (Devices, "device_id"), (Lines, "line_id"), (Bills, "bill_id"), (Customers, "customer_id")];

    public static string IdField(string table) => Agent.First(known => known.Table == table).IdField;
}

/// <summary>The two records of the customer's side.</summary>
internal static class PhoneRecords
{
    public const string Device = "device";
    public const string Surroundings = "surroundings";
}
