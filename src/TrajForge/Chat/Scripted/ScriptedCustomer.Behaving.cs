namespace TrajForge.Chat.Scripted;

/// <summary>Traits: what they change in the telling. None changes what the customer agrees to.</summary>
public abstract partial class ScriptedCustomer
{
    /// <summary>Vague answers in one conversation, at most.</summary>
    private const int MostVague = 2;

    private readonly HashSet<string> _vague = [];
    private KnownGoal? _left;
    private bool _returned;
    private bool _ranted;

    /// <summary>Whether the trait shows in a conversation about this brief.</summary>
    public bool CanShow(string trait) => trait switch
    {
        Traits.Contradiction => Lies().Any(),
        Traits.Fabrication => Brief.Identity.Any(fact => MadeUp(fact) is not null),
        _ => true,
    };

    /// <summary>What is told of a goal by a customer who tells everything at once.</summary>
    protected virtual IReadOnlyList<BriefFact> Everything(KnownGoal goal) => goal.Untold();

    /// <summary>The customer has the trait.</summary>
    protected bool Is(string trait) => _behaviour.Traits.Contains(trait);

    /// <summary>A message to be filled, with as much room as the customer's way of telling has.</summary>
    protected Turn NewTurn() => new() { Most = IsTerse ? 1 : Is(Traits.Overload) ? int.MaxValue : Turn.MostFacts };

    /// <summary>Tells little: where two traits pull in two directions, the leading one decides how a goal is opened and the other what follows.</summary>
    private bool IsTerse => Is(Traits.Underspecification) && !(Is(Traits.Overload) && !PoursOut);

    /// <summary>Opens a goal with the bare wish.</summary>
    private bool OpensBarely => Is(Traits.Underspecification) && !PoursOut;

    /// <summary>Opens a goal with all there is.</summary>
    private bool PoursOut => _behaviour.Traits.FirstOrDefault() == Traits.Overload;

    private string Style(string drawn, IReadOnlyList<string> styles)
    {
        var wanted = Personas.Find(_behaviour.Persona)?.Style ?? (Is(Traits.Hostility) ? "hurried" : drawn);
        return styles.Contains(wanted) ? wanted : drawn;
    }

    /// <summary>The facts to bring a goal up with: none for who opens barely, and none that is going to be said wrongly.</summary>
    private IReadOnlyList<BriefFact> Chosen(KnownGoal goal, Turn turn)
    {
        if (OpensBarely)
        {
            return [];
        }

        var lies = _lie?.Goal == goal;
        var facts = OpeningFacts(goal, Math.Min(turn.Room, Turn.MostFacts) - (lies ? 1 : 0));
        return [.. facts.Where(fact => (!lies || fact != _lie!.Truth) && (fact.Slot != Subject || !_fabricatesSubject || _fabricated))];
    }

    /// <summary>All that is left to tell of the goal, with something between that has nothing to do with it.</summary>
    private Turn PourOut(KnownGoal goal, Turn turn)
    {
        goal.PouredOut = true;
        var facts = Everything(goal);
        facts = [.. facts.Take(Is(Traits.Underspecification) && PoursOut ? (facts.Count + 1) / 2 : facts.Count)];
        turn.Add(Voice.Say("digression"));
        TellFacts(goal, facts.Take((facts.Count + 1) / 2), turn);
        return TellFacts(goal, facts.Skip((facts.Count + 1) / 2), facts.Count > 2 ? turn.Add(Voice.Say("digression")) : turn);
    }

    /// <summary>Takes up another goal instead of answering, once, and later perhaps comes back before that one is done.</summary>
    private bool SwitchesGoal(DialogueAct[] proposal, DialogueAct[] asks, Turn turn)
    {
        if (!Is(Traits.GoalSwitching) || _returned || proposal.Concat(asks).Select(Goal).FirstOrDefault(goal => goal is not null) is not { Done: false } current)
        {
            return false;
        }

        if (_left is null)
        {
            if (Goals.FirstOrDefault(goal => goal != current && !goal.Done && goal.After.All(number => Goals.Any(before => before.Number == number && before.Done))) is not { } other)
            {
                return false;
            }

            _left = current;
            turn.Add(Voice.Say("switches"), Acts.Of(Acts.Switch, other.Intent, other.Number));
            Raise(other, turn, context: 0.3);
            return true;
        }

        if (_left.Done || current == _left || proposal.Length > 0 || !Random.Chance(0.3))
        {
            return false;
        }

        _returned = true;
        turn.Add(Voice.Say("switches_back"), Acts.Of(Acts.Switch, _left.Intent, _left.Number));
        return true;
    }

    /// <summary>The first answers of who is vague say nothing.</summary>
    private bool IsVague(DialogueAct[] asks, Turn turn)
    {
        if (!IsTerse || _vague.Count >= MostVague || asks.FirstOrDefault(ask => Goal(ask) is not null) is not { } ask || ask.Slot is CommonTopics.Goal or CommonTopics.GoOn
            || (_vague.Count > 0 && !Random.Chance(0.3)) || !_vague.Add(ask.Slot!))
        {
            return false;
        }

        turn.Add(Voice.Say("vague"), Acts.Of(Acts.Detour, CommonTopics.Vague, ask.Goal));
        return true;
    }

    /// <summary>Rude words beside what is said; a yes stays a yes.</summary>
    private void Rant(Turn turn, string? stop)
    {
        if (!Is(Traits.Hostility) || stop is not null || (_ranted && !Random.Chance(0.5)))
        {
            return;
        }

        var agrees = turn.Acts.Any(act => act.Kind == Acts.Accept);
        var first = !_ranted;
        _ranted |= !agrees;
        turn.Add(Voice.Say(agrees ? "rude_yes" : first ? "rude_first" : "rude"), Acts.Of(Acts.Detour, CommonTopics.Complain));
    }
}
