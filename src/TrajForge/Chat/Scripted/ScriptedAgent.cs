using TrajForge.Chat.Language;

namespace TrajForge.Chat.Scripted;

/// <summary>
/// A scripted agent: authenticates, reads all that the words leave open, proposes, waits for a yes to that proposal, changes and reports.
/// What the policy forbids it declines, with what decides, as often as the customer insists. Knows the policy by construction and the rest
/// from the conversation. An environment says what to read, what a goal needs next, and in
/// which words. Its phrase book has the rules of <see cref="SmallTalk.Agent"/>, and <c>turn_to_INTENT</c> and <c>take_up_INTENT</c>
/// for each intent.
/// </summary>
/// <typeparam name="TChange">The environment's change, ready to be proposed and made.</typeparam>
public abstract partial class ScriptedAgent<TChange> : IPlayer
    where TChange : class
{
    /// <summary>Soothing words in one conversation, at most.</summary>
    private const int MostCalming = 2;

    private readonly SlipPlan _slips;
    private readonly SortedDictionary<int, HeardGoal<TChange>> _goals = [];
    private readonly List<(string Text, IReadOnlyList<DialogueAct> Acts)> _leads = [];
    private bool _toldSomething;
    private bool _owesAmount;
    private bool _tookUp;
    private int _calmed;

    /// <param name="seat">All that the agent is given.</param>
    /// <param name="slips">The error that it is going to make.</param>
    /// <param name="book">Its words.</param>
    /// <param name="styles">Styles of the book, one of which is drawn.</param>
    protected ScriptedAgent(AgentSeat seat, SlipPlan slips, PhraseBook book, IReadOnlyList<string> styles)
    {
        Seat = seat;
        _slips = slips;
        Voice = new Voice(book, seat.Random, seat.Random.Pick(styles));
    }

    /// <summary>All that the agent is given.</summary>
    protected AgentSeat Seat { get; }

    /// <summary>The agent's words.</summary>
    protected Voice Voice { get; }

    /// <summary>What was heard of the goals, by number.</summary>
    protected IReadOnlyCollection<HeardGoal<TChange>> Goals => _goals.Values;

    /// <summary>What was heard about who the customer is.</summary>
    protected HeardGoal<TChange> Identity { get; } = new(0);

    /// <summary>The goal that is being worked on; null before the first.</summary>
    protected HeardGoal<TChange>? Current { get; private set; }

    /// <summary>What the last message asked for.</summary>
    protected string? Asked { get; private set; }

    /// <summary>The customer was called by name.</summary>
    protected bool Greeted { get; set; }

    /// <summary>Sentences wait to be said before the next one.</summary>
    protected bool HasLeads => _leads.Count > 0;

    /// <inheritdoc/>
    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        foreach (var line in news)
        {
            if (line.Role == ChatRole.Customer)
            {
                Hear(line);
            }
            else if (line.Tool == HandOverTool)
            {
                _handedOver = true;
            }
            else if (_slips.Awaited != line.Arguments)
            {
                TakeReply(line);
            }
        }

        return Decide();
    }

    /// <summary>Slots that say who the customer is.</summary>
    protected abstract bool IsIdentity(string? slot);

    /// <summary>What is kept about a goal.</summary>
    protected virtual HeardGoal<TChange> NewGoal(int number) => new(number);

    /// <summary>Takes in a tool's reply.</summary>
    protected abstract void TakeReply(ChatLine line);

    /// <summary>Hears what only this environment's customers say; false for all else.</summary>
    protected virtual bool HearAside(DialogueAct act) => false;

    /// <summary>The phrase rule that says why the agent asked for the slot.</summary>
    protected abstract string WhyAsked(string? slot);

    /// <summary>A sentence to say before the next one.</summary>
    protected void Lead(string rule, params IReadOnlyList<DialogueAct> acts) => _leads.Add((Voice.Say(rule), acts));

    /// <summary>A sentence with a value to say before the next one.</summary>
    protected void Lead(string rule, (string Name, string Value) slot, params IReadOnlyList<DialogueAct> acts) => _leads.Add((Voice.Say(rule, slot), acts));

    /// <summary>Words of one's own to say before the next sentence.</summary>
    protected void LeadWith(string text, params IReadOnlyList<DialogueAct> acts) => _leads.Add((text, acts));

    /// <summary>The goal of that number, new when it was not heard of.</summary>
    protected HeardGoal<TChange> GoalOf(int number)
    {
        if (!_goals.TryGetValue(number, out var goal))
        {
            _goals[number] = goal = NewGoal(number);
        }

        return goal;
    }

    private void Hear(ChatLine line)
    {
        if (line.Acts.Count == 0)
        {
            Lead("not_understood");
        }

        _tookUp = line.Acts.Any(act => act.Kind == Acts.Request);
        _toldSomething = line.Acts.Any(act => act.Kind is Acts.Inform or Acts.Correct or Acts.Complete);
        foreach (var act in line.Acts.Where(act => !HearAside(act)))
        {
            Hear(act);
        }
    }

    private void Hear(DialogueAct act)
    {
        switch (act.Kind)
        {
            case Acts.Request:
                GoalOf(act.Goal).Intent = act.Slot;
                break;
            case Acts.Inform or Acts.Correct when IsIdentity(act.Slot):
                Identity.Hear(act);
                break;
            case Acts.Inform or Acts.Correct:
                GoalOf(act.Goal).Hear(act);
                Reconsider(GoalOf(act.Goal), act);
                break;
            case Acts.Switch:
                SwitchTo(GoalOf(act.Goal));
                break;
            case Acts.Insist:
                HearInsist(GoalOf(act.Goal));
                break;
            case Acts.Concede:
                GoalOf(act.Goal).Conceded = true;
                break;
            case Acts.Complete when act.Slot == CommonTopics.Goal:
                _nothingElse = true;
                break;
            case Acts.Complete or Acts.Lack:
                GoalOf(act.Goal).Closed.Add(act.Slot!);
                break;
            case Acts.Accept when act.Goal > 0:
                GoalOf(act.Goal).Confirmed = GoalOf(act.Goal).Proposed is not null;
                break;
            case Acts.Reject:
                GoalOf(act.Goal).Proposed = null;
                Lead("sorry_fix");
                break;
            case Acts.Ask:
                GoalOf(act.Goal).Questions.TryAdd(act.Slot!, null);
                _owesAmount = true;
                break;
            case Acts.Detour:
                HearDetour(act.Slot!);
                break;
        }
    }

    private void HearDetour(string topic)
    {
        switch (topic)
        {
            case CommonTopics.Misunderstand when !_goals.Values.Any(goal => goal is { Done: false, Proposed: not null }):
                Lead("misunderstand_ask");
                break;
            case CommonTopics.Clarify:
                Lead("clarify");
                Lead(WhyAsked(Asked));
                break;
            case CommonTopics.Complain when _calmed < MostCalming && Seat.Random.Chance(0.5):
                _calmed++;
                Lead("calms");
                break;
            case CommonTopics.Misunderstand or CommonTopics.Digress or CommonTopics.Vague:
                Lead(topic);
                break;
        }
    }
}
