namespace TrajForge.Telecom.Templates;

/// <summary>Causes that lie in the phone alone.</summary>
internal static class PhoneFaults
{
    private const string Messaging = "messaging";
    private const string Newest = "4g_5g_preferred";

    public static Fault Airplane { get; } = Fault.OfPhone(
        "airplane_off",
        Calls.Prepare("turn_airplane_mode_on"),
        "the phone's airplane mode is off",
        new FieldExpectation("airplane_mode", Json.Flag(false)),
        "check_status_bar",
        Calls.Do("toggle_airplane_mode"));

    public static Fault Sim { get; } = Fault.OfPhone(
        "sim_seated",
        Calls.Prepare("unseat_sim_card"),
        "the phone's SIM card is seated",
        new FieldExpectation("sim_card_missing", Json.Flag(false)),
        "check_sim_status",
        Calls.Do("reseat_sim_card"));

    public static Fault Apn { get; } = Fault.OfPhone(
        "apn_reset",
        Calls.Prepare("break_apn_settings"),
        "the phone's access point is the default one",
        new FieldExpectation("active_apn_settings/apn_name", Json.Text("internet")),
        "check_apn_settings",
        Calls.Do("reset_apn_settings")) with { Reboots = true };

    public static Fault Mmsc { get; } = Fault.OfPhone(
        "mmsc_set",
        Calls.Prepare("break_apn_mms_setting"),
        "the phone knows where to send picture messages",
        new FieldExpectation("active_apn_settings/mmsc_url", Json.Text(Records.MmscUrl)),
        "check_apn_settings",
        Calls.Do("reset_apn_settings")) with { Reboots = true };

    public static Fault DataOff { get; } = Fault.OfPhone(
        "data_on",
        Calls.Prepare("turn_data_off"),
        "the phone's mobile data is on",
        new FieldExpectation("data_enabled", Json.Flag(true)),
        "check_network_status",
        Calls.Do("toggle_data"));

    public static Fault Saver { get; } = Fault.OfPhone(
        "saver_off",
        Calls.Prepare("turn_data_saver_mode_on"),
        "the phone's data saver is off",
        new FieldExpectation("data_saver_mode", Json.Flag(false)),
        "check_data_restriction_status",
        Calls.Do("toggle_data_saver_mode"));

    public static Fault Vpn { get; } = Fault.OfPhone(
        "vpn_off",
        Calls.Prepare("break_vpn"),
        "the phone has left the slow VPN",
        new FieldExpectation("vpn_connected", Json.Flag(false)),
        "check_vpn_status",
        Calls.Do("disconnect_vpn"));

    public static Fault WifiCalling { get; } = Fault.OfPhone(
        "wifi_calling_off",
        Calls.Prepare("set_wifi_calling", ("enabled", Json.Flag(true)), ("mms_over_wifi", Json.Flag(true))),
        "the phone's Wi-Fi calling is off",
        new FieldExpectation("wifi_calling_enabled", Json.Flag(false)),
        "check_wifi_calling_status",
        Calls.Do("toggle_wifi_calling"));

    public static Fault OldMode(string mode)
    {
        var fault = Fault.OfPhone(
            "mode_newest",
            Calls.Prepare("set_network_mode_preference", ("mode", Json.Text(mode))),
            "the phone prefers 4G and 5G",
            new FieldExpectation("network_mode_preference", Json.Text(Newest)),
            "check_network_mode_preference",
            SetMode(Newest));
        return fault with { WrongValues = [SetMode("4g_only"), SetMode("3g_only")] };
    }

    public static Fault NoPermission(string permission) => Fault.OfPhone(
        $"{permission}_granted",
        Calls.Prepare("remove_app_permission", ("app_name", Json.Text(Messaging)), ("permission", Json.Text(permission))),
        $"the messaging app may use {permission}",
        new FieldExpectation($"app_statuses/{Messaging}/permissions/{permission}", Json.Flag(true)),
        "check_app_permissions",
        Grant(permission)) with
    {
        Steps = [Calls.Check("check_app_permissions") with { Arguments = Json.Args(("app_name", Json.Text(Messaging))) }, Grant(permission)],
        WrongValues = [Grant("network")],
    };

    private static ReferenceCall SetMode(string mode) => Calls.Do("set_network_mode_preference", ("mode", Json.Text(mode)));

    private static ReferenceCall Grant(string permission) => Calls.Do("grant_app_permission", ("app_name", Json.Text(Messaging)), ("permission", Json.Text(permission)));
}
