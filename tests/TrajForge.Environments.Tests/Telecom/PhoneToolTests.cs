namespace TrajForge.Environments.Tests.Telecom;

public sealed class PhoneToolTests
{
    private const string FreshBar = "Status Bar: 📶³ Good | 5G | 📱 Data Enabled | 🔋 80%";
    private const string Bar = "\nStatus Bar: 📶⁴ Excellent | 5G | 📱 Data Enabled | 🔋 80%";
    private const string NoBar = "\nStatus Bar: 📵 No Signal | 📵 Data Disabled | 🔋 80%";

    [Theory]
    [InlineData("check_status_bar", "", FreshBar)]
    [InlineData("check_network_status", "", "Airplane Mode: OFF\nSIM Card Status: active\nCellular Connection: connected\nCellular Signal: good\nCellular Network Type: 5G\nMobile Data Enabled: Yes\nData Roaming Enabled: No\nWi-Fi Radio: OFF\nWi-Fi Connected: No")]
    [InlineData("check_network_mode_preference", "", "Network Mode Preference: 4g_5g_preferred")]
    [InlineData("set_network_mode_preference", """ "mode":"3g_only" """, "Preferred Network Mode set to: 3g_only\nStatus Bar: 📶² Fair | 3G | 📱 Data Enabled | 🔋 80%")]
    [InlineData("set_network_mode_preference", """ "mode":"6g" """, "Failed to set network mode: '6g' is not a valid option. Please use one of: 4g_5g_preferred, 4g_only, 3g_only, 2g_only\n" + FreshBar)]
    [InlineData("run_speed_test", "", "Speed Test Result: 220.00 Mbps (Excellent). Connection is very fast.")]
    [InlineData("toggle_airplane_mode", "", "Airplane Mode is now ON.\nStatus Bar: ✈️ Airplane Mode | 🔋 80%")]
    [InlineData("check_sim_status", "", "Your SIM card is active and working.")]
    [InlineData("reseat_sim_card", "", "SIM card re-seated successfully." + Bar)]
    [InlineData("toggle_data", "", "Mobile Data is now OFF.\nStatus Bar: 📶⁴ Excellent | 5G | 📵 Data Disabled | 🔋 80%")]
    [InlineData("toggle_roaming", "", "Data Roaming is now ON." + Bar)]
    [InlineData("check_data_restriction_status", "", "Data Saver mode is OFF.")]
    [InlineData("toggle_data_saver_mode", "", "Data Saver Mode is now ON.\nStatus Bar: 📶³ Good | 5G | 📱 Data Enabled | 🔽 Data Saver | 🔋 80%")]
    [InlineData("check_apn_settings", "", "Current APN Name: internet\nMMSC URL (for picture messages): http://mms.carrier.com/mms/wapenc\n(These are technical settings, usually best left unchanged.)")]
    [InlineData("set_apn_settings", """ "apn_settings":{"apn_name":"broken"} """, "APN settings set to: broken" + NoBar)]
    [InlineData("reset_apn_settings", "", "APN settings will reset at reboot." + Bar)]
    [InlineData("check_wifi_status", "", "Wi-Fi is turned OFF.")]
    [InlineData("toggle_wifi", "", "Wi-Fi is now ON.\n" + FreshBar)]
    [InlineData("check_wifi_calling_status", "", "Wi-Fi Calling is currently turned OFF.")]
    [InlineData("toggle_wifi_calling", "", "Wi-Fi Calling is now ON.\n" + FreshBar)]
    [InlineData("check_vpn_status", "", "VPN is turned OFF.")]
    [InlineData("connect_vpn", "", "VPN connected successfully.\nStatus Bar: 📶³ Good | 5G | 📱 Data Enabled | 🔒 VPN Connected | 🔋 80%")]
    [InlineData("disconnect_vpn", "", "No active VPN connection to disconnect.\n" + FreshBar)]
    [InlineData("check_installed_apps", "", "The following apps are installed on the phone: messaging, browser")]
    [InlineData("check_app_status", """ "app_name":"messaging" """, "Status for App: messaging\n - Permissions Granted:\n   - sms\n   - storage\n   - phone")]
    [InlineData("check_app_status", """ "app_name":"maps" """, "App 'maps' not found on this phone.")]
    [InlineData("check_app_permissions", """ "app_name":"browser" """, "App 'browser' has permission for: storage, network.")]
    [InlineData("check_app_permissions", """ "app_name":"maps" """, "App 'maps' not found on this phone.")]
    [InlineData("grant_app_permission", """ "app_name":"browser","permission":"SMS" """, "Success. Permission 'sms' granted to app 'browser'.\n" + FreshBar)]
    [InlineData("grant_app_permission", """ "app_name":"browser","permission":"camera" """, "Error. Permission 'camera' not tracked for app 'browser', available permissions: ['sms', 'storage', 'phone', 'network']\n" + FreshBar)]
    [InlineData("grant_app_permission", """ "app_name":"maps","permission":"sms" """, "Error. App 'maps' not found. Cannot grant permission.\n" + FreshBar)]
    [InlineData("can_send_mms", "", "Your messaging app can send MMS messages.")]
    [InlineData("reboot_device", "", "Restarting network services..." + Bar)]
    [InlineData("check_payment_request", "", "No payment request has been made.")]
    [InlineData("make_payment", "", "You do not have a payment request.")]
    public async Task A_fresh_phone_replies_as_the_reference_in_both_variants(string tool, string arguments, string reply)
    {
        foreach (var environment in (TrajForge.Telecom.TelecomEnvironment[])[Provider.Corrected, Provider.V2])
        {
            await using var world = await Provider.OpenAsync(environment);

            var answer = await world.CustomerAsync(tool, arguments);

            Assert.Equal((false, reply), (answer.IsError, answer.Text));
        }
    }

