namespace TrajForge.Telecom.Phones;

/// <summary>The line of symbols at the top of the phone's screen. Quota, roaming and the line's state do not show.</summary>
internal static class StatusBar
{
    public static string Of(Phone phone)
    {
        var parts = new List<string>();
        if (phone.AirplaneMode)
        {
            parts.Add("✈\ufe0f Airplane Mode");
        }
        else
        {
            AddCellular(parts, phone);
        }

        if (phone.WifiEnabled)
        {
            AddWifi(parts, phone);
        }

        if (phone.VpnConnected)
        {
            parts.Add("🔒 VPN Connected");
        }

        parts.Add($"🔋 {phone.Device["battery_level"]}%");
        return string.Join(" | ", parts);
    }

    private static void AddCellular(List<string> parts, Phone phone)
    {
        parts.Add(phone.Signal switch
        {
            "poor" => "📶¹ Poor",
            "fair" => "📶² Fair",
            "good" => "📶³ Good",
            "excellent" => "📶⁴ Excellent",
            _ => "📵 No Signal",
        });
        var found = phone.Technology != "none";
        if (found)
        {
            parts.Add(phone.Technology);
        }

        if (!found || !phone.DataEnabled)
        {
            parts.Add("📵 Data Disabled");
            return;
        }

        parts.Add("📱 Data Enabled");
        if (phone.DataSaver)
        {
            parts.Add("🔽 Data Saver");
        }
    }

    private static void AddWifi(List<string> parts, Phone phone)
    {
        if (phone.WifiConnected)
        {
            parts.Add(phone.Device["wifi_ssid"].AsText is { Length: > 0 } network ? $"📡 Connected to {network}" : "📡 Enabled");
        }
    }
}
