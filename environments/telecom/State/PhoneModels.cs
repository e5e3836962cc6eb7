using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>The typed records of the customer's database: the phone and what surrounds it.</summary>
internal static class PhoneModels
{
    public static PyType Signal { get; } = new PyEnumType("none", "poor", "fair", "good", "excellent");

    private static readonly PyType Performance = new PyEnumType("unknown", "poor", "fair", "good", "excellent");

    public static PyModel Apn { get; } = new("APNSettings", true,
        new("apn_name", new PyEnumType(Apns.Internet, Apns.Broken), Apns.Internet),
        new("reset_at_reboot", PyType.Bool, false),
        new("mms_apn", PyType.Optional(PyType.Text), "mms"),
        new("mmsc_url", PyType.Optional(PyType.Text), "http://mms.carrier.com/mms/wapenc"),
        new("mms_proxy", PyType.Optional(PyType.Text), PyValue.None),
        new("mms_port", PyType.Optional(PyType.Int), PyValue.None));

    public static PyDict DefaultApn { get; } = Apn.Validate(PyDict.Empty);

    public static PyModel Vpn { get; } = new("VpnDetails", true,
        new("server_address", PyType.Optional(PyType.Text), PyValue.None),
        new("protocol", PyType.Optional(PyType.Text), PyValue.None),
        new("server_performance", Performance, "unknown"));

    public static PyModel Permissions { get; } = new("AppPermissions", true,
        new("sms", PyType.Bool, false), new("storage", PyType.Bool, false), new("phone", PyType.Bool, false), new("network", PyType.Bool, false));

    public static PyModel App { get; } = new("AppStatus", true, new("app_name", PyType.Text), new("permissions", Permissions));

    public static PyModel Device { get; } = new("MockPhoneAttributes", true,
        new("sim_card_status", new PyEnumType(Sims.Active, Sims.Missing, Sims.LockedPin, Sims.LockedPuk), Sims.Active),
        new("sim_card_missing", PyType.Bool, false),
        new("airplane_mode", PyType.Bool, false),
        new("network_signal_strength", Signal, "good"),
        new("network_technology_connected", new PyEnumType("none", "2G", "3G", "4G", "5G"), "5G"),
        new("network_connection_status", new PyEnumType("connected", "searching", "no_service", "emergency_only"), "connected"),
        new("battery_level", PyType.Int, 80),
        new("data_enabled", PyType.Bool, true),
        new("roaming_enabled", PyType.Bool, false),
        new("network_mode_preference", new PyEnumType([.. NetworkModes.All]), NetworkModes.Newest),
        new("active_apn_settings", Apn, DefaultApn),
        new("wifi_enabled", PyType.Bool, false),
        new("wifi_connected", PyType.Bool, false),
        new("wifi_ssid", PyType.Optional(PyType.Text), PyValue.None),
        new("wifi_signal_strength", Signal, "none"),
        new("wifi_calling_enabled", PyType.Bool, false),
        new("wifi_calling_mms_over_wifi", PyType.Bool, false),
        new("data_saver_mode", PyType.Bool, false),
        new("vpn_enabled_setting", PyType.Bool, false),
        new("vpn_connected", PyType.Bool, false),
        new("vpn_details", PyType.Optional(Vpn), PyValue.None),
        new("app_statuses", PyType.Map(App), DefaultApps()));

    public static PyModel PaymentRequest { get; } = new("PaymentRequest", true,
        new("bill_id", PyType.Text), new("amount_due", PyType.Float), new("paid", PyType.Bool, false));

    public static PyModel Surroundings { get; } = new("UserSurroundings", true,
        new("name", PyType.Optional(PyType.Text), PyValue.None),
        new("phone_number", PyType.Optional(PyType.Text), PyValue.None),
        new("is_abroad", PyType.Bool, false),
        new("roaming_allowed", PyType.Bool, false),
        new("signal_strength", PyType.Map(Signal), PyDict.Of(("2G", "poor"), ("3G", "fair"), ("4G", "good"), ("5G", "excellent"))),
        new("mobile_data_usage_exceeded", PyType.Bool, false),
        new("line_active", PyType.Bool, true),
        new("payment_request", PyType.Optional(PaymentRequest), PyValue.None));

    /// <summary>The whole database.</summary>
    public static PyModel Database { get; } = new("TelecomUserDB", true,
        new("device", Device, Device.Validate(PyDict.Empty)), new("surroundings", Surroundings, Surroundings.Validate(PyDict.Empty)));

    private static PyDict DefaultApps() => PyDict.Of(
        ("messaging", DefaultApp("messaging", ["sms", "storage", "phone"])),
        ("browser", DefaultApp("browser", ["storage", "network"])));

    private static PyDict DefaultApp(string name, string[] granted) => PyDict.Of(
        ("app_name", name),
        ("permissions", Permissions.Validate(PyDict.Of([.. granted.Select(permission => (permission, (PyValue)true))]))));
}
