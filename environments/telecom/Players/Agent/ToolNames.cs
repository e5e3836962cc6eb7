namespace TrajForge.Telecom.Players;

/// <summary>The agent's tools, as the policy names them.</summary>
internal static class ToolNames
{
    public const string ByPhone = "get_customer_by_phone";
    public const string ByName = "get_customer_by_name";
    public const string Details = "get_details_by_id";
    public const string Bills = "get_bills_for_customer";
    public const string Usage = "get_data_usage";
    public const string Suspend = "suspend_line";
    public const string Resume = "resume_line";
    public const string Request = "send_payment_request";
    public const string EnableRoaming = "enable_roaming";
    public const string DisableRoaming = "disable_roaming";
    public const string Refuel = "refuel_data";
    public const string HandOver = "transfer_to_human_agents";
}
