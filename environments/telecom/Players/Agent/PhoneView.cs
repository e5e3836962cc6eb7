namespace TrajForge.Telecom.Players;

/// <summary>The customer's phone as the agent has heard of it: never seen, only told.</summary>
internal sealed class PhoneView
{
    private static readonly string[] Proofs = [Signs.Signal, Signs.Speed, Signs.Mms];
    private readonly Dictionary<string, Sign> _signs = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Something was done since the last look at whether it helped.</summary>
    public bool Untested { get; private set; }

    /// <summary>The phone has to be restarted for something to take effect.</summary>
    public bool NeedsReboot { get; set; }

    public string? this[string sign] => _signs.GetValueOrDefault(sign)?.Value;

    /// <summary>The sign was told at some time, however old that is.</summary>
    public bool WasSeen(string sign) => _seen.Contains(sign);

    public void Saw(Sign sign)
    {
        _signs[sign.Name] = sign;
        _seen.Add(sign.Name);
        if (Proofs.Contains(sign.Name))
        {
            Untested = false;
        }
    }

    /// <summary>Whatever shows whether the phone works has to be looked at again.</summary>
    public void Touched()
    {
        Untested = true;
        foreach (var proof in Proofs)
        {
            _signs.Remove(proof);
        }
    }

    public void Did(string deed)
    {
        if (deed == Deeds.Pay)
        {
            return;
        }

        Touched();
        foreach (var (sign, value) in Effects(deed))
        {
            _signs[sign] = new Sign(sign, value);
        }

        NeedsReboot = deed == Deeds.ResetApn || (deed != Deeds.Reboot && NeedsReboot);
    }

    private static (string Sign, string Value)[] Effects(string deed) => deed switch
    {
        Deeds.Reseat => [(Signs.Sim, "active")],
        Deeds.BestMode => [(Signs.Mode, Deeds.FastestMode), (Signs.Network, "5G")],
        Deeds.VpnOff => [(Signs.Vpn, "off")],
        Deeds.GrantStorage => [(Signs.Storage, "yes")],
        Deeds.GrantSms => [(Signs.Sms, "yes")],
        Deeds.ResetApn => [(Signs.Apn, "default"), (Signs.Mmsc, "set")],
        _ => Deeds.Switch(deed) is { } toggle ? [(toggle.Sign, toggle.Wanted)] : [],
    };
}
