using TrajForge.Chat;

namespace TrajForge.Telecom.Players;

/// <summary>What one message of the agent asks the customer to look up or do, and how far that is.</summary>
/// <param name="asks">What to look at, or what to do.</param>
/// <param name="phone">What the phone has shown.</param>
/// <param name="recheck">The sign that the customer looks at afterwards without being asked; null for none.</param>
internal sealed class Errand(IReadOnlyList<DialogueAct> asks, CustomerPhone phone, string? recheck)
{
    private readonly HashSet<string> _looked = [];
    private string? _called;

    public IReadOnlyList<DialogueAct> Asks => asks;

    /// <summary>What was done, with its state.</summary>
    public string? State { get; private set; }

    /// <summary>The sign looked at without being asked, once it was.</summary>
    public string? Rechecked { get; private set; }

    /// <summary>The next call; null when there is nothing more to do.</summary>
    public PlayerMessage? Next()
    {
        Settle();
        foreach (var ask in asks)
        {
            if ((Deeds.All.Contains(ask.Slot!) ? Do(ask.Slot!) : Look(ask.Slot!)) is { } call)
            {
                return call;
            }
        }

        if (recheck is null || State != "done" || Rechecked is not null)
        {
            return null;
        }

        Rechecked = recheck;
        return recheck == Signs.Signal && phone.Last.Any(sign => sign.Name == Signs.Signal) ? null : Call(PhoneTools.For(recheck));
    }

    private void Settle()
    {
        if (_called is not null)
        {
            State = phone.Refused || (_called == Deeds.Pay && phone.Last.All(sign => sign.Name != Signs.Payment)) ? "failed" : "done";
            _called = null;
        }
    }

    private PlayerMessage? Look(string sign)
    {
        var tool = PhoneTools.For(sign);
        return _looked.Add(tool) ? Call(tool) : null;
    }

    private PlayerMessage? Do(string deed)
    {
        if (State is not null)
        {
            return null;
        }

        if (deed == Deeds.Pay)
        {
            return Look(Signs.Request) ?? (phone.Of(Signs.Request)?.Value == "open" ? Carry(deed) : Fail());
        }

        if (Deeds.Switch(deed) is { } toggle)
        {
            if (phone.Of(toggle.Sign) is not { } now)
            {
                return Look(toggle.Sign) ?? Fail();
            }

            if (now.Value == toggle.Wanted)
            {
                State = "already";
                return null;
            }
        }

        return Carry(deed);
    }

    private PlayerMessage Carry(string deed)
    {
        _called = deed;
        var (tool, arguments) = Deeds.Call(deed);
        return PlayerMessage.Call(tool, arguments);
    }

    private PlayerMessage? Fail()
    {
        State = "failed";
        return null;
    }

    private static PlayerMessage Call(string tool) =>
        PlayerMessage.Call(tool, tool == PhoneTools.AppPermissions ? Chat.Scripted.CallText.Of(("app_name", PhoneTools.MessagingApp)) : "{}");
}
