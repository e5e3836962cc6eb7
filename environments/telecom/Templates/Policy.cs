using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>Numbers and conditions of <c>policy.md</c> on which it depends whether a wish is granted.</summary>
internal static class Policy
{
    public const string Today = "2025-02-25";

    /// <summary>Most that may be added to a line in a month, in GB.</summary>
    public const double MostAdded = 8;

    /// <summary>A plan of so many GB or more has no limit in practice.</summary>
    public const double Unlimited = 500;

    /// <summary>A plan of so few GB or less is a device plan.</summary>
    public const double DevicePlan = 2;

    public static bool IsUnderContract(LineView line) => line.ContractEnd is not { } end || string.CompareOrdinal(end, Today) >= 0;

    public static bool IsForDevices(PlanView plan) => plan.LimitGb <= DevicePlan;

    public static bool IsUnlimited(PlanView plan) => plan.LimitGb >= Unlimited;
}
