using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Telecom.Players;

/// <summary>Reads what a tool of the phone answers; text that it does not know shows nothing.</summary>
internal static partial class PhoneReader
{
    private static readonly string[] Strengths = ["Poor", "Fair", "Good", "Excellent"];

    /// <summary>What the reply shows, the tool's own subject first.</summary>
    public static IReadOnlyList<Sign> Read(string tool, string reply)
    {
        Sign[] own = tool switch
        {
            PhoneTools.NetworkStatus => [.. Lines(reply)],
            PhoneTools.NetworkMode => [.. Match(ModeIs(), reply, m => new Sign(Signs.Mode, m.Groups[1].Value))],
            PhoneTools.SetNetworkMode => [.. Match(ModeSet(), reply, m => new Sign(Signs.Mode, m.Groups[1].Value))],
            PhoneTools.SpeedTest => Speed(reply),
            PhoneTools.SimStatus => Sim(reply),
            PhoneTools.ToggleAirplane => Switched(Signs.Airplane, reply),
            PhoneTools.ToggleData => Switched(Signs.Data, reply),
            PhoneTools.ToggleRoaming => Switched(Signs.Roaming, reply),
            PhoneTools.DataRestriction or PhoneTools.ToggleSaver => Switched(Signs.Saver, reply),
            PhoneTools.WifiCallingStatus or PhoneTools.ToggleWifiCalling => Switched(Signs.WifiCalling, reply),
            PhoneTools.ApnSettings => Apn(reply),
            PhoneTools.VpnStatus => [new Sign(Signs.Vpn, Vpn(reply))],
            PhoneTools.DisconnectVpn => [new Sign(Signs.Vpn, "off")],
            PhoneTools.AppPermissions => [Permission(Signs.Storage, reply), Permission(Signs.Sms, reply)],
            PhoneTools.GrantPermission => [.. Match(Granted(), reply, m => new Sign(m.Groups[1].Value == "sms" ? Signs.Sms : Signs.Storage, "yes"))],
            PhoneTools.CanSendMms => [new Sign(Signs.Mms, reply.Contains("cannot", StringComparison.Ordinal) ? "no" : "yes")],
            PhoneTools.PaymentRequest => [.. Match(Requested(), reply, m => Money(Signs.Request, "open", m)).DefaultIfEmpty(new Sign(Signs.Request, "none"))],
            PhoneTools.MakePayment => [.. Match(Paid(), reply, m => Money(Signs.Payment, "done", m, swap: true)).DefaultIfEmpty(new Sign(Signs.Request, "none"))],
            _ => [],
        };
        return [.. own, .. Bar(reply).Where(sign => own.All(known => known.Name != sign.Name))];
    }

    private static IEnumerable<Sign> Lines(string reply)
    {
        foreach (var line in reply.Split('\n'))
        {
            var at = line.IndexOf(": ", StringComparison.Ordinal);
            var value = at < 0 ? "" : line[(at + 2)..].Trim().ToLowerInvariant();
            Sign? sign = at < 0 ? null : line[..at] switch
            {
                "Airplane Mode" => new Sign(Signs.Airplane, value),
                "SIM Card Status" => new Sign(Signs.Sim, value),
                "Cellular Signal" => new Sign(Signs.Signal, value),
                "Cellular Network Type" => new Sign(Signs.Network, value.ToUpperInvariant().Replace("NONE", "none", StringComparison.Ordinal)),
                "Mobile Data Enabled" => new Sign(Signs.Data, YesIsOn(value)),
                "Data Roaming Enabled" => new Sign(Signs.Roaming, YesIsOn(value)),
                _ => null,
            };
            if (sign is not null)
            {
                yield return sign;
            }
        }
    }

    private static string YesIsOn(string value) => value == "yes" ? "on" : "off";

