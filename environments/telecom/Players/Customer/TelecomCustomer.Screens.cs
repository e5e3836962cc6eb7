using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomCustomer
{
    private static readonly Dictionary<string, string[]> Readings = new(StringComparer.Ordinal)
    {
        [Signs.Airplane] = ["on", "off"],
        [Signs.Data] = ["on", "off"],
        [Signs.Roaming] = ["on", "off"],
        [Signs.Saver] = ["on", "off"],
        [Signs.WifiCalling] = ["on", "off"],
        [Signs.Network] = ["2G", "3G", "4G", "5G"],
        [Signs.Mode] = ["4g_5g_preferred", "4g_only", "3g_only", "2g_only"],
    };

    private bool _misreads;

    /// <summary>Asks where that is, mistakes it for something else, was away, or will misread it; null when nothing is said yet.</summary>
    private Turn? Wander(DialogueAct ask)
    {
        switch (Random.Next(5))
        {
            case 0 or 1:
                return new Turn().Add(Voice.Say("clarify_check"), Acts.Of(Acts.Detour, CommonTopics.Clarify, ask.Goal));
            case 2:
                return new Turn().Add(Voice.Say("misunderstand_ask"), Acts.Of(Acts.Detour, CommonTopics.Misunderstand, ask.Goal));
            case 3:
                return new Turn().Add(Voice.Say("delay"), Acts.Of(Acts.Detour, CommonTopics.Digress, ask.Goal));
            default:
                _misreads = Readings.ContainsKey(ask.Slot!);
                return _misreads ? null : new Turn().Add(Voice.Say("clarify_check"), Acts.Of(Acts.Detour, CommonTopics.Clarify, ask.Goal));
        }
    }

    /// <summary>Says what was seen and done, at most two things.</summary>
    private Turn Tell(Errand errand)
    {
        var turn = new Turn();
        var ask = errand.Asks[0];
        if (errand.State is { } state)
        {
            TellDeed(ask, state, turn);
            if (errand.Rechecked is { } sign && _phone.Of(sign) is { } now)
            {
                turn.Add(Voice.Say($"recheck_{sign}"));
                AddSign(now, ask.Goal, turn);
                AddFeeling(ask.Goal, now, turn);
            }

            return turn;
        }

        if (Random.Chance(0.75))
        {
            turn.Add(Voice.Say("look"));
        }

        if (ask.Slot is Signs.Permissions or Signs.Storage or Signs.Sms)
        {
            TellPermissions(ask, turn);
        }
        else
        {
            foreach (var sign in Signs.Of(ask.Slot!).Select(_phone.Of).OfType<Sign>())
            {
                AddSign(sign, ask.Goal, turn);
            }
        }

        if (turn.Acts.Count == 0)
        {
            turn.Add(Voice.Say("not_there"), Acts.Of(Acts.Lack, ask.Slot, ask.Goal));
        }
        else if (_phone.Of(ask.Slot!) is { } seen)
        {
            AddFeeling(ask.Goal, seen, turn);
        }

        _misreads = false;
        return turn;
    }

    private void TellPermissions(DialogueAct ask, Turn turn)
    {
        if (_phone.Of(Signs.Storage) is { } storage && _phone.Of(Signs.Sms) is { } sms)
        {
            turn.Add(_screens.Permissions(storage.Value == "yes", sms.Value == "yes"), PhoneActs.Saw(storage, ask.Goal), PhoneActs.Saw(sms, ask.Goal));
        }
    }

    private void TellDeed(DialogueAct ask, string state, Turn turn)
    {
        var deed = ask.Slot!;
        var did = Acts.Of(PhoneActs.Did, deed, ask.Goal, 0, [new Detail(PhoneActs.State, state)]);
        switch (state)
        {
            case "done":
                if (Random.Chance(0.7))
                {
                    turn.Add(Voice.Say("ready"));
                }

                var paid = deed == Deeds.Pay ? _phone.Of(Signs.Payment) : null;
                turn.Add(_screens.Did(deed, paid), paid is null ? [did] : [did, PhoneActs.Saw(paid, ask.Goal)]);
                break;
            case "already":
                var toggle = Deeds.Switch(deed)!.Value;
                turn.Add(Voice.Say("already", ("state", toggle.Wanted)), did, PhoneActs.Saw(new Sign(toggle.Sign, toggle.Wanted), ask.Goal));
                break;
            default:
                turn.Add(Voice.Say(deed == Deeds.Pay ? "no_request" : "not_there"), did);
                break;
        }
    }

    private void AddSign(Sign sign, int goal, Turn turn)
    {
        var again = _reported.GetValueOrDefault(sign.Name)?.Value == sign.Value;
        _reports[sign.Name] = _reports.GetValueOrDefault(sign.Name) + 1;
        _reported[sign.Name] = sign;
        if (sign.Name == Signs.Signal)
        {
            AddSignal(sign, goal, again, turn);
            return;
        }

        var said = sign.Name == Signs.Speed && sign.Value != "none" ? sign with { More = [new Detail("mbps", ScreenWords.Mbps(sign))] } : sign;
        var text = _screens.See(said, again: again);
        if (_misreads && Readings.TryGetValue(sign.Name, out var readings))
        {
            var wrong = Random.Pick(readings.Where(reading => reading != sign.Value).ToArray());
            _misreads = false;
            turn.Add($"{_screens.See(new Sign(sign.Name, wrong))}{Voice.Say("take_back")} {_screens.See(sign)}", PhoneActs.Saw(said, goal), Acts.Of(Acts.Detour, CommonTopics.SelfCorrection, goal));
            return;
        }

        turn.Add(text, PhoneActs.Saw(said, goal));
    }

    private void AddSignal(Sign signal, int goal, bool again, Turn turn)
    {
        if (signal.Value != "none" && _phone.Of(Signs.Network) is { } network)
        {
            turn.Add(_screens.See(signal, network.Value), PhoneActs.Saw(signal, goal), PhoneActs.Saw(network, goal));
        }
        else if (signal.Value == "none" && _phone.Of(Signs.Airplane) is { Value: "on" } airplane)
        {
            turn.Add(Voice.Say("see_bar_airplane"), PhoneActs.Saw(signal, goal), PhoneActs.Saw(airplane, goal));
        }
        else
        {
            turn.Add(_screens.See(signal, "", again), PhoneActs.Saw(signal, goal));
        }
    }

    private void AddFeeling(int goal, Sign sign, Turn turn)
    {
        var proof = Goals.FirstOrDefault(known => known.Number == goal) is { } known ? Proof(known.Intent) : null;
        var feeling = proof?.Sign == sign.Name
            ? proof.Value.Met(sign) ? "happy" : _reports.GetValueOrDefault(sign.Name) > 1 ? "sad" : ""
            : IsOdd(sign) ? "odd" : "fine";
        if (feeling.Length > 0 && Random.Chance(feeling is "happy" or "sad" ? 0.6 : 0.4))
        {
            turn.Add(Voice.Say(feeling));
        }
    }

    /// <summary>What a person would not expect to see.</summary>
    private static bool IsOdd(Sign sign) => (sign.Name, sign.Value) is
        (Signs.Airplane or Signs.Saver or Signs.WifiCalling, "on") or (Signs.Data or Signs.Roaming, "off") or (Signs.Sim, not "active") or (Signs.Vpn, "slow")
        or (Signs.Apn, "broken") or (Signs.Mmsc, "missing") or (Signs.Network, "2G" or "none") or (Signs.Mode, "2g_only" or "3g_only") or (Signs.Speed, "none") or (Signs.Mms, "no");
}
