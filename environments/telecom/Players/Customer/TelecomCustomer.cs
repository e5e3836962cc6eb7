using TrajForge.Chat;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>
/// The scripted customer of the phone company: describes symptoms, looks things up and does them on its own phone when it is asked to, and
/// says truthfully what the phone shows.
/// </summary>
internal sealed partial class TelecomCustomer : ScriptedCustomer
{
    /// <summary>So many looks at the same thing lead nowhere.</summary>
    private const int MostLooks = 9;

    private readonly CustomerPhone _phone = new();
    private readonly FactWords _facts;
    private readonly ScreenWords _screens;
    private readonly Dictionary<string, Sign> _reported = [];
    private readonly Dictionary<string, int> _reports = [];
    private readonly Dictionary<string, int> _errands = [];
    private readonly double _detours;
    private readonly double _eager;
    private IReadOnlyList<ChatLine> _heard = [];
    private Errand? _errand;
    private bool _complained;

    public TelecomCustomer(CustomerSeat seat)
        : base(seat, CustomerPhrases.Book, SmallTalk.CustomerStyles)
    {
        _facts = new FactWords(Voice);
        _screens = new ScreenWords(Voice);
        _detours = seat.Behaviour.Detours;
        _eager = Random.Pick([0.25, 0.6, 0.85]);
    }

    protected override string Subject => Slots.Line;

    public override PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        foreach (var reply in news.Where(line => line.Role == ChatRole.Tool))
        {
            _phone.Take(reply);
        }

        if (news.Any(line => line.Role == ChatRole.Agent))
        {
            _heard = [.. news.Where(line => line.Role == ChatRole.Agent)];
            if (Begin([.. _heard.SelectMany(line => line.Acts)]) is { } answer)
            {
                return answer;
            }
        }

        if (_errand is null)
        {
            return base.Next(_heard);
        }

        if (_errand.Next() is { } call)
        {
            return call;
        }

        var turn = Tell(_errand);
        _errand = null;
        return Finish(turn);
    }

    /// <summary>Takes in a message of the agent: an errand, or a message of this environment's own, or null for what all customers say.</summary>
    private PlayerMessage? Begin(DialogueAct[] acts)
    {
        _errand = null;
        var asks = acts.Where(PhoneActs.IsErrand).ToArray();
        if (asks.Length == 0)
        {
            return Complain(acts) ?? AskBeforeLeaving(acts);
        }

        TakeNews(acts);
        if (asks.Any(ask => (_errands[ask.Slot!] = _errands.GetValueOrDefault(ask.Slot!) + 1) > MostLooks))
        {
            return Finish(new Turn().Add(Voice.Say("gave_up"), Acts.Of(Acts.Bye)), StopTokens.GaveUp);
        }

        if (Random.Chance(_detours) && Wander(asks[0]) is { } detour)
        {
            return Finish(detour);
        }

        _errand = new Errand(asks, _phone, Random.Chance(_eager) ? Recheck(asks[0]) : null);
        return null;
    }

    private void TakeNews(DialogueAct[] acts)
    {
        foreach (var act in acts)
        {
            if (act.Kind == Acts.Answer)
            {
                Goal(act)?.Answered.Add(act.Slot!);
            }
            else if (act.Kind == Acts.Report && Goal(act) is { } goal)
            {
                goal.Done = true;
            }
        }
    }

    /// <summary>What shows whether the goal of a request for help is met, and when it is.</summary>
    private static (string Sign, Func<Sign, bool> Met)? Proof(string intent) => intent switch
    {
        Intents.NoService => (Signs.Signal, sign => sign.Value != "none"),
        Intents.MobileData => (Signs.Speed, sign => sign.Value != "none"),
        Intents.SlowData => (Signs.Speed, sign => sign.Value == "excellent"),
        Intents.Mms => (Signs.Mms, sign => sign.Value == "yes"),
        _ => null,
    };

    private string? Recheck(DialogueAct ask) =>
        Deeds.All.Contains(ask.Slot!) && ask.Slot is not (Deeds.Pay or Deeds.ResetApn or Deeds.GrantSms or Deeds.GrantStorage) && Goal(ask) is { } goal
            ? Proof(goal.Intent)?.Sign
            : null;

    /// <summary>The agent says that it works, and it does not.</summary>
    private PlayerMessage? Complain(DialogueAct[] acts)
    {
        var goal = acts.Where(act => act.Kind == Acts.Report).Select(Goal).FirstOrDefault(goal => goal is not null && Proof(goal.Intent) is not null);
        if (goal is null || _complained || Proof(goal.Intent) is not { } proof || (_reported.GetValueOrDefault(proof.Sign) is { } seen && proof.Met(seen)))
        {
            return null;
        }

        _complained = true;
        return Finish(new Turn().Add(Voice.Say("not_fixed"), Acts.Of(Acts.Reject, goal.Intent, goal.Number)));
    }

    /// <summary>A goal is done, and the customer has not yet asked what it wanted to know.</summary>
    private PlayerMessage? AskBeforeLeaving(DialogueAct[] acts)
    {
        var goal = acts.Where(act => act.Kind == Acts.Report).Select(Goal).FirstOrDefault(goal => goal is not null);
        var answered = acts.Where(act => act.Kind == Acts.Answer).Select(act => act.Slot);
        if (goal?.Questions.FirstOrDefault(question => !goal.Answered.Contains(question) && !answered.Contains(question) && goal.Asked.Add(question)) is not { } open)
        {
            return null;
        }

        TakeNews(acts);
        var turn = new Turn().Add(Voice.Say("thanks_for"), Acts.Of(Acts.Thanks));
        return Finish(turn.Add(Voice.Say($"q_{open}"), Acts.Of(Acts.Ask, open, goal.Number)));
    }
}
