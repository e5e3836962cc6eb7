using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>The phone's VPN connection.</summary>
internal static class Vpn
{
    private const string Performance = "server_performance";
    private static readonly PyDict Default = PyDict.Of(("server_address", "192.168.1.1"), ("protocol", "OpenVPN"), (Performance, "excellent"));

    /// <summary>False when it was connected already.</summary>
    public static bool Connect(TelecomState world, TelecomVariant variant, Phone phone)
    {
        if (phone.VpnConnected)
        {
            return false;
        }

        phone.Set("vpn_connected", true);
        phone.Set("vpn_details", world.VpnSpoilt && !variant.KeepsVpnDefaults ? Default.With(Performance, "poor") : Default);
        return true;
    }

    /// <summary>Connects, and makes the connection slow.</summary>
    public static void Break(TelecomState world, TelecomVariant variant, Phone phone)
    {
        // In the reference a connection made here holds the one object of defaults; details that came with the data are an object of their own.
        var shared = Connect(world, variant, phone) || phone.VpnDetails == Default;
        var details = phone.VpnDetails ?? throw new ToolRefusedException("'NoneType' object has no attribute 'server_performance'");
        phone.Set("vpn_details", details.With(Performance, "poor"));
        world.VpnSpoilt |= shared;
    }

    /// <summary>As Python prints the record.</summary>
    public static string Repr(PyDict details)
    {
        var performance = details[Performance].AsText ?? "";
        return $"{{'server_address': {PyText.Repr(details["server_address"])}, 'protocol': {PyText.Repr(details["protocol"])}, "
            + $"'{Performance}': <PerformanceLevel.{performance.ToUpperInvariant()}: '{performance}'>}}";
    }
}
