using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Phones;

/// <summary>What the phone reaches: the search for a network, and what follows from its result.</summary>
internal static class Network
{
    private const string None = "none";

    /// <summary>Looks for a network and writes what was found; later rules override earlier ones.</summary>
    public static void Search(Phone phone)
    {
        if (phone.Sim == Sims.Active)
        {
            var technology = Technology(phone);
            Connect(phone, "connected", technology, SignalOf(phone, technology));
        }
        else
        {
            Disconnect(phone);
        }

        if (phone.AirplaneMode)
        {
            Disconnect(phone);
        }

        if (phone.Apn("apn_name") == Apns.Broken)
        {
            Disconnect(phone);
        }

        if (!phone.Around("line_active"))
        {
            Disconnect(phone);
        }
    }

    /// <summary>APN, SIM card and line act only through the search; Wi-Fi plays no part.</summary>
    public static bool DataWorks(Phone phone) =>
        !phone.AirplaneMode
        && phone.Signal != None
        && phone.Connection != "no_service"
        && (!phone.Around("is_abroad") || (phone.Is("roaming_enabled") && phone.Around("roaming_allowed")))
        && phone.DataEnabled
        && !phone.Around("mobile_data_usage_exceeded");

    public static bool CanSendMms(Phone phone) =>
        DataWorks(phone)
        && phone.Technology != "2G"
        && !(phone.Is("wifi_calling_enabled") && phone.Is("wifi_calling_mms_over_wifi"))
        && !phone.Apn("mmsc_url").IsNone
        && phone.Apps.Find("messaging") is PyDict messaging
        && PyMath.Truth(messaging["permissions"]["storage"])
        && PyMath.Truth(messaging["permissions"]["sms"]);

    private static string Technology(Phone phone) => phone.ModePreference.AsText switch
    {
        NetworkModes.Newest => SignalOf(phone, "5G") == None ? "4G" : "5G",
        NetworkModes.Only3G => "3G",
        NetworkModes.Only2G => "2G",
        _ => "4G",
    };

    private static string SignalOf(Phone phone, string technology) =>
        (phone.Surroundings["signal_strength"] as PyDict)?.Find(technology)?.AsText ?? None;

    private static void Disconnect(Phone phone) => Connect(phone, "no_service", None, None);

    private static void Connect(Phone phone, string status, string technology, string signal)
    {
        phone.Set("network_connection_status", status);
        phone.Set("network_technology_connected", technology);
        phone.Set("network_signal_strength", signal);
    }
}
