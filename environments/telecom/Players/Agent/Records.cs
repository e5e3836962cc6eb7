using System.Globalization;
using System.Text.Json;

namespace TrajForge.Telecom.Players;

/// <summary>A customer's record as the agent reads it.</summary>
internal sealed record Customer(string Id, string FullName, IReadOnlyList<string> LineIds)
{
    public static Customer Of(JsonElement json) => new(json.Text("customer_id"), json.Text("full_name"), json.Texts("line_ids"));
}

/// <summary>A line's record as the agent reads it.</summary>
internal sealed record Line(string Id, string Number, string Status, string PlanId, string? DeviceId, bool Roaming, string? ContractEnd)
{
    /// <summary>GB used this month.</summary>
    public double Used { get; init; }

    /// <summary>GB added this month.</summary>
    public double Bought { get; init; }

    public bool Suspended => Status == "Suspended";

    public static Line Of(JsonElement json) => new(
        json.Text("line_id"), json.Text("phone_number"), json.Text("status"), json.Text("plan_id"), json.TextOrNull("device_id"),
        json.TryGetProperty("roaming_enabled", out var roaming) && roaming.ValueKind == JsonValueKind.True, json.TextOrNull("contract_end_date"))
    {
        Used = json.Number("data_used_gb"),
        Bought = json.Number("data_refueling_gb"),
    };
}

/// <summary>A device's record as the agent reads it.</summary>
internal sealed record Device(string Id, string Type, string Model)
{
    public static Device Of(JsonElement json) => new(json.Text("device_id"), json.Text("device_type"), json.Text("model"));
}

/// <summary>A plan's record as the agent reads it.</summary>
internal sealed record Plan(string Id, string Name, double Limit, double PricePerMonth, double PricePerGigabyte)
{
    public static Plan Of(JsonElement json) => new(json.Text("plan_id"), json.Text("name"), json.Number("data_limit_gb"), json.Number("price_per_month"), json.Number("data_refueling_price_per_gb"));
}

/// <summary>A bill's record as the agent reads it.</summary>
internal sealed record Bill(string Id, string PeriodStart, double Due, string Status)
{
    public string Period => Derivations.Period(PeriodStart);

    public static Bill Of(JsonElement json) => new(json.Text("bill_id"), json.Text("period_start"), json.Number("total_due"), json.Text("status"));
}

/// <summary>How much data a line has used, may use and has bought.</summary>
internal sealed record Usage(double Used, double Limit, double Bought)
{
    public bool Exceeded => Used >= Limit + Bought;

    public static Usage Of(JsonElement json) => new(json.Number("data_used_gb"), json.Number("data_limit_gb"), json.Number("data_refueling_gb"));
}

/// <summary>Reads fields that may be missing, and numbers that may be texts.</summary>
internal static class Fields
{
    public static string Text(this JsonElement json, string name) => json.TextOrNull(name) ?? "";

    public static string? TextOrNull(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    public static double Number(this JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) ? 0
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
