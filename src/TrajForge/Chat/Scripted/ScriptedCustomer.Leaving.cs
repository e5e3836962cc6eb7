namespace TrajForge.Chat.Scripted;

public abstract partial class ScriptedCustomer
{
    private bool _awaitsHuman;

    /// <summary>Insists, or accepts that it cannot be done and goes on with what else it wants.</summary>
    private PlayerMessage AnswerNo(KnownGoal goal, Turn turn)
    {
        if (StandingLie(goal) is { } truth)
        {
            return Finish(Correct(goal, truth, turn));
        }

        if (goal.Insisted < _behaviour.Insists)
        {
            goal.Insisted++;
            return Finish(turn.Add(Voice.Say("insist"), Acts.Of(Acts.Insist, goal.Intent, goal.Number)));
        }

        (goal.Done, goal.Conceded) = (true, true);
        turn.Add(Voice.Say("accept_no"), Acts.Of(Acts.Concede, goal.Intent, goal.Number));
        return Open is null ? MoveOn(turn) : Finish(turn);
    }

    /// <summary>Says goodbye; who is to be handed over only says that there is nothing else, and waits for that.</summary>
    private PlayerMessage TakeLeave(Turn turn)
    {
        var conceding = turn.Acts.Any(act => act.Kind == Acts.Concede);
        if (_awaitsHuman)
        {
            return Finish(turn.Add(conceding ? "" : Voice.Say("bye_no"), Acts.Of(Acts.Complete, CommonTopics.Goal)));
        }

        if (Is(Traits.Hostility))
        {
            return Finish(turn.Add(Voice.Say("bye_rude"), Acts.Of(Acts.Bye)), StopTokens.Done);
        }

        var content = Goals.All(goal => !goal.Conceded);
        turn.Add(Voice.Say(conceding ? "bye_then" : "bye_no")).Add(Voice.Say(content ? "bye_thanks" : "bye_anyway"), Acts.Of(Acts.Thanks));
        return Finish(Random.Chance(0.85) ? turn.Add(Voice.Say(content ? "bye_end" : "bye_end_anyway"), Acts.Of(Acts.Bye)) : turn.Add("", Acts.Of(Acts.Bye)), StopTokens.Done);
    }
}
