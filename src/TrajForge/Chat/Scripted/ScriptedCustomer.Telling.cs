namespace TrajForge.Chat.Scripted;

public abstract partial class ScriptedCustomer
{
    /// <summary>A whole sentence for one fact of a goal; every detail's value is in the words.</summary>
    protected abstract string Sentence(BriefFact fact, KnownGoal goal);

    /// <summary>A sentence that proves who the customer is.</summary>
    protected abstract string IdentitySentence(BriefFact fact);

    /// <summary>At most so many facts to bring a goal up with.</summary>
    protected abstract IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room);

    /// <summary>What the customer wants, with the facts in the same sentence.</summary>
    protected abstract string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts);

    /// <summary>The wish goes without facts, and the facts follow in sentences of their own.</summary>
    protected virtual bool WishesFirst(KnownGoal goal) => false;

    /// <summary>Why the customer wants it, a clause that also follows "because"; empty for no reason.</summary>
    protected abstract string Why(KnownGoal goal, IReadOnlyList<BriefFact> facts);

    /// <summary>A fact that the reason for a wish gives away; null for none.</summary>
    protected virtual BriefFact? ToldByWhy(KnownGoal goal) => null;

    /// <summary>Answers a question about a goal: adds sentences and acts to the turn, within <see cref="Turn.Room"/>.</summary>
    protected abstract void AnswerAbout(KnownGoal goal, DialogueAct ask, Turn turn);

    /// <summary>What the agent is going to ask next anyway.</summary>
    protected virtual IReadOnlyList<BriefFact> Upcoming(KnownGoal goal) => goal.Untold();

    /// <summary>How often the customer tells it before it is asked, in [0, 1].</summary>
    protected virtual double Eagerness => 0.45;

    /// <summary>"Sure" may go before an answer about the slot.</summary>
    protected virtual bool Obliges(string slot) => true;

    /// <summary>A word more after a fact was told.</summary>
    protected virtual void AfterTelling(KnownGoal goal, BriefFact fact, Turn turn)
    {
    }

    /// <summary>The act that tells a fact: new, or again.</summary>
    protected static DialogueAct Tell(KnownGoal goal, BriefFact fact) =>
        Acts.Of(goal.Tell(fact) ? Acts.Inform : Acts.Correct, fact.Slot, goal.Number, fact.Number, fact.Details);

    /// <summary>Each fact in a sentence of its own.</summary>
    protected Turn TellFacts(KnownGoal goal, IEnumerable<BriefFact> facts, Turn turn)
    {
        foreach (var fact in facts.ToArray())
        {
            turn.Add(Sentence(fact, goal), Tell(goal, fact));
            AfterTelling(goal, fact, turn);
        }

        return turn;
    }

    /// <summary>Answers with the facts not told yet, or else with the first again.</summary>
    protected void AnswerWith(KnownGoal goal, IEnumerable<BriefFact> facts, Turn turn)
    {
        var all = facts.ToArray();
        var fresh = all.Where(fact => goal.Untold(fact.Slot).Contains(fact)).ToArray();
        if (Random.Chance(0.3) && turn.IsEmpty && !Is(Traits.Hostility) && all.Length > 0 && Obliges(all[0].Slot))
        {
            turn.Add(Voice.Say("sure") + ",");
        }

        TellFacts(goal, fresh.Length > 0 ? fresh.Take(Math.Max(1, turn.Room)) : all.Take(2), turn);
    }

    private Turn Opening()
    {
        var turn = NewTurn();
        if (Random.Chance(0.6))
        {
            turn.Add(Voice.Say("hello") + (Random.Chance(0.3) ? "!" : ","));
        }

        var identity = Random.Chance(0.3) && !OpensBarely && !Is(Traits.Fabrication) ? Brief.Identity[0] : null;
        if (identity is not null && Random.Chance(0.4))
        {
            TellIdentity(turn, identity);
            identity = null;
        }

        Raise(Goals[0], turn, context: 0.7);
        if (Goals.Count > 1 && Goals[1].After.Count == 0 && Random.Chance(0.25) && !Is(Traits.GoalSwitching) && _lie?.Goal != Goals[1])
        {
            Goals[1].Raised = true;
            turn.Add(Voice.Say("hint", ("other", Voice.Say($"other_{Goals[1].Intent}"))), Acts.Of(Acts.Request, Goals[1].Intent, Goals[1].Number));
        }

        if (identity is not null && turn.Room > 0)
        {
            TellIdentity(turn, identity);
        }

        return Random.Chance(0.3) ? turn.Add(Voice.Say("help")) : turn;
    }

    private void TellIdentity(Turn turn, BriefFact fact)
    {
        _identityTold.Add(fact);
        turn.Add(IdentitySentence(fact), Acts.Of(Acts.Inform, fact.Slot, 0, 0, fact.Details));
    }

    /// <summary>Brings up a goal, with up to two facts and perhaps why.</summary>
    private Turn Raise(KnownGoal goal, Turn turn, double context)
    {
        goal.Raised = true;
        var request = Acts.Of(Acts.Request, goal.Intent, goal.Number);
        var facts = Chosen(goal, turn);
        var apart = WishesFirst(goal);
        var wish = Wish(goal, facts);
        var given = ToldByWhy(goal);
        var why = Random.Chance(OpensBarely || _lie?.Goal == goal ? 0 : context) && (given is null || facts.Count < turn.Room) ? Why(goal, facts) : "";
        goal.SaidWhy = why.Length > 0;
        var joined = goal.SaidWhy && !Turn.IsQuestion(wish) && Random.Chance(0.4);
        turn = turn.Add(joined ? $"{wish}, {Voice.Say("join")} {why}" : wish, [request, .. apart ? [] : facts.Select(fact => Tell(goal, fact))])
            .Add(joined ? "" : why, given is not null && goal.SaidWhy ? [Tell(goal, given)] : []);
        return Mislead(goal, apart ? TellFacts(goal, facts, turn) : turn, PoursOut);
    }

    private void Answer(DialogueAct ask, Turn turn)
    {
        FallBack(ask, turn);
        if (ask.Slot == CommonTopics.Identity)
        {
            if (turn.IsEmpty && Random.Chance(0.5) && !Is(Traits.Hostility))
            {
                turn.Add(Voice.Say("sure") + ",");
            }

            if (!FabricatesIdentity(turn))
            {
                TellIdentity(turn, Brief.Identity.FirstOrDefault(fact => !_identityTold.Contains(fact)) ?? Brief.Identity[0]);
            }

            return;
        }

        if (ask.Slot == CommonTopics.GoOn)
        {
            turn.Add(Voice.Say("goes_on"), Acts.Of(Acts.Switch, CommonTopics.GoOn, ask.Goal));
            return;
        }

        if ((Goal(ask) ?? Open) is not { } goal)
        {
            turn.Add(Voice.Say("unsure"), Acts.Of(Acts.Lack, ask.Slot));
            return;
        }

        var before = turn.Acts.Count;
        AnswerAbout(goal, ask, turn);
        if (turn.Acts.Count == before)
        {
            turn.Add(Voice.Say("unsure"), Acts.Of(Acts.Lack, ask.Slot, goal.Number));
        }

        if (Is(Traits.Overload) && !PoursOut && !goal.PouredOut)
        {
            PourOut(goal, turn);
        }

        if (!IsTerse)
        {
            MaybeAddMore(goal, turn);
        }
    }

    /// <summary>What the agent is going to ask next anyway, and the customer's own question.</summary>
    private void MaybeAddMore(KnownGoal goal, Turn turn)
    {
        if (turn.Room > 0 && Upcoming(goal) is { Count: > 0 } next && Random.Chance(Eagerness))
        {
            TellFacts(goal, next.Take(1), turn);
        }

        var question = goal.Questions.FirstOrDefault(question => !goal.Asked.Contains(question));
        if (question is not null && Random.Chance(0.5))
        {
            AskQuestion(goal, question, turn, turn.IsEmpty ? "" : "ask_also");
        }
    }

    private void AskQuestion(KnownGoal goal, string question, Turn turn, string before)
    {
        goal.Asked.Add(question);
        turn.Add($"{(before.Length == 0 ? "" : Voice.Say(before) + ", ")}{Voice.Say($"ask_{question}")}?", Acts.Of(Acts.Ask, question, goal.Number));
    }
}
