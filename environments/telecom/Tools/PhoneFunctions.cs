using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>Functions of the customer's side that are not tools, here those that prepare a task: who and where the customer is, and what is wrong with the phone.</summary>
internal sealed partial class PhoneFunctions(TelecomVariant variant)
{
    public static ToolCatalog Catalog(TelecomVariant variant) => ToolCatalog.From<TelecomState>(
        new PhoneFunctions(variant), variant.ValidatesArguments ? null : PythonArguments.V2("TelecomUserTools"), side: Side.Customer);

    [KernelFunction("set_user_info")]
    public string SetUserInfo(TelecomState world, [Takes(Functions.Any)] PyValue name, [Takes(Functions.Any)] PyValue phoneNumber) => Prepare(world, phone =>
    {
        phone.SetAround("name", name);
        phone.SetAround("phone_number", phoneNumber);
    });

    [KernelFunction("set_user_location")]
    public string SetUserLocation(TelecomState world, [Takes(Functions.Any)] PyValue abroad) => Prepare(world, phone => phone.SetAround("is_abroad", abroad));

    [KernelFunction("simulate_network_search")]
    public string SimulateNetworkSearch(TelecomState world) => Prepare(world, Network.Search);

    [KernelFunction("turn_airplane_mode_on")]
    public string TurnAirplaneModeOn(TelecomState world) => Turn(world, "airplane_mode", true, Switches.Airplane, Network.Search);

    [KernelFunction("turn_airplane_mode_off")]
    public string TurnAirplaneModeOff(TelecomState world) => Turn(world, "airplane_mode", false, Switches.Airplane, Network.Search);

    [KernelFunction("turn_data_on")]
    public string TurnDataOn(TelecomState world) => Prepare(world, phone => phone.Set("data_enabled", true));

    [KernelFunction("turn_data_off")]
    public string TurnDataOff(TelecomState world) => Turn(world, "data_enabled", false, Switches.Data, Network.Search);

    [KernelFunction("turn_roaming_on")]
    public string TurnRoamingOn(TelecomState world) => Turn(world, "roaming_enabled", true, Switches.Roaming, Network.Search);

    [KernelFunction("turn_roaming_off")]
    public string TurnRoamingOff(TelecomState world) => Turn(world, "roaming_enabled", false, Switches.Roaming, Network.Search);

    [KernelFunction("turn_data_saver_mode_on")]
    public string TurnDataSaverModeOn(TelecomState world) => Turn(world, "data_saver_mode", true, Switches.DataSaver, _ => { });

    [KernelFunction("turn_data_saver_mode_off")]
    public string TurnDataSaverModeOff(TelecomState world) => Turn(world, "data_saver_mode", false, Switches.DataSaver, _ => { });

    [KernelFunction("unseat_sim_card")]
    public string UnseatSimCard(TelecomState world) => Prepare(world, phone =>
    {
        phone.Set("sim_card_missing", true);
        Network.Search(phone);
    });

    [KernelFunction("lock_sim_card")]
    public string LockSimCard(TelecomState world, [Takes(Functions.Any)] PyValue mode) => Prepare(world, phone =>
    {
        if (mode.AsText is "pin" or "puk")
        {
            phone.Set("sim_card_status", mode == "pin" ? Sims.LockedPin : Sims.LockedPuk);
        }

        Network.Search(phone);
    });

    [KernelFunction("break_apn_settings")]
    public string BreakApnSettings(TelecomState world) => Prepare(world, phone =>
    {
        phone.SetApn("apn_name", Apns.Broken);
        Network.Search(phone);
    });

    [KernelFunction("break_apn_mms_setting")]
    public string BreakApnMmsSetting(TelecomState world) => Prepare(world, phone => phone.SetApn("mmsc_url", PyValue.None));

    [KernelFunction("break_vpn")]
    public string BreakVpn(TelecomState world) => Prepare(world, phone => Vpn.Break(world, variant, phone));

    [KernelFunction("set_wifi_calling")]
    public string SetWifiCalling(TelecomState world, [Takes(Functions.Any)] PyValue enabled, [Takes(Functions.Any)] PyValue? mmsOverWifi = null) => Prepare(world, phone =>
    {
        phone.Set("wifi_calling_enabled", enabled);
        if (mmsOverWifi is { IsNone: false })
        {
            phone.Set("wifi_calling_mms_over_wifi", mmsOverWifi);
        }
    });

    [KernelFunction("remove_app_permission")]
    public string RemoveAppPermission(TelecomState world, [Takes(Functions.Any)] PyValue appName, [Takes(Functions.Any)] PyValue permission) => Prepare(world, phone =>
    {
        var taken = PyMath.Lower(permission);
        if (PhoneTools.App(phone, appName) is { } app && PhoneTools.Permissions(app).Has(taken))
        {
            PhoneTools.SetPermission(phone, appName.AsText!, taken, false);
        }
    });

    private static string Prepare(TelecomState world, Action<Phone> prepare)
    {
        var phone = world.Phone();
        try
        {
            prepare(phone);
        }
        finally
        {
            world.Save(phone);
        }

        return Functions.Nothing;
    }

    /// <summary>The reference flips the switch, and flips it again when that was wrong, so that a switch which is right already bounces.</summary>
    private string Turn(TelecomState world, string field, bool wanted, Func<Phone, bool> flip, Action<Phone> otherwise) => Prepare(world, phone =>
    {
        if (variant.SetsSwitches && phone.Is(field) == wanted)
        {
            otherwise(phone);
        }
        else if (flip(phone) != wanted)
        {
            flip(phone);
        }
    });
}
