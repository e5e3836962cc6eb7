using TrajForge.Telecom.Players;

namespace TrajForge.Environments.Tests.Telecom.Players;

public sealed class PhoneReaderTests
{
    [Theory]
    [InlineData("run_speed_test", "Speed test failed: No Connection.", "speed=none")]
    [InlineData("run_speed_test", "Speed Test Result: 27.50 Mbps (Fair). Connection is okay for web browsing and some standard definition streaming.", "speed=fair")]
    [InlineData("check_sim_status", "The SIM card is locked with a PUK code.", "sim_card=locked_puk")]
    [InlineData("check_vpn_status", "VPN is ON and connected. Details: {'server_performance': <PerformanceLevel.POOR: 'poor'>}", "vpn=slow")]
    [InlineData("check_vpn_status", "VPN is turned ON in settings, but currently not connected.", "vpn=off")]
    [InlineData("check_app_permissions", "App 'messaging' has permission for: sms, phone.", "storage_permission=no sms_permission=yes")]
    [InlineData("check_app_permissions", "App 'messaging' currently has no permissions granted.", "storage_permission=no sms_permission=no")]
    [InlineData("check_apn_settings", "Current APN Name: internet\nMMSC URL (for picture messages): Not Set\n(These are technical settings, usually best left unchanged.)", "apn=default mmsc=missing")]
    [InlineData("can_send_mms", "Your messaging app cannot send MMS messages.", "mms=no")]
    [InlineData("check_payment_request", "No payment request has been made.", "payment_request=none")]
    [InlineData("make_payment", "You do not have a payment request.", "payment_request=none")]
    [InlineData("check_status_bar", "Something else entirely", "")]
    [InlineData("reboot_device", "Restarting network services...\nStatus Bar: 📶⁴ Excellent | 5G | 📱 Data Enabled | 🔋 80%", "signal=excellent airplane_mode=off network_type=5G mobile_data=on")]
    public void A_reply_is_read_as_a_person_would(string tool, string reply, string signs) => Assert.Equal(signs, Show(PhoneReader.Read(tool, reply)));

    [Fact]
    public void Without_a_network_the_status_bar_says_nothing_about_the_data_switch() =>
        Assert.DoesNotContain(PhoneReader.Read("check_status_bar", "Status Bar: 📵 No Signal | 📵 Data Disabled | 🔋 80%"), sign => sign.Name == Signs.Data);

    [Fact]
    public void A_payment_request_shows_its_bill_and_its_amount_with_cents()
    {
        var sign = PhoneReader.Read("check_payment_request", "You have a payment request for bill B1234 of 65.5 USD.").Single();

        Assert.Equal(["B1234", "65.50"], sign.More.Select(detail => detail.Value));
    }

    private static string Show(IEnumerable<Sign> signs) => string.Join(' ', signs.Select(sign => $"{sign.Name}={sign.Value}"));
}
