using TrajForge.Python;

namespace TrajForge.Telecom.Phones;

/// <summary>What a speed test measures.</summary>
/// <param name="Mbps">Null without a connection.</param>
internal sealed record Speed(double? Mbps, string Description)
{
    private static readonly Speed Nothing = new(null, "No Connection");

    public static Speed Test(Phone phone)
    {
        if (!Network.DataWorks(phone))
        {
            return Nothing;
        }

        var (low, high) = Range(phone.Technology);
        var mbps = PyMath.Round2((low + high) / 2 * Share(phone.Signal) * Factor(phone));
        return new Speed(mbps, Describe(mbps));
    }

    /// <summary>What to expect of such a connection.</summary>
    public string Advice => Description switch
    {
        "Very Poor" => "Connection is very slow. Basic web browsing might be difficult.",
        "Poor" => "Connection is slow. Web browsing may be sluggish, streaming difficult.",
        "Fair" => "Connection is okay for web browsing and some standard definition streaming.",
        "Good" => "Connection is good for most activities, including HD streaming.",
        _ => "Connection is very fast.",
    };

    private static double Factor(Phone phone)
    {
        var slowed = phone.VpnConnected && phone.VpnDetails?["server_performance"] == (PyValue)"poor" ? 0.1 : 1.0;
        return phone.DataSaver ? slowed * 0.2 : slowed;
    }

    private static (double Low, double High) Range(string technology) => technology switch
    {
        "2G" => (0.1, 0.4),
        "3G" => (1, 5),
        "4G" => (10, 100),
        "5G" => (50, 500),
        _ => (0, 0),
    };

    private static double Share(string signal) => signal switch
    {
        "poor" => 0.2,
        "fair" => 0.5,
        "good" => 0.8,
        "excellent" => 1,
        _ => 0,
    };

    private static string Describe(double mbps) => mbps switch
    {
        < 1 => "Very Poor",
        < 5 => "Poor",
        < 25 => "Fair",
        < 100 => "Good",
        _ => "Excellent",
    };
}