    [Theory]
    [InlineData("check_app_status", """ "app_name":["a"] """, "unhashable type: 'list'")]
    [InlineData("grant_app_permission", """ "app_name":"browser","permission":5 """, "'int' object has no attribute 'lower'")]
    [InlineData("set_apn_settings", "", "TelecomUserTools.set_apn_settings() missing 1 required positional argument: 'apn_settings'")]
    [InlineData("toggle_data", """ "on":true """, "TelecomUserTools.toggle_data() got an unexpected keyword argument 'on'")]
    [InlineData("get_customer_by_id", """ "customer_id":"C1" """, "Tool 'get_customer_by_id' not found.")]
    [InlineData(
        "set_apn_settings",
        """ "apn_settings":{"apn_name":"foo","mms_port":"x","color":1} """,
        "3 validation errors for APNSettings\napn_name\n  Input should be 'internet' or 'broken' [type=enum, input_value='foo', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.13/v/enum\nmms_port\n  Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='x', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.13/v/int_parsing\ncolor\n  Extra inputs are not permitted [type=extra_forbidden, input_value=1, input_type=int]\n    For further information visit https://errors.pydantic.dev/2.13/v/extra_forbidden")]
    public async Task V2_refuses_in_the_words_of_the_reference(string tool, string arguments, string error)
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var reply = await world.CustomerAsync(tool, arguments);

