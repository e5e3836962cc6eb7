namespace TrajForge.Telecom;

/// <summary>What the arguments of the provider's and the phone's changes stand for.</summary>
internal sealed partial class TelecomEnvironment : IArgumentRoles
{
    private static readonly string[] OfLines = ["disable_roaming", "enable_roaming", "refuel_data", "resume_line", "suspend_line"];

    public IReadOnlyList<ArgumentRole> ArgumentRoles { get; } =
    [
        .. OfLines.Select(tool => new ArgumentRole(tool, "line_id", "line") { NamesRecord = true }),
        new("send_payment_request", "bill_id", "bill") { NamesRecord = true },
        .. OfLines.Append("send_payment_request").Select(tool => new ArgumentRole(tool, "customer_id", "customer")),
        new("refuel_data", "gb_amount", "amount"),
        new("set_network_mode_preference", "mode", "mode") { Values = ["4g_5g_preferred", "4g_only", "3g_only", "2g_only"] },
        new("grant_app_permission", "app_name", "app") { Values = ["messaging", "browser"] },
        new("grant_app_permission", "permission", "permission") { Values = ["sms", "storage", "phone", "network"] },
    ];
}
