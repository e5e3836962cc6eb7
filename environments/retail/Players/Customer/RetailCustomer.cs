using TrajForge.Chat;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>
/// The scripted customer: starts with one goal, tells at most two facts in a message, answers what is asked, checks what is proposed
/// against its brief, and moves on when a goal is reported done.
/// </summary>
internal sealed partial class RetailCustomer : IPlayer
{
    private const int Patience = 4;

    private readonly Brief _brief;
    private readonly Behaviour _behaviour;
    private readonly Rng _random;
    private readonly Voice _voice;
    private readonly FactWords _words;
    private readonly KnownGoal[] _goals;
    private readonly HashSet<BriefFact> _identityTold = [];
    private readonly Dictionary<string, int> _heard = [];
    private readonly double _talkative;
    private bool _started;
    private int _detours;

    public RetailCustomer(CustomerSeat seat)
    {
        (_brief, _behaviour, _random) = (seat.Brief, seat.Behaviour, seat.Random);
        _voice = new Voice(CustomerPhrases.Book, _random, _random.Pick(CustomerPhrases.Styles));
        _words = new FactWords(_voice);
        _talkative = _voice.Style switch { "chatty" => 0.2, "hurried" => 0.05, _ => 0.1 };
        _goals = [.. seat.Brief.Goals.Select(goal => new KnownGoal(goal))];
    }

    private KnownGoal? Open => _goals.FirstOrDefault(goal => goal is { Raised: true, Done: false });

    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        var acts = news.Where(line => line.Role == ChatRole.Agent).SelectMany(line => line.Acts).ToArray();
        if (!_started)
        {
            _started = true;
            return Finish(Opening());
        }

        if (LosesPatience(acts))
        {
            return Finish(new Turn().Add(_voice.Say("gave_up"), Acts.Of(Acts.Bye)), StopTokens.GaveUp);
        }

        return Reply(acts);
    }

    private static string Key(DialogueAct act) => $"{act.Kind}/{act.Slot}/{act.Goal}/{act.Number}";

    // The same question or the same proposal again and again means that the two do not understand each other.
    private bool LosesPatience(DialogueAct[] acts)
    {
        var told = _goals.Sum(goal => goal.Facts.Count - goal.Untold(AllSlots).Count);
        var keys = acts.Where(act => act.Kind is Acts.Ask || (act.Kind is Acts.Propose && act.Slot == Goal(act)?.Intent)).Select(act => $"{Key(act)}/{told}/{_detours}").DefaultIfEmpty($"nothing/{told}");
        return keys.Count(key => (_heard[key] = _heard.GetValueOrDefault(key) + 1) > Patience) > 0;
    }

    private static readonly string[] AllSlots = [Slots.Order, Slots.Item, Slots.NewItem, Slots.PaymentMethod, Slots.Reason, Slots.Address];

    private KnownGoal? Goal(DialogueAct act) => _goals.FirstOrDefault(goal => goal.Number == act.Goal);

    private PlayerMessage Reply(DialogueAct[] acts)
    {
        var turn = new Turn();
        TakeNews(acts, turn);
        var proposal = acts.Where(act => act.Kind == Acts.Propose).ToArray();
        var asks = acts.Where(act => act.Kind == Acts.Ask).ToArray();
        if (_random.Chance(_behaviour.Detours) && Detour(proposal, asks, turn))
        {
            _detours++;
            return Finish(turn);
        }

        if (proposal.Length > 0)
        {
            Judge(proposal, turn);
        }

        foreach (var ask in asks)
        {
            if (ask.Slot == Topics.Goal)
            {
                return MoveOn(turn);
            }

            Answer(ask, turn);
        }

        if (turn.IsEmpty || turn.Acts.All(act => act.Kind == Acts.Thanks))
        {
            return MoveOn(turn);
        }

        return Finish(proposal.Length == 0 && _random.Chance(_talkative) ? turn.Add(_voice.Say("aside")) : turn);
    }

    private void TakeNews(DialogueAct[] acts, Turn turn)
    {
        foreach (var act in acts)
        {
            if (act.Kind == Acts.Answer)
            {
                Goal(act)?.Answered.Add(act.Slot!);
            }
            else if (act.Kind is Acts.Report or Acts.Refuse && Goal(act) is { } goal)
            {
                goal.Done = true;
                if (act.Kind == Acts.Report && acts.Any(other => other.Kind is Acts.Ask or Acts.Propose && other.Slot != Topics.Goal) && _random.Chance(0.5))
                {
                    turn.Add(_voice.Say("thanks_for"), Acts.Of(Acts.Thanks));
                }
            }
        }
    }

    private PlayerMessage MoveOn(Turn turn)
    {
        if (Open is { } open)
        {
            return Finish(Volunteer(open, turn));
        }

        if (_goals.FirstOrDefault(goal => !goal.Raised) is not { } next)
        {
            turn.Add(_voice.Say("bye_no")).Add(_voice.Say("bye_thanks"), Acts.Of(Acts.Thanks));
            return Finish(_random.Chance(0.85) ? turn.Add(_voice.Say("bye_end"), Acts.Of(Acts.Bye)) : turn.Add("", Acts.Of(Acts.Bye)), StopTokens.Done);
        }

        if (turn.IsEmpty && _random.Chance(0.5))
        {
            turn.Add(_voice.Say("thanks_for"), Acts.Of(Acts.Thanks));
        }

        return Finish(Raise(next, turn.Add(_voice.Say("raise_next")), context: 0.6));
    }

    /// <summary>Says more about the open goal without being asked.</summary>
    private Turn Volunteer(KnownGoal goal, Turn turn)
    {
        var left = goal.Untold(AllSlots);
        return left.Count == 0 ? turn.Add(_voice.Say("unsure"), Acts.Of(Acts.Lack, Slots.Order, goal.Number)) : TellFacts(goal, left.Take(1), turn);
    }

    private PlayerMessage Finish(Turn turn, string? stop = null)
    {
        var text = _voice.Style is "casual" ? Prose.Careless(turn.Text) : Prose.Tidy(turn.Text);
        return new PlayerMessage { Text = text, Acts = turn.Acts, StopToken = stop };
    }
}
