using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Phones;

/// <summary>
/// The customer's phone and its surroundings while one call works on them. Fields are read as the reference's Python reads them, because its
/// unchecked setters may have left anything in two of them.
/// </summary>
internal sealed class Phone(PyDict device, PyDict surroundings)
{
    public PyDict Device { get; private set; } = device;

    public PyDict Surroundings { get; private set; } = surroundings;

    public bool AirplaneMode => Is("airplane_mode");

    public bool DataEnabled => Is("data_enabled");

    public bool DataSaver => Is("data_saver_mode");

    public bool WifiEnabled => Is("wifi_enabled");

    public bool WifiConnected => Is("wifi_connected");

    public bool VpnConnected => Is("vpn_connected");

    public string Signal => Text("network_signal_strength");

    public string Technology => Text("network_technology_connected");

    public string Connection => Text("network_connection_status");

    public PyValue ModePreference => Device["network_mode_preference"];

    /// <summary>Null when the phone knows no details.</summary>
    public PyDict? VpnDetails => Device["vpn_details"] as PyDict;

    public PyDict Apps => (PyDict)Device["app_statuses"];

    public PyDict? PaymentRequest => Surroundings["payment_request"] as PyDict;

    /// <summary>What the phone sees of its card: pulled out, locked or working.</summary>
    public string Sim => Is("sim_card_missing") ? Sims.Missing : Text("sim_card_status");

    /// <summary>Any text field that only the tools write.</summary>
    public string Text(string field) => Device[field].AsText ?? "";

    public bool Is(string field) => PyMath.Truth(Device[field]);

    public bool Around(string field) => PyMath.Truth(Surroundings[field]);

    /// <summary>A field of the APN settings, which a v2 caller may have replaced by anything.</summary>
    /// <exception cref="ToolRefusedException">They are no settings; the text is Python's.</exception>
    public PyValue Apn(string field) => ApnSettings(field)[field];

    public void SetApn(string field, PyValue value) => Set("active_apn_settings", ApnSettings(field).With(field, value));

    public void Set(string field, PyValue value) => Device = Device.With(field, value);

    public void SetAround(string field, PyValue value) => Surroundings = Surroundings.With(field, value);

    public bool Flip(string field)
    {
        Set(field, !Is(field));
        return Is(field);
    }

    /// <summary>Wi-Fi loses its network; the radio stays as it is.</summary>
    public void DropWifi()
    {
        Set("wifi_connected", false);
        Set("wifi_ssid", PyValue.None);
        Set("wifi_signal_strength", "none");
    }

    public void DropVpn()
    {
        Set("vpn_connected", false);
        Set("vpn_details", PyValue.None);
    }

    private PyDict ApnSettings(string field) =>
        Device["active_apn_settings"] is PyDict settings ? settings : throw new ToolRefusedException($"'{Device["active_apn_settings"].Type}' object has no attribute '{field}'");
}
