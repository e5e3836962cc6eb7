using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>
/// The policy on phones that do not work: what is found to be wrong, read straight from the phone's and the line's records, is put right, and nothing else.
/// </summary>
internal static class Trouble
{
    public static IEnumerable<OracleWay> NoService(Subscriber customer, OracleFacts facts) => customer.MeantLines(facts).Select(line =>
    {
        var device = customer.Device;
        var suspended = line.Text("status") == "Suspended";
        if (Standing.Ended(line) is { } ended)
        {
            return ended;
        }

        if (line.Text("status") is not ("Active" or "Suspended"))
        {
            return TelecomOracle.Declined("not_active");
        }

        if (device.Text("sim_card_status") is "locked_pin" or "locked_puk")
        {
            return TelecomOracle.Declined("sim_locked", handsOver: true);
        }

        if (suspended && customer.Bills.Any(bill => bill.Text("status") == "Disputed"))
        {
            return TelecomOracle.Declined("disputed");
        }

        var resumed = suspended ? Account.Resumed(customer, line, facts) : [];
        if (resumed is null)
        {
            throw new OracleUndecidedException("a bill is overdue and the customer will not pay");
        }

        var apnBroken = device.Text("active_apn_settings", "apn_name") != "internet";
        return TelecomOracle.Granted(
        [
            .. Where(device.Is("airplane_mode"), "toggle_airplane_mode"),
            .. Where(device.Is("sim_card_missing"), "reseat_sim_card"),
            .. Where(apnBroken, "reset_apn_settings"),
            .. resumed,
            .. Where(apnBroken || suspended, "reboot_device"),
        ]);
    });

    public static IEnumerable<OracleWay> MobileData(Subscriber customer, OracleFacts facts) => customer.MeantLines(facts).Select(line =>
    {
        var (device, plan, gb) = (customer.Device, customer.PlanOf(line), Account.Gigabytes(facts));
        var abroad = facts.Said("location", "place") == "abroad";
        var usedUp = Standing.IsUsedUp(line, plan);
        if (Standing.NotActive(line) is { } declined)
        {
            return declined;
        }

        if ((abroad && Standing.IsForDevices(plan)) || (usedUp && !Standing.MayAdd(line, plan, gb)))
        {
            return TelecomOracle.Declined(usedUp ? "too_much" : "device_plan");
        }

        return TelecomOracle.Granted(
        [
            .. Where(!device.Is("data_enabled"), "toggle_data"),
            .. Where(abroad && !device.Is("roaming_enabled"), "toggle_roaming"),
            .. abroad && !line.Is("roaming_enabled") ? [customer.OnLine("enable_roaming", line)] : Array.Empty<ToolRequest>(),
            .. usedUp ? [customer.OnLine("refuel_data", line, ("gb_amount", gb))] : Array.Empty<ToolRequest>(),
        ]);
    });

    public static IEnumerable<OracleWay> SlowData(Subscriber customer, OracleFacts facts) => customer.MeantLines(facts).Select(line =>
        OnPhoneOf(customer, line) ?? TelecomOracle.Granted(
        [
            .. Where(customer.Device.Is("data_saver_mode"), "toggle_data_saver_mode"),
            .. Newest(customer.Device.Text("network_mode_preference") is "2g_only" or "3g_only"),
            .. Where(customer.Device.Is("vpn_connected") && customer.Device.Text("vpn_details", "server_performance") == "poor", "disconnect_vpn"),
        ]));

    public static IEnumerable<OracleWay> PictureMessages(Subscriber customer, OracleFacts facts) => customer.MeantLines(facts).Select(line =>
    {
        var device = customer.Device;
        var unset = device.Text("active_apn_settings", "mmsc_url").Length == 0;
        return OnPhoneOf(customer, line) ?? TelecomOracle.Granted(
        [
            .. Where(!device.Is("data_enabled"), "toggle_data"),
            .. Newest(device.Text("network_mode_preference") == "2g_only"),
            .. Where(device.Is("wifi_calling_enabled"), "toggle_wifi_calling"),
            .. Where(unset, "reset_apn_settings"),
            .. Where(unset, "reboot_device"),
            .. new[] { "storage", "sms" }.Where(permission => !device.Is("app_statuses", "messaging", "permissions", permission))
                .Select(permission => Subscriber.OnPhone("grant_app_permission", ("app_name", "messaging"), ("permission", permission))),
        ]);
    });

    /// <summary>What stands against helping with picture messages and speed; null for nothing.</summary>
    private static OracleWay? OnPhoneOf(Subscriber customer, JsonElement line) =>
        Standing.NotActive(line) ?? (Standing.IsForDevices(customer.PlanOf(line)) ? TelecomOracle.Declined("device_plan") : null);

    private static ToolRequest[] Where(bool wrong, string tool) => wrong ? [Subscriber.OnPhone(tool)] : [];

    private static ToolRequest[] Newest(bool wrong) => wrong ? [Subscriber.OnPhone("set_network_mode_preference", ("mode", "4g_5g_preferred"))] : [];
}