    // Without a network the bar says "Data Disabled" whatever the switch says.
    private static IEnumerable<Sign> Bar(string reply)
    {
        var at = reply.IndexOf("Status Bar: ", StringComparison.Ordinal);
        if (at < 0)
        {
            yield break;
        }

        var parts = reply[(at + 12)..].Split('|', StringSplitOptions.TrimEntries);
        var airplane = parts.Any(part => part.EndsWith("Airplane Mode", StringComparison.Ordinal));
        var technology = parts.FirstOrDefault(part => part is "2G" or "3G" or "4G" or "5G");
        var strength = Strengths.FirstOrDefault(word => parts.Any(part => part.EndsWith(" " + word, StringComparison.Ordinal)));
        yield return new Sign(Signs.Signal, strength?.ToLowerInvariant() ?? "none");
        yield return new Sign(Signs.Airplane, airplane ? "on" : "off");
        yield return new Sign(Signs.Network, technology ?? "none");
        if (technology is not null)
        {
            yield return new Sign(Signs.Data, parts.Any(part => part.EndsWith("Data Enabled", StringComparison.Ordinal)) ? "on" : "off");
        }

        if (parts.Any(part => part.EndsWith("Data Saver", StringComparison.Ordinal)))
        {
            yield return new Sign(Signs.Saver, "on");
        }
    }

    private static Sign[] Speed(string reply) =>
        Tested().Match(reply) is { Success: true } tested
            ? [new Sign(Signs.Speed, tested.Groups[2].Value.ToLowerInvariant(), new Detail("mbps", tested.Groups[1].Value))]
            : [new Sign(Signs.Speed, "none")];

    private static Sign[] Sim(string reply) =>
        [new Sign(Signs.Sim, reply.Contains("PIN", StringComparison.Ordinal) ? "locked_pin" : reply.Contains("PUK", StringComparison.Ordinal) ? "locked_puk"
            : reply.Contains("No SIM", StringComparison.Ordinal) ? "missing" : "active")];

    private static Sign[] Switched(string name, string reply) =>
        OnOrOff().Match(reply) is { Success: true } state ? [new Sign(name, state.Groups[1].Value.ToLowerInvariant())] : [];

    private static Sign[] Apn(string reply) =>
        [new Sign(Signs.Apn, reply.Contains("Name: broken", StringComparison.OrdinalIgnoreCase) ? "broken" : "default"),
            new Sign(Signs.Mmsc, reply.Contains("Not Set", StringComparison.OrdinalIgnoreCase) ? "missing" : "set")];

    private static string Vpn(string reply) =>
        !reply.Contains("ON and connected", StringComparison.Ordinal) ? "off" : reply.Contains("poor", StringComparison.OrdinalIgnoreCase) ? "slow" : "on";

    private static Sign Permission(string name, string reply) =>
        new(name, Regex.IsMatch(reply, name == Signs.Sms ? @"permission for:.*\bsms\b" : @"permission for:.*\bstorage\b") ? "yes" : "no");

    private static Sign Money(string name, string value, Match match, bool swap = false) =>
        new(name, value, new Detail("bill", match.Groups[swap ? 2 : 1].Value), new Detail("amount", Amount(match.Groups[swap ? 1 : 2].Value)));

    private static string Amount(string text) => double.Parse(text, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture);

    private static IEnumerable<Sign> Match(Regex pattern, string reply, Func<Match, Sign> sign) =>
        pattern.Match(reply) is { Success: true } match ? [sign(match)] : [];

    [GeneratedRegex(@"Preference: (\w+)")]
    private static partial Regex ModeIs();

    [GeneratedRegex(@"Mode set to: (\w+)")]
    private static partial Regex ModeSet();

    [GeneratedRegex(@"Result: ([\d.]+) Mbps \(([A-Za-z ]+)\)")]
    private static partial Regex Tested();

    [GeneratedRegex(@"\b(ON|OFF)\b")]
    private static partial Regex OnOrOff();

    [GeneratedRegex("Success. Permission '(\\w+)'")]
    private static partial Regex Granted();

    [GeneratedRegex(@"request for bill (\S+) of ([\d.]+) USD")]
    private static partial Regex Requested();

    [GeneratedRegex(@"Payment of ([\d.]+) USD has been made for bill ([^\s.]+)")]
    private static partial Regex Paid();
}
