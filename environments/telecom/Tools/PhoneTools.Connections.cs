using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneTools
{
    [KernelFunction("check_wifi_status"), Reads]
    [Description("Find out whether Wi-Fi is on and connected.")]
    public string CheckWifiStatus(TelecomState world) => Look(world, phone => (phone.WifiEnabled, phone.WifiConnected) switch
    {
        (false, _) => "Wi-Fi is turned OFF.",
        (_, true) => $"Wi-Fi is ON and connected to '{phone.Device["wifi_ssid"]}'. Signal strength: {phone.Text("wifi_signal_strength")}.",
        _ => "Wi-Fi is ON but not connected to any network.",
    });

    [KernelFunction("toggle_wifi"), Changes]
    [Description("Switch Wi-Fi on if it is off, and off if it is on. Not possible in airplane mode.")]
    public string ToggleWifi(TelecomState world) => Change(world, phone =>
    {
        if (phone.AirplaneMode)
        {
            return WithBar(phone, "Cannot change Wi-Fi settings while Airplane Mode is ON.");
        }

        var on = phone.Flip("wifi_enabled");
        if (!on)
        {
            phone.DropWifi();
        }

        return WithBar(phone, $"Wi-Fi is now {OnOff(on)}.");
    });

    [KernelFunction("check_wifi_calling_status"), Reads]
    [Description("Find out whether calls go over Wi-Fi.")]
    public string CheckWifiCallingStatus(TelecomState world) => Look(world, phone => $"Wi-Fi Calling is currently turned {OnOff(phone.Is("wifi_calling_enabled"))}.");

    [KernelFunction("toggle_wifi_calling"), Changes]
    [Description("Switch calls over Wi-Fi on if they are off, and off if they are on.")]
    public string ToggleWifiCalling(TelecomState world) => Change(world, phone => WithBar(phone, $"Wi-Fi Calling is now {OnOff(phone.Flip("wifi_calling_enabled"))}."));

    [KernelFunction("check_vpn_status"), Reads]
    [Description("Find out whether a VPN is connected, and how well it performs.")]
    public string CheckVpnStatus(TelecomState world) => Look(world, phone => phone switch
    {
        { VpnConnected: true, VpnDetails: { } details } => $"VPN is ON and connected. Details: {Vpn.Repr(details)}",
        { VpnConnected: true } => "VPN is ON and connected (no specific details available).",
        _ when phone.Is("vpn_enabled_setting") => "VPN is turned ON in settings, but currently not connected.",
        _ => "VPN is turned OFF.",
    });

    [KernelFunction("connect_vpn"), Changes]
    [Description("Connect the VPN.")]
    public string ConnectVpn(TelecomState world) => Change(world, phone =>
        Vpn.Connect(world, variant, phone) ? WithBar(phone, "VPN connected successfully.") : "VPN already connected.");

    [KernelFunction("disconnect_vpn"), Changes]
    [Description("Disconnect the VPN.")]
    public string DisconnectVpn(TelecomState world) => Change(world, phone =>
    {
        if (!phone.VpnConnected)
        {
            return WithBar(phone, "No active VPN connection to disconnect.");
        }

        phone.DropVpn();
        return WithBar(phone, "VPN disconnected successfully.");
    });
}
