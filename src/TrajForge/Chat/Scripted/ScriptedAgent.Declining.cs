namespace TrajForge.Chat.Scripted;

public abstract partial class ScriptedAgent<TChange>
{
    private HeardGoal<TChange>? _toDecline;
    private HeardGoal<TChange>? _preferred;
    private bool _nothingElse;
    private bool _handedOver;

    /// <summary>The tool that hands the customer over to a human, which takes a <c>summary</c>; null where there is none.</summary>
    protected virtual string? HandOverTool => null;

    /// <summary>What the human is told about the customer.</summary>
    protected virtual string Summary(HeardGoal<TChange> goal) => $"The customer asks for help ({goal.Intent!.Replace('_', ' ')}).";

    /// <summary>The change that a declined wish asks for, to give in to a customer who insists, as an error on purpose; null where none is at hand.</summary>
    protected virtual TChange? AgainstPolicy(HeardGoal<TChange> goal) => null;

    /// <summary>A refusal before anything is read, as an error on purpose; null for goals of which no one could think so.</summary>
    protected virtual Need<TChange>.Denied? BlindRefusal(HeardGoal<TChange> goal) => null;

    /// <summary>Hands the customer over to a human; once that is done the agent says so, and nothing more.</summary>
    protected PlayerMessage HandOver(HeardGoal<TChange> goal) => PlayerMessage.Call(HandOverTool!, CallText.Of(("summary", Summary(goal))));

    private void Deny(HeardGoal<TChange> goal, Need<TChange>.Denied denied)
    {
        (goal.Done, goal.Denied, goal.Conceded) = (true, denied, false);
        _toDecline = goal;
    }

    private void HearInsist(HeardGoal<TChange> goal)
    {
        if (goal.Denied is null)
        {
            return;
        }

        if (_slips.GivesIn(() => AgainstPolicy(goal)) is { } change)
        {
            (goal.Done, goal.Denied, goal.AgainstPolicy) = (false, null, change);
            Lead("gives_in");
            return;
        }

        Lead("stands_firm");
        _toDecline = goal;
    }

    /// <summary>What was declined on a wrong fact is looked at again.</summary>
    private void Reconsider(HeardGoal<TChange> goal, DialogueAct act)
    {
        if (act.Kind != Acts.Correct || goal.Denied is null)
        {
            return;
        }

        (goal.Done, goal.Denied, goal.Conceded, goal.Proposed, goal.Confirmed) = (false, null, false, null, false);
        _toDecline = null;
    }

    /// <summary>Leaves the goal at hand as it is; what was proposed for it is proposed again later.</summary>
    private void SwitchTo(HeardGoal<TChange> goal)
    {
        foreach (var other in _goals.Values.Where(other => other != goal))
        {
            (other.Proposed, other.Confirmed) = other.Done ? (other.Proposed, other.Confirmed) : (null, false);
        }

        _preferred = goal;
    }

    /// <summary>Says no, and why: for the first time, or again. A message of its own, which the customer may take or not.</summary>
    private PlayerMessage? Declined()
    {
        if (_toDecline is not { } goal)
        {
            return null;
        }

        _toDecline = null;
        _toldSomething = false;
        var denied = goal.Denied!;
        var text = Voice.Say(denied.Rule, [.. denied.Slots]);
        var refuse = Acts.Of(Acts.Refuse, goal.Intent, goal.Number);
        return denied.HandsOver && HandOverTool is not null
            ? Say($"{text} {Voice.Say("will_hand_over")}", refuse, Acts.Of(Acts.HandOver, goal.Intent, goal.Number))
            : Say(text, refuse);
    }
}
