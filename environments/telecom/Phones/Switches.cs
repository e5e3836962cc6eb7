using TrajForge.Python;

namespace TrajForge.Telecom.Phones;

/// <summary>The phone's switches. Each flips and gives the new state.</summary>
internal static class Switches
{
    /// <summary>Neither VPN nor Wi-Fi come back when it is switched off again.</summary>
    public static bool Airplane(Phone phone)
    {
        var on = phone.Flip("airplane_mode");
        if (on || phone.WifiEnabled)
        {
            phone.DropWifi();
        }

        if (on)
        {
            phone.DropVpn();
        }

        Network.Search(phone);
        return on;
    }

    public static bool Data(Phone phone) => FlipAndSearch(phone, "data_enabled");

    public static bool Roaming(Phone phone) => FlipAndSearch(phone, "roaming_enabled");

    public static bool DataSaver(Phone phone) => phone.Flip("data_saver_mode");

    private static bool FlipAndSearch(Phone phone, string field)
    {
        var on = phone.Flip(field);
        Network.Search(phone);
        return on;
    }
}
