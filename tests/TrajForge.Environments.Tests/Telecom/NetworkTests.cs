using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("2G", new[] { 0.05, 0.12, 0.2, 0.25 })]
    [InlineData("3G", new[] { 0.6, 1.5, 2.4, 3 })]
    [InlineData("4G", new[] { 11, 27.5, 44, 55 })]
    [InlineData("5G", new[] { 55, 137.5, 220, 275 })]
    public void Speed_follows_from_technology_and_signal(string technology, double[] speeds)
    {
        string[] signals = ["poor", "fair", "good", "excellent"];

        Assert.Equal(speeds, signals.Select(signal => Speed.Test(Phone(("network_technology_connected", technology), ("network_signal_strength", signal))).Mbps!.Value));
    }

    [Theory]
    [InlineData(false, true, 55, "Good")]
    [InlineData(true, false, 27.5, "Good")]
    [InlineData(true, true, 5.5, "Fair")]
    public void Data_saver_and_a_slow_vpn_slow_it_down(bool slowVpn, bool saver, double speed, string description)
    {
        var phone = Phone(("network_signal_strength", "excellent"), ("data_saver_mode", saver), ("vpn_connected", slowVpn));
        phone.Set("vpn_details", PyDict.Of(("server_address", PyValue.None), ("protocol", PyValue.None), ("server_performance", "poor")));

        Assert.Equal(new Speed(speed, description), Speed.Test(phone));
    }

    [Theory]
    [InlineData("airplane_mode", true)]
    [InlineData("data_enabled", false)]
    [InlineData("network_signal_strength", "none")]
    [InlineData("network_connection_status", "no_service")]
    public void Data_does_not_work(string field, object value)
    {
        var phone = Phone((field, value is bool truth ? truth : (string)value));

        Assert.False(Network.DataWorks(phone));
        Assert.Equal(new Speed(null, "No Connection"), Speed.Test(phone));
        Assert.False(Network.CanSendMms(phone));
    }

    [Theory]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, true, true)]
    [InlineData(false, false, false, true)]
    public void Abroad_both_the_phone_and_the_line_must_roam(bool abroad, bool phoneRoams, bool lineRoams, bool works)
    {
        var phone = Phone(("roaming_enabled", phoneRoams));
        phone.SetAround("is_abroad", abroad);
        phone.SetAround("roaming_allowed", lineRoams);

        Assert.Equal(works, Network.DataWorks(phone));
    }

    [Theory]
    [InlineData("4g_5g_preferred", "5G", "excellent")]
    [InlineData("4g_only", "4G", "good")]
    [InlineData("3g_only", "3G", "fair")]
    [InlineData("2g_only", "2G", "poor")]
    [InlineData("something else", "4G", "good")]
    public void The_search_finds_what_is_preferred(string preference, string technology, string signal)
    {
        var phone = Phone(("network_mode_preference", preference));

        Network.Search(phone);

        Assert.Equal(("connected", technology, signal), (phone.Connection, phone.Technology, phone.Signal));
    }

    [Fact]
    public void Without_5G_around_the_search_falls_back_to_4G()
    {
        var phone = Phone();
        phone.SetAround("signal_strength", PyDict.Of(("4G", "poor")));

        Network.Search(phone);

        Assert.Equal(("4G", "poor"), (phone.Technology, phone.Signal));
    }

    [Theory]
    [InlineData("wifi_calling")]
    [InlineData("2G")]
    [InlineData("mmsc")]
    [InlineData("sms")]
    [InlineData("storage")]
    public void Picture_messages_need_more_than_data(string broken)
    {
        var phone = Phone();
        Assert.True(Network.CanSendMms(phone));
        switch (broken)
        {
            case "wifi_calling":
                phone.Set("wifi_calling_enabled", true);
                phone.Set("wifi_calling_mms_over_wifi", true);
                break;
            case "2G":
                phone.Set("network_technology_connected", "2G");
                break;
            case "mmsc":
                phone.SetApn("mmsc_url", PyValue.None);
                break;
            default:
                TrajForge.Telecom.Tools.PhoneTools.SetPermission(phone, "messaging", broken, false);
                break;
        }

        Assert.True(Network.DataWorks(phone));
        Assert.False(Network.CanSendMms(phone));
    }

    [Fact]
    public void The_status_bar_names_the_wifi_network()
    {
        var phone = Phone(("wifi_enabled", true), ("wifi_connected", true), ("wifi_ssid", "Home"));
        Assert.Contains(" | 📡 Connected to Home | ", StatusBar.Of(phone), StringComparison.Ordinal);

        phone.Set("wifi_ssid", PyValue.None);
        Assert.Contains(" | 📡 Enabled | ", StatusBar.Of(phone), StringComparison.Ordinal);
    }

    private static Phone Phone(params (string Field, PyValue Value)[] fields)
    {
        var phone = new Phone(PhoneModels.Device.Validate(PyDict.Empty), PhoneModels.Surroundings.Validate(PyDict.Empty));
        foreach (var (field, value) in fields)
        {
            phone.Set(field, value);
        }

        return phone;
    }
}
