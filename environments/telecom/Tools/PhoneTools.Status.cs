using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneTools
{
    [KernelFunction("check_status_bar"), Reads]
    [Description("Look at the symbols at the top of the screen: signal, network type, data, Wi-Fi, VPN and battery.")]
    public string CheckStatusBar(TelecomState world) => Look(world, phone => $"Status Bar: {StatusBar.Of(phone)}");

    [KernelFunction("check_network_status"), Reads]
    [Description("Look up the state of airplane mode, SIM card, cellular connection, mobile data, roaming and Wi-Fi.")]
    public string CheckNetworkStatus(TelecomState world) => Look(world, phone => string.Join('\n',
    [
        $"Airplane Mode: {OnOff(phone.AirplaneMode)}",
        $"SIM Card Status: {phone.Sim}",
        $"Cellular Connection: {phone.Connection}",
        $"Cellular Signal: {phone.Signal}",
        $"Cellular Network Type: {phone.Technology}",
        $"Mobile Data Enabled: {YesNo(phone.DataEnabled)}",
        $"Data Roaming Enabled: {YesNo(phone.Is("roaming_enabled"))}",
        $"Wi-Fi Radio: {OnOff(phone.WifiEnabled)}",
        $"Wi-Fi Connected: {YesNo(phone.WifiConnected)}",
        .. phone.WifiConnected ? (string[])[$"Connected Wi-Fi Network: {phone.Device["wifi_ssid"]}"] : [],
    ]));

    [KernelFunction("run_speed_test"), Reads]
    [Description("Measure the speed of mobile data.")]
    public string RunSpeedTest(TelecomState world)
    {
        world.Saw(Surroundings);
        return Look(world, phone =>
        {
            var speed = Speed.Test(phone);
            return speed.Mbps is { } mbps
                ? string.Create(CultureInfo.InvariantCulture, $"Speed Test Result: {mbps:F2} Mbps ({speed.Description}). {speed.Advice}")
                : $"Speed test failed: {speed.Description}.";
        });
    }

    [KernelFunction("can_send_mms"), Reads]
    [Description("Find out whether the messaging app can send picture messages now.")]
    public string CanSendMms(TelecomState world)
    {
        world.Saw(Surroundings);
        return Look(world, phone => Network.CanSendMms(phone) ? "Your messaging app can send MMS messages." : "Your messaging app cannot send MMS messages.");
    }

    [KernelFunction("check_sim_status"), Reads]
    [Description("Find out whether the SIM card works, is missing, or is locked.")]
    public string CheckSimStatus(TelecomState world) => Look(world, phone => phone.Sim switch
    {
        Sims.Missing => "No SIM card detected in the phone.",
        Sims.LockedPin => "The SIM card is locked with a PIN code.",
        Sims.LockedPuk => "The SIM card is locked with a PUK code.",
        _ => "Your SIM card is active and working.",
    });

    [KernelFunction("reseat_sim_card"), Changes]
    [Description("Take the SIM card out and put it back in.")]
    public string ReseatSimCard(TelecomState world) => Change(world, phone =>
    {
        phone.Set("sim_card_missing", false);
        Network.Search(phone);
        Refuse.If(phone.Sim == Sims.Missing, "");
        return WithBar(phone, "SIM card re-seated successfully.");
    });

    [KernelFunction("reboot_device"), Changes]
    [Description("Restart the phone. Pending resets take effect and the phone looks for a network again.")]
    public string RebootDevice(TelecomState world) => Change(world, phone =>
    {
        var lines = new List<string>();
        if (PyMath.Truth(phone.Apn("reset_at_reboot")))
        {
            phone.Set("active_apn_settings", PhoneModels.DefaultApn);
            lines.Add("Resetting APN settings...");
        }

        lines.Add("Restarting network services...");
        Network.Search(phone);
        return WithBar(phone, string.Join('\n', lines));
    });
}
