using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>What the policy says of a line before anything is done for it.</summary>
internal static class Standing
{
    private const string Today = "2025-02-25";
    private const double DevicePlan = 2;
    private const double Endless = 500;
    private const double MostAdded = 8;

    /// <summary>Nothing is done for a line whose contract has ended.</summary>
    public static OracleWay? Ended(JsonElement line) =>
        line.Text("contract_end_date") is { Length: > 0 } end && string.CompareOrdinal(end, Today) < 0 ? TelecomOracle.Declined("contract_ended", handsOver: true) : null;

    /// <summary>Most things are done for active lines only.</summary>
    public static OracleWay? NotActive(JsonElement line) => Ended(line) ?? (line.Text("status") == "Active" ? null : TelecomOracle.Declined("not_active"));

    /// <summary>A small plan for devices has neither roaming nor picture messages nor speed.</summary>
    public static bool IsForDevices(JsonElement plan) => plan.Number("data_limit_gb") <= DevicePlan;

    /// <summary>Whether so much may be added to a line this month.</summary>
    public static bool MayAdd(JsonElement line, JsonElement plan, double gb) =>
        plan.Number("data_limit_gb") < Endless && (line.Number("data_refueling_gb") ?? 0) + gb <= MostAdded;

    public static bool IsUsedUp(JsonElement line, JsonElement plan) =>
        line.Number("data_used_gb") >= plan.Number("data_limit_gb") + (line.Number("data_refueling_gb") ?? 0);
}
