using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>The customer's tools, and what each is good for.</summary>
internal static class PhoneTools
{
    public const string StatusBar = "check_status_bar";
    public const string NetworkStatus = "check_network_status";
    public const string NetworkMode = "check_network_mode_preference";
    public const string SetNetworkMode = "set_network_mode_preference";
    public const string SpeedTest = "run_speed_test";
    public const string ToggleAirplane = "toggle_airplane_mode";
    public const string SimStatus = "check_sim_status";
    public const string Reseat = "reseat_sim_card";
    public const string ToggleData = "toggle_data";
    public const string ToggleRoaming = "toggle_roaming";
    public const string DataRestriction = "check_data_restriction_status";
    public const string ToggleSaver = "toggle_data_saver_mode";
    public const string ApnSettings = "check_apn_settings";
    public const string ResetApn = "reset_apn_settings";
    public const string WifiCallingStatus = "check_wifi_calling_status";
    public const string ToggleWifiCalling = "toggle_wifi_calling";
    public const string VpnStatus = "check_vpn_status";
    public const string DisconnectVpn = "disconnect_vpn";
    public const string AppPermissions = "check_app_permissions";
    public const string GrantPermission = "grant_app_permission";
    public const string CanSendMms = "can_send_mms";
    public const string Reboot = "reboot_device";
    public const string PaymentRequest = "check_payment_request";
    public const string MakePayment = "make_payment";

    /// <summary>The app that sends picture messages.</summary>
    public const string MessagingApp = "messaging";

    /// <summary>Where a sign is looked up.</summary>
    public static string For(string sign) => sign switch
    {
        Signs.Signal => StatusBar,
        Signs.Airplane or Signs.Network or Signs.Data or Signs.Roaming or Signs.DataAndNetwork => NetworkStatus,
        Signs.Sim => SimStatus,
        Signs.Mode => NetworkMode,
        Signs.Speed => SpeedTest,
        Signs.Saver => DataRestriction,
        Signs.Vpn => VpnStatus,
        Signs.Apn or Signs.Mmsc => ApnSettings,
        Signs.WifiCalling => WifiCallingStatus,
        Signs.Storage or Signs.Sms or Signs.Permissions => AppPermissions,
        Signs.Mms => CanSendMms,
        Signs.Request => PaymentRequest,
        _ => "",
    };
}

/// <summary>What the agent may ask the customer to do on the phone. Slots of acts.</summary>
internal static class Deeds
{
    public const string AirplaneOff = "airplane_off";
    public const string Reseat = "reseat_sim";
    public const string DataOn = "data_on";
    public const string RoamingOn = "roaming_on";
    public const string SaverOff = "saver_off";
    public const string BestMode = "best_mode";
    public const string VpnOff = "vpn_off";
    public const string ResetApn = "reset_apn";
    public const string WifiCallingOff = "wifi_calling_off";
    public const string GrantStorage = "grant_storage";
    public const string GrantSms = "grant_sms";
    public const string Reboot = "reboot";
    public const string Pay = "pay";

    public static IReadOnlyList<string> All { get; } =
        [AirplaneOff, Reseat, DataOn, RoamingOn, SaverOff, BestMode, VpnOff, ResetApn, WifiCallingOff, GrantStorage, GrantSms, Reboot, Pay];

    /// <summary>The mode that lets a phone use the fastest network.</summary>
    public const string FastestMode = "4g_5g_preferred";

    /// <summary>The call that does it.</summary>
    public static (string Tool, string Arguments) Call(string deed) => deed switch
    {
        AirplaneOff => (PhoneTools.ToggleAirplane, "{}"),
        Reseat => (PhoneTools.Reseat, "{}"),
        DataOn => (PhoneTools.ToggleData, "{}"),
        RoamingOn => (PhoneTools.ToggleRoaming, "{}"),
        SaverOff => (PhoneTools.ToggleSaver, "{}"),
        BestMode => (PhoneTools.SetNetworkMode, CallText.Of(("mode", FastestMode))),
        VpnOff => (PhoneTools.DisconnectVpn, "{}"),
        ResetApn => (PhoneTools.ResetApn, "{}"),
        WifiCallingOff => (PhoneTools.ToggleWifiCalling, "{}"),
        GrantStorage => (PhoneTools.GrantPermission, CallText.Of(("app_name", PhoneTools.MessagingApp), ("permission", "storage"))),
        GrantSms => (PhoneTools.GrantPermission, CallText.Of(("app_name", PhoneTools.MessagingApp), ("permission", "sms"))),
        Reboot => (PhoneTools.Reboot, "{}"),
        Pay => (PhoneTools.MakePayment, "{}"),
        _ => throw new InvalidOperationException($"no call for '{deed}'"),
    };

    /// <summary>A switch that is flipped and not set: the sign that shows it, and the state that is wanted.</summary>
    public static (string Sign, string Wanted)? Switch(string deed) => deed switch
    {
        AirplaneOff => (Signs.Airplane, "off"),
        DataOn => (Signs.Data, "on"),
        RoamingOn => (Signs.Roaming, "on"),
        SaverOff => (Signs.Saver, "off"),
        WifiCallingOff => (Signs.WifiCalling, "off"),
        _ => null,
    };
}