        Assert.Equal((true, "Error: " + error), (reply.IsError, reply.Text));
    }

    [Theory]
    [InlineData("unseat_sim_card", "{}", "No SIM card detected in the phone.")]
    [InlineData("lock_sim_card", """{"mode":"pin"}""", "The SIM card is locked with a PIN code.")]
    [InlineData("lock_sim_card", """{"mode":"puk"}""", "The SIM card is locked with a PUK code.")]
    [InlineData("lock_sim_card", """{"mode":"face"}""", "Your SIM card is active and working.")]
    public async Task The_sim_card_tells_what_is_wrong_with_it(string function, string arguments, string status)
    {
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfCustomer(function, arguments));

        Assert.Equal(status, (await world.CustomerAsync("check_sim_status")).Text);
    }

    [Fact]
    public async Task Reseating_does_not_unlock_the_card()
    {
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfCustomer("lock_sim_card", """{"mode":"pin"}"""));

        Assert.Equal("SIM card re-seated successfully." + NoBar, (await world.CustomerAsync("reseat_sim_card")).Text);
        Assert.Contains("SIM Card Status: locked_pin", (await world.CustomerAsync("check_network_status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Airplane_mode_drops_the_vpn_for_good_and_forbids_wifi()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);
        await world.CustomerAsync("connect_vpn");

        await world.CustomerAsync("toggle_airplane_mode");
        Assert.Equal("Cannot change Wi-Fi settings while Airplane Mode is ON.\nStatus Bar: ✈️ Airplane Mode | 🔋 80%", (await world.CustomerAsync("toggle_wifi")).Text);
        Assert.Equal("Airplane Mode is now OFF." + Bar, (await world.CustomerAsync("toggle_airplane_mode")).Text);

        Assert.Equal("VPN is turned OFF.", (await world.CustomerAsync("check_vpn_status")).Text);
    }

    [Fact]
    public async Task The_vpn_shows_its_details_as_Python_prints_them()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);
        await world.CustomerAsync("connect_vpn");

        Assert.Equal(
            "VPN is ON and connected. Details: {'server_address': '192.168.1.1', 'protocol': 'OpenVPN', 'server_performance': <PerformanceLevel.EXCELLENT: 'excellent'>}",
            (await world.CustomerAsync("check_vpn_status")).Text);
        Assert.Equal("VPN already connected.", (await world.CustomerAsync("connect_vpn")).Text);
        Assert.Equal("VPN disconnected successfully.\n" + FreshBar, (await world.CustomerAsync("disconnect_vpn")).Text);
    }

    [Fact]
    public async Task A_reset_of_the_access_point_waits_for_the_reboot_and_an_empty_setting_does_not()
    {
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfCustomer("break_apn_settings"));

        Assert.Equal("APN settings will reset at reboot." + NoBar, (await world.CustomerAsync("reset_apn_settings")).Text);
        Assert.Equal("Resetting APN settings...\nRestarting network services..." + Bar, (await world.CustomerAsync("reboot_device")).Text);
        Assert.Equal("APN settings set to: broken" + NoBar, (await world.CustomerAsync("set_apn_settings", """ "apn_settings":{"apn_name":"broken"} """)).Text);
        Assert.Equal("APN settings set to: internet" + Bar, (await world.CustomerAsync("set_apn_settings", """ "apn_settings":{} """)).Text);
    }

    [Fact]
    public async Task An_app_without_permissions_says_so()
    {
        await using var world = await Provider.AnnAsync(
            Provider.V2,
            Provider.OfCustomer("remove_app_permission", """{"app_name":"browser","permission":"Storage"}"""),
            Provider.OfCustomer("remove_app_permission", """{"app_name":"browser","permission":"network"}"""),
            Provider.OfCustomer("remove_app_permission", """{"app_name":"maps","permission":"network"}"""));

        Assert.Equal("Status for App: browser\n - Permissions: None granted.", (await world.CustomerAsync("check_app_status", """ "app_name":"browser" """)).Text);
        Assert.Equal("App 'browser' currently has no permissions granted.", (await world.CustomerAsync("check_app_permissions", """ "app_name":"browser" """)).Text);
    }

    [Fact]
    public async Task A_missing_picture_message_address_is_not_set()
    {
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfCustomer("break_apn_mms_setting"));

        Assert.Contains("MMSC URL (for picture messages): Not Set\n", (await world.CustomerAsync("check_apn_settings")).Text, StringComparison.Ordinal);
        Assert.Equal("Your messaging app cannot send MMS messages.", (await world.CustomerAsync("can_send_mms")).Text);
    }
}
