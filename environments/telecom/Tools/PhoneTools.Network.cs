using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneTools
{
    [KernelFunction("check_network_mode_preference"), Reads]
    [Description("Look up which kinds of network the phone prefers.")]
    public string CheckNetworkModePreference(TelecomState world) => Look(world, phone => $"Network Mode Preference: {Name(phone.ModePreference)}");

    [KernelFunction("set_network_mode_preference"), Changes]
    [Description("Choose which kinds of network the phone prefers.")]
    public string SetNetworkModePreference(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("One of 4g_5g_preferred, 4g_only, 3g_only, 2g_only.")] PyValue mode) => Change(world, phone =>
    {
        // The reference checks texts only: whatever else it is given it sets first, and stumbles over later.
        if (mode.AsText is null || NetworkModes.All.Contains(mode.AsText))
        {
            phone.Set("network_mode_preference", mode);
            Network.Search(phone);
            if (!mode.IsNone)
            {
                return WithBar(phone, $"Preferred Network Mode set to: {Name(mode)}");
            }
        }

        return WithBar(phone, $"Failed to set network mode: '{mode}' is not a valid option. Please use one of: {string.Join(", ", NetworkModes.All)}");
    });

    [KernelFunction("toggle_airplane_mode"), Changes]
    [Description("Switch airplane mode on if it is off, and off if it is on. Switching it on cuts all connections.")]
    public string ToggleAirplaneMode(TelecomState world) => Change(world, phone => WithBar(phone, $"Airplane Mode is now {OnOff(Switches.Airplane(phone))}."));

    [KernelFunction("toggle_data"), Changes]
    [Description("Switch mobile data on if it is off, and off if it is on.")]
    public string ToggleData(TelecomState world) => Change(world, phone => WithBar(phone, $"Mobile Data is now {OnOff(Switches.Data(phone))}."));

    [KernelFunction("toggle_roaming"), Changes]
    [Description("Switch data roaming on the phone on if it is off, and off if it is on.")]
    public string ToggleRoaming(TelecomState world) => Change(world, phone => WithBar(phone, $"Data Roaming is now {OnOff(Switches.Roaming(phone))}."));

    [KernelFunction("check_data_restriction_status"), Reads]
    [Description("Find out whether data saver mode limits the use of data.")]
    public string CheckDataRestrictionStatus(TelecomState world) => Look(world, phone =>
        phone.DataSaver ? "Data Saver mode is ON (limits data usage)." : "Data Saver mode is OFF.");

    [KernelFunction("toggle_data_saver_mode"), Changes]
    [Description("Switch data saver mode on if it is off, and off if it is on.")]
    public string ToggleDataSaverMode(TelecomState world) => Change(world, phone => WithBar(phone, $"Data Saver Mode is now {OnOff(Switches.DataSaver(phone))}."));

    [KernelFunction("check_apn_settings"), Reads]
    [Description("Look up the name and picture-message address of the access point settings.")]
    public string CheckApnSettings(TelecomState world) => Look(world, phone =>
        $"Current APN Name: {Name(phone.Apn("apn_name"))}\n"
        + $"MMSC URL (for picture messages): {(PyMath.Truth(phone.Apn("mmsc_url")) ? phone.Apn("mmsc_url") : "Not Set")}\n"
        + "(These are technical settings, usually best left unchanged.)");

    [KernelFunction("set_apn_settings"), Changes]
    [Description("Replace the access point settings; what is not given gets its default.")]
    public string SetApnSettings(TelecomState world, [Takes(ApnArgument.Schema), Description("The new settings.")] PyValue apnSettings)
    {
        if (variant.ValidatesArguments)
        {
            ApnArgument.Check(apnSettings);
        }

        var settings = apnSettings is PyDict ? PhoneModels.Apn.Validate(apnSettings) : apnSettings;
        return Change(world, phone =>
        {
            phone.Set("active_apn_settings", settings);
            Network.Search(phone);
            return WithBar(phone, $"APN settings set to: {Name(phone.Apn("apn_name"))}");
        });
    }

    [KernelFunction("reset_apn_settings"), Changes]
    [Description("Have the access point settings reset to their defaults at the next reboot.")]
    public string ResetApnSettings(TelecomState world) => Change(world, phone =>
    {
        phone.SetApn("reset_at_reboot", true);
        Network.Search(phone);
        return WithBar(phone, "APN settings will reset at reboot.");
    });

    /// <summary>The name of an enumeration's member.</summary>
    private static string Name(PyValue value) => value.AsText ?? throw new ToolRefusedException($"'{value.Type}' object has no attribute 'value'");
}
