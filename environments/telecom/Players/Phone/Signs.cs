namespace TrajForge.Telecom.Players;

/// <summary>What a phone can show. Slots of the acts with which the agent asks for it and the customer reports it.</summary>
internal static class Signs
{
    public const string Airplane = "airplane_mode";
    public const string Sim = "sim_card";

    /// <summary>Strength of the mobile signal; <c>none</c> is no service.</summary>
    public const string Signal = "signal";

    /// <summary>Kind of network: 2G to 5G, or none.</summary>
    public const string Network = "network_type";
    public const string Data = "mobile_data";
    public const string Roaming = "data_roaming";
    public const string Mode = "network_mode";

    /// <summary>Result of a speed test: its word, <c>none</c> for no connection; detail <c>mbps</c>.</summary>
    public const string Speed = "speed";
    public const string Saver = "data_saver";

    /// <summary><c>on</c>, <c>off</c>, or <c>slow</c>: on and performing poorly.</summary>
    public const string Vpn = "vpn";

    /// <summary><c>default</c> or <c>broken</c>.</summary>
    public const string Apn = "apn";

    /// <summary>The server for picture messages: <c>set</c> or <c>missing</c>.</summary>
    public const string Mmsc = "mmsc";
    public const string WifiCalling = "wifi_calling";

    /// <summary>Whether the messaging app may use the storage: <c>yes</c> or <c>no</c>.</summary>
    public const string Storage = "storage_permission";

    /// <summary>Whether the messaging app may use text messages: <c>yes</c> or <c>no</c>.</summary>
    public const string Sms = "sms_permission";

    /// <summary>Whether the messaging app can send picture messages: <c>yes</c> or <c>no</c>.</summary>
    public const string Mms = "mms";

    /// <summary>A payment request: <c>none</c> or <c>open</c>, with <c>bill</c> and <c>amount</c>.</summary>
    public const string Request = "payment_request";

    /// <summary>A payment that was made: <c>done</c>, with <c>bill</c> and <c>amount</c>.</summary>
    public const string Payment = "payment";

    // Two signs of one page, asked for together.
    public const string DataAndNetwork = "data_and_network";
    public const string Permissions = "permissions";

    /// <summary>The signs that are meant by a slot.</summary>
    public static IReadOnlyList<string> Of(string slot) => slot switch
    {
        DataAndNetwork => [Data, Network],
        Permissions => [Storage, Sms],
        _ => [slot],
    };
}

/// <summary>One thing that a phone showed.</summary>
internal sealed record Sign(string Name, string Value, params IReadOnlyList<Detail> More);
