namespace TrajForge.Telecom.State;

/// <summary>The tables of the agent's database.</summary>
internal static class TelecomTables
{
    /// <summary>Each table with the field that holds a record's id.</summary>
    public static IReadOnlyList<(string Table, string IdField)> Agent { get; } =
    [
        (Tables.Plans, "plan_id"), (Tables.Devices, "device_id"), (Tables.Lines, "line_id"), (Tables.Bills, "bill_id"), (Tables.Customers, "customer_id"),
    ];

    public static string IdField(string table) => Agent.First(known => known.Table == table).IdField;
}
