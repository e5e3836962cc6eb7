using TrajForge.Chat.Language;

namespace TrajForge.Chat.Scripted;

public abstract partial class ScriptedAgent<TChange>
{
    /// <summary>The next step towards knowing who the customer is; null when that is known.</summary>
    protected abstract PlayerMessage? Authenticate();

    /// <summary>A call that nobody asked for, as an error on purpose.</summary>
    protected virtual PlayerMessage? Superfluous() => null;

    /// <summary>What the goal needs next.</summary>
    protected abstract Need<TChange> NextNeed(HeardGoal<TChange> goal);

    /// <summary>Another try at a goal that is stuck; false to tell the customer.</summary>
    protected virtual bool TriesAgain(HeardGoal<TChange> goal, Need<TChange> need) => false;

    /// <summary>The question for what is needed.</summary>
    protected abstract string Question(HeardGoal<TChange> goal, Need<TChange>.ToAsk ask);

    /// <summary>Proposes the change, or takes a step that comes before.</summary>
    protected abstract PlayerMessage Offer(HeardGoal<TChange> goal, TChange change);

    /// <summary>Makes the change that was agreed to.</summary>
    protected abstract PlayerMessage Make(HeardGoal<TChange> goal);

    /// <summary>Says that the change is made.</summary>
    protected abstract (string Text, IReadOnlyList<DialogueAct> Acts) Report(HeardGoal<TChange> goal, TChange change);

    /// <summary>The next message, from all that was heard and read.</summary>
    protected PlayerMessage Decide()
    {
        if (_handedOver)
        {
            return PlayerMessage.Say(Voice.Say("handed_over"));
        }

        if ((_slips.TakeRetry() ?? Authenticate() ?? Superfluous() ?? Declined()) is { } first)
        {
            return first;
        }

        var goal = _preferred is { Done: false, Intent: not null } ? _preferred : _goals.Values.FirstOrDefault(goal => goal is { Done: false, Intent: not null });
        if (goal is null && _nothingElse && HandOverTool is not null && _goals.Values.FirstOrDefault(g => g is { Conceded: true, Denied.HandsOver: true }) is { } hopeless)
        {
            return HandOver(hopeless);
        }

        if (goal is null)
        {
            return Say(Voice.Say(_goals.Values.Any(g => g.Done) ? "anything_else" : "what_goal"), Acts.Of(Acts.Ask, CommonTopics.Goal));
        }

        if (goal != Current && Current is not null && (Current.Done || goal == _preferred))
        {
            Lead($"{(_tookUp ? "take_up" : "turn_to")}_{goal.Intent}");
        }

        Current = goal;
        return goal is { Confirmed: true, Proposed: not null } ? Make(goal) : Work(goal);
    }

    /// <summary>A message with all the sentences that wait, and a word of thanks where something was told.</summary>
    protected PlayerMessage Say(string text, params IReadOnlyList<DialogueAct> acts)
    {
        Asked = acts.Where(act => act.Kind == Acts.Ask).Select(act => act.Slot).FirstOrDefault();
        if (_leads.Count == 0 && _toldSomething && Greeted && Asked is not null)
        {
            Lead("ok");
        }
        else if (_leads.Count == 0 && _toldSomething && Asked is null && Seat.Random.Chance(0.5))
        {
            Lead("ready");
        }

        var message = PlayerMessage.Say(
            string.Join('\n', string.Join(' ', [.. _leads.Select(lead => lead.Text), text]).Split('\n').Select(Prose.Tidy)),
            [.. _leads.SelectMany(lead => lead.Acts), .. acts]);
        _leads.Clear();
        _owesAmount = false;
        return message;
    }

    /// <summary>Closes a goal: reported, or refused with the tool's own words.</summary>
    protected void Finish(HeardGoal<TChange> goal, string? error)
    {
        goal.Done = true;
        if (error is null)
        {
            _leads.Add(Report(goal, goal.Proposed!));
        }
        else
        {
            Deny(goal, new Need<TChange>.Denied("refused", ("error", error.Replace("Error: ", "", StringComparison.Ordinal).TrimEnd('.'))));
        }
    }

    private PlayerMessage Work(HeardGoal<TChange> goal)
    {
        var need = goal.AgainstPolicy is { } change ? new Need<TChange>.Ready(change) : NextNeed(goal);
        switch (need)
        {
            case Need<TChange>.ToRead when _slips.RefusesBlind(() => BlindRefusal(goal)) is { } blind:
                Deny(goal, blind);
                return Decide();
            case Need<TChange>.ToRead read:
                return PlayerMessage.Call(read.Tool, read.Arguments);
            case Need<TChange>.Stuck or Need<TChange>.ToAsk or Need<TChange>.Denied when TriesAgain(goal, need):
                return Work(goal);
            case Need<TChange>.ToAsk ask:
                if (_owesAmount)
                {
                    Lead("question_later");
                }

                return Say(Question(goal, ask), Acts.Of(Acts.Ask, ask.Slot, goal.Number, ask.Number));
            case Need<TChange>.Stuck stuck:
                goal.Forget(stuck.Slot);
                Lead("stuck");
                return Say(Question(goal, new Need<TChange>.ToAsk(stuck.Slot, stuck.Number, stuck.About)), Acts.Of(Acts.Ask, stuck.Slot, goal.Number, stuck.Number));
            case Need<TChange>.Denied denied:
                Deny(goal, denied);
                return Decide();
            case Need<TChange>.Ready when _leads.Any(lead => lead.Acts.Any(act => act.Kind == Acts.Report)):
                // What was done and what is proposed stand in two messages, or the yes would be to both.
                return Say(Voice.Say("go_on"), Acts.Of(Acts.Ask, CommonTopics.GoOn, goal.Number));
            default:
                return Offer(goal, ((Need<TChange>.Ready)need).Change);
        }
    }
}
