using System.Globalization;
using TrajForge.Chat.Language;

namespace TrajForge.Telecom.Players;

/// <summary>What a phone showed, as a person tells it.</summary>
internal sealed class ScreenWords(Voice voice)
{
    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        ["4g_5g_preferred"] = "4G/5G preferred",
        ["4g_only"] = "4G only",
        ["3g_only"] = "3G only",
        ["2g_only"] = "2G only",
    };

    /// <summary>A clause for one sign.</summary>
    /// <param name="sign">What was seen.</param>
    /// <param name="network">Kind of network, told along with the signal.</param>
    /// <param name="again">It was the same the last time.</param>
    public string See(Sign sign, string network = "", bool again = false) => sign.Name switch
    {
        Signs.Signal when sign.Value != "none" => voice.Say("see_signal_ok", ("strength", sign.Value), ("network", network)),
        Signs.Network when sign.Value != "none" => voice.Say("see_network", ("v", sign.Value)),
        Signs.Mode => voice.Say("see_mode", ("v", Modes.GetValueOrDefault(sign.Value, sign.Value))),
        Signs.Speed when sign.Value != "none" => voice.Say("see_speed", ("v", sign.Value), ("mbps", Mbps(sign))),
        Signs.Request when sign.Value == "open" => voice.Say("see_request_open", ("bill", Of(sign, "bill")), ("amount", Of(sign, "amount"))),
        _ => voice.Say(Rule(sign, again)),
    };

    /// <summary>A clause for both permissions of the messaging app.</summary>
    public string Permissions(bool storage, bool sms) =>
        voice.Say($"see_permissions_{(storage && sms ? "both" : storage ? "storage" : sms ? "sms" : "none")}");

    /// <summary>A clause for what was done.</summary>
    public string Did(string deed, Sign? payment) =>
        voice.Say($"did_{deed}", ("bill", payment is null ? "" : Of(payment, "bill")), ("amount", payment is null ? "" : Of(payment, "amount")));

    /// <summary>The test's number as people say it: without zeros at its end.</summary>
    public static string Mbps(Sign speed) =>
        double.TryParse(Of(speed, "mbps"), NumberStyles.Float, CultureInfo.InvariantCulture, out var mbps) ? Derivations.Plain(mbps) : Of(speed, "mbps");

    private static string Rule(Sign sign, bool again) =>
        again && (sign.Name, sign.Value) is (Signs.Signal or Signs.Speed, "none") or (Signs.Mms, "no") ? $"see_{Short(sign.Name)}_{sign.Value}_again" : $"see_{Short(sign.Name)}_{sign.Value}";

    private static string Of(Sign sign, string name) => sign.More.FirstOrDefault(detail => detail.Name == name)?.Value ?? "";

    private static string Short(string sign) => sign switch
    {
        Signs.Airplane => "airplane",
        Signs.Sim => "sim",
        Signs.Network => "network",
        Signs.Data => "data",
        Signs.Roaming => "roaming",
        Signs.Saver => "saver",
        Signs.Request => "request",
        _ => sign,
    };
}
