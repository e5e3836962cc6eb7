namespace TrajForge.Telecom.State;

/// <summary>Values of the phone's fields.</summary>
internal static class Sims
{
    public const string Active = "active";
    public const string Missing = "missing";
    public const string LockedPin = "locked_pin";
    public const string LockedPuk = "locked_puk";
}

/// <inheritdoc cref="Sims"/>
internal static class Apns
{
    public const string Internet = "internet";
    public const string Broken = "broken";
}

/// <inheritdoc cref="Sims"/>
internal static class NetworkModes
{
    public const string Newest = "4g_5g_preferred";
    public const string Only4G = "4g_only";
    public const string Only3G = "3g_only";
    public const string Only2G = "2g_only";

    public static IReadOnlyList<string> All { get; } = [Newest, Only4G, Only3G, Only2G];
}
