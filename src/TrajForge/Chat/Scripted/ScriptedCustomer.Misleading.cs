namespace TrajForge.Chat.Scripted;

/// <summary>Untrue things that a customer says at first, and how it comes back to the truth.</summary>
public abstract partial class ScriptedCustomer
{
    private Lie? _lie;
    private bool _lieStands;
    private bool _fabricatesSubject;
    private bool _fabricated;
    private bool _fellBack;

    /// <summary>The same fact with a wrong value that a customer might believe; null where none is at hand. Facts of <see cref="Subject"/> are not asked for.</summary>
    protected virtual BriefFact? Falsified(KnownGoal goal, BriefFact fact) => CanMisspeak(fact.Slot) ? Mistaken(fact) : null;

    /// <summary>The same fact with an id, an address or a number that resolves to nothing, or null: of who the customer is, or of <see cref="Subject"/>.</summary>
    protected virtual BriefFact? MadeUp(BriefFact fact) => null;

    /// <summary>The fact with another value of one detail.</summary>
    protected static BriefFact With(BriefFact fact, string name, string value) =>
        fact with { Details = [.. fact.Details.Select(detail => detail.Name == name ? detail with { Value = value } : detail)] };

    /// <summary>Other digits in the place of some, the same for the same text.</summary>
    protected static string OtherDigits(string text) => string.Concat(text.Select((letter, at) => char.IsAsciiDigit(letter) ? (char)('0' + ((letter - '0' + 3 + (at * 7 % 5)) % 10)) : letter));

    /// <summary>The truth of what was said wrongly about the goal and has not been put right; null when there is nothing.</summary>
    private BriefFact? StandingLie(KnownGoal goal) => _lieStands && _lie!.Goal == goal ? _lie.Truth : null;

    private void PlanUntruths()
    {
        if (Is(Traits.Contradiction) && Lies().ToArray() is { Length: > 0 } lies)
        {
            // A fact that stands alone, where there is one: what belongs to one of several things is hard to follow out of its place.
            var alone = lies.Where(lie => lie.Truth.Number == 0).ToArray();
            _lie = Random.Pick(alone.Length > 0 ? alone : lies);
        }

        _fabricatesSubject = Is(Traits.Fabrication) && Random.Chance(0.5) && Goals[0].Of(Subject).FirstOrDefault() is { } subject && MadeUp(subject) is not null;
    }

    private IEnumerable<Lie> Lies() =>
        from goal in Goals
        from fact in goal.Facts
        where fact.Slot != Subject && goal.Of(fact.Slot).Count(other => other.Number == fact.Number) == 1
        let wrong = Falsified(goal, fact)
        where wrong is not null
        select new Lie(goal, fact, wrong);

    /// <summary>Says after the wish what is not true, and tells the rest where the customer tells everything.</summary>
    private Turn Mislead(KnownGoal goal, Turn turn, bool all)
    {
        if (_lie?.Goal == goal && !_lieStands && goal.Untold().Contains(_lie.Truth))
        {
            _lieStands = true;
            goal.Tell(_lie.Truth);
            turn.Add(Sentence(_lie.Wrong, goal), Acts.Of(Acts.Inform, _lie.Wrong.Slot, goal.Number, _lie.Wrong.Number, _lie.Wrong.Details));
        }

        if (_fabricatesSubject && !_fabricated && goal.Of(Subject).FirstOrDefault() is { } subject && MadeUp(subject) is { } id)
        {
            _fabricated = true;
            turn.Add(Sentence(id, goal), Acts.Of(Acts.Inform, id.Slot, goal.Number, id.Number, id.Details));
        }

        return all ? PourOut(goal, turn) : turn;
    }

    private bool FabricatesIdentity(Turn turn)
    {
        if (!Is(Traits.Fabrication) || _fabricated || _fabricatesSubject || Brief.Identity.Select(MadeUp).FirstOrDefault(fact => fact is not null) is not { } wrong)
        {
            return false;
        }

        _fabricated = true;
        turn.Add(IdentitySentence(wrong), Acts.Of(Acts.Inform, wrong.Slot, 0, 0, wrong.Details));
        return true;
    }

    /// <summary>Puts right what was said wrongly: now and then by itself, and at once when the agent gets nowhere with it.</summary>
    private BriefFact? PutRight(DialogueAct[] proposal, DialogueAct[] asks, Turn turn)
    {
        if (_lie is null || StandingLie(_lie.Goal) is not { } truth || proposal.Length > 0 || asks.All(ask => Goal(ask) != _lie.Goal))
        {
            return null;
        }

        if (asks.All(ask => !_lie.Goal.Of(ask.Slot!).Any() || _lie.Goal.Untold(ask.Slot!).Count > 0) && !Random.Chance(0.25))
        {
            return null;
        }

        Correct(_lie.Goal, truth, turn);
        return truth;
    }

    /// <summary>Owns up when what was made up led nowhere.</summary>
    private void FallBack(DialogueAct ask, Turn turn)
    {
        if (_fabricated && !_fellBack && ask.Slot == (_fabricatesSubject ? Subject : CommonTopics.Identity))
        {
            _fellBack = true;
            turn.Add(Voice.Say("fell_back"));
        }
    }

    private Turn Correct(KnownGoal goal, BriefFact truth, Turn turn)
    {
        _lieStands = false;
        return turn.Add(Voice.Say("misspoke")).Add(Sentence(truth, goal), Acts.Of(Acts.Correct, truth.Slot, goal.Number, truth.Number, truth.Details));
    }

    private sealed record Lie(KnownGoal Goal, BriefFact Truth, BriefFact Wrong);
}
