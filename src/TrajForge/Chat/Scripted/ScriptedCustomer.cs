using TrajForge.Chat.Language;

namespace TrajForge.Chat.Scripted;

/// <summary>
/// A scripted customer: starts with one goal, tells at most two facts in a message, answers what is asked, checks what is proposed
/// against its brief, insists as often as its behaviour says when a wish is declined, and moves on when a goal is reported done or it has accepted that it cannot
/// be. An environment says in which words, and what answers which question.
/// Its phrase book has the rules of <see cref="SmallTalk.Customer"/>, <c>other_INTENT</c> and <c>go_INTENT</c> for each intent, <c>hint</c>,
/// <c>help</c>, <c>join</c>, <c>clarify</c>, <c>misunderstand_ask</c> and <c>ask_QUESTION</c>.
/// </summary>
public abstract partial class ScriptedCustomer : IPlayer
{
    private const int Patience = 4;

    private readonly Behaviour _behaviour;
    private readonly HashSet<BriefFact> _identityTold = [];
    private readonly Dictionary<string, int> _heard = [];
    private readonly double _talkative;
    private bool _started;
    private int _detours;

    /// <param name="seat">All that the customer knows.</param>
    /// <param name="book">Its words.</param>
    /// <param name="styles">Styles of the book, one of which is drawn.</param>
    protected ScriptedCustomer(CustomerSeat seat, PhraseBook book, IReadOnlyList<string> styles)
    {
        (Brief, _behaviour, Random) = (seat.Brief, seat.Behaviour, seat.Random);
        Voice = new Voice(book, Random, Style(Random.Pick(styles), styles));
        _talkative = Voice.Style switch { "chatty" => 0.2, "hurried" => 0.05, _ => 0.1 };
        Goals = [.. seat.Brief.Goals.Select(goal => new KnownGoal(goal))];
    }

    /// <summary>What the customer knows.</summary>
    protected Brief Brief { get; }

    /// <summary>The customer's own chance.</summary>
    protected Rng Random { get; }

    /// <summary>The customer's words.</summary>
    protected Voice Voice { get; }

    /// <summary>All goals, in the brief's order.</summary>
    protected IReadOnlyList<KnownGoal> Goals { get; }

    /// <summary>The goal that is being worked on.</summary>
    protected KnownGoal? Open => Goals.FirstOrDefault(goal => goal is { Raised: true, Done: false });

    /// <summary>The slot of the facts that say which record a goal is about.</summary>
    protected abstract string Subject { get; }

    /// <inheritdoc/>
    public virtual PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        var acts = news.Where(line => line.Role == ChatRole.Agent).SelectMany(line => line.Acts).ToArray();
        if (!_started)
        {
            _started = true;
            PlanUntruths();
            return Finish(Opening());
        }

        if (LosesPatience(acts))
        {
            return Finish(NewTurn().Add(Voice.Say("gave_up"), Acts.Of(Acts.Bye)), StopTokens.GaveUp);
        }

        return Reply(acts);
    }

    /// <summary>The goal that an act is about.</summary>
    protected KnownGoal? Goal(DialogueAct act) => Goals.FirstOrDefault(goal => goal.Number == act.Goal);

    /// <summary>The message as typed by this customer.</summary>
    protected PlayerMessage Finish(Turn turn, string? stop = null)
    {
        Rant(turn, stop);
        var text = Voice.Style is "casual" ? Prose.Careless(turn.Text) : Prose.Tidy(turn.Text);
        return new PlayerMessage { Text = text, Acts = turn.Acts, StopToken = stop };
    }

    private static string Key(DialogueAct act) => $"{act.Kind}/{act.Slot}/{act.Goal}/{act.Number}";

    // The same question or the same proposal again and again means that the two do not understand each other.
    private bool LosesPatience(DialogueAct[] acts)
    {
        if (acts.Any(act => act.Kind == Acts.Refuse))
        {
            return false;
        }

        var told = Goals.Sum(goal => goal.Facts.Count - goal.Untold().Count);
        var keys = acts.Where(act => act.Kind is Acts.Ask || (act.Kind is Acts.Propose && act.Slot == Goal(act)?.Intent)).Select(act => $"{Key(act)}/{told}/{_detours}").DefaultIfEmpty($"nothing/{told}");
        return keys.Count(key => (_heard[key] = _heard.GetValueOrDefault(key) + 1) > Patience) > 0;
    }

    private PlayerMessage Reply(DialogueAct[] acts)
    {
        var turn = NewTurn();
        TakeNews(acts, turn);
        if (acts.FirstOrDefault(act => act.Kind == Acts.Refuse && Goal(act) is not null) is { } no)
        {
            return AnswerNo(Goal(no)!, turn);
        }

        var proposal = acts.Where(act => act.Kind == Acts.Propose).ToArray();
        var asks = acts.Where(act => act.Kind == Acts.Ask).ToArray();
        if (SwitchesGoal(proposal, asks, turn) || IsVague(asks, turn))
        {
            _detours++;
            return Finish(turn);
        }

        var corrected = PutRight(proposal, asks, turn);
        if (Random.Chance(_behaviour.Detours) && Detour(proposal, asks, turn))
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
            if (ask.Slot == CommonTopics.Goal)
            {
                return MoveOn(turn);
            }

            if (corrected is null || ask.Slot != corrected.Slot || Goal(ask) != _lie!.Goal)
            {
                Answer(ask, turn);
            }
        }

        if (turn.IsEmpty || turn.Acts.All(act => act.Kind == Acts.Thanks))
        {
            return MoveOn(turn);
        }

        return Finish(proposal.Length == 0 && Random.Chance(_talkative) ? turn.Add(Voice.Say("aside")) : turn);
    }

    private void TakeNews(DialogueAct[] acts, Turn turn)
    {
        foreach (var act in acts)
        {
            if (act.Kind == Acts.Answer)
            {
                Goal(act)?.Answered.Add(act.Slot!);
            }
            else if (act.Kind == Acts.HandOver)
            {
                _awaitsHuman = true;
            }
            else if (act.Kind == Acts.Report && Goal(act) is { } goal)
            {
                goal.Done = true;
                if (acts.Any(other => other.Kind is Acts.Ask or Acts.Propose && other.Slot != CommonTopics.Goal) && Random.Chance(0.5) && !Is(Traits.Hostility))
                {
                    turn.Add(Voice.Say("thanks_for"), Acts.Of(Acts.Thanks));
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

        if (Goals.FirstOrDefault(goal => !goal.Raised) is not { } next)
        {
            return TakeLeave(turn);
        }

        if (turn.IsEmpty && Random.Chance(0.5) && !Is(Traits.Hostility))
        {
            turn.Add(Voice.Say("thanks_for"), Acts.Of(Acts.Thanks));
        }

        return Finish(Raise(next, turn.Add(Voice.Say("raise_next")), context: 0.6));
    }

    /// <summary>Says more about the open goal without being asked.</summary>
    private Turn Volunteer(KnownGoal goal, Turn turn)
    {
        var left = goal.Untold();
        return left.Count == 0 ? turn.Add(Voice.Say("unsure"), Acts.Of(Acts.Lack, Subject, goal.Number)) : TellFacts(goal, left.Take(1), turn);
    }
}
