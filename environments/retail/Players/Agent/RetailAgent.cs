using System.Globalization;
using TrajForge.Chat;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>
/// The scripted agent: authenticates, reads all that the words leave open, proposes, waits for a yes to that proposal, changes and
/// reports. Knows the policy by construction and the rest from the conversation.
/// </summary>
internal sealed partial class RetailAgent : IPlayer
{
    private readonly AgentSeat _seat;
    private readonly Voice _voice;
    private readonly Shop _shop = new();
    private readonly Resolver _resolver;
    private readonly SlipPlan _slips;
    private readonly SortedDictionary<int, HeardGoal> _goals = [];
    private readonly HeardGoal _identity = new(0);
    private readonly List<(string Text, IReadOnlyList<DialogueAct> Acts)> _leads = [];
    private string? _userId;
    private bool _greeted;
    private bool _toldSomething;
    private bool _owesAmount;
    private int _current;
    private string? _asked;
    private bool _tookUp;

    public RetailAgent(AgentSeat seat)
    {
        _seat = seat;
        _resolver = new Resolver(_shop);
        _slips = SlipPlan.Draw(seat);
        _voice = new Voice(AgentPhrases.Book, seat.Random, seat.Random.Pick(AgentPhrases.Styles));
    }

    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        foreach (var line in news)
        {
            if (line.Role == ChatRole.Customer)
            {
                Hear(line);
            }
            else if (line.Role == ChatRole.Tool)
            {
                TakeReply(line);
            }
        }

        return Decide();
    }

    private void Hear(ChatLine line)
    {
        if (line.Acts.Count == 0)
        {
            Lead("not_understood");
        }

        _tookUp = line.Acts.Any(act => act.Kind == Acts.Request);
        _toldSomething = line.Acts.Any(act => act.Kind is Acts.Inform or Acts.Correct or Acts.Complete);
        foreach (var act in line.Acts)
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
            case Acts.Inform or Acts.Correct when act.Slot is Slots.Email or Slots.NameZip or Slots.UserId:
                _identity.Hear(act);
                break;
            case Acts.Inform or Acts.Correct:
                GoalOf(act.Goal).Hear(act);
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
            case Acts.Ask when act.Slot == Topics.RefundTime:
                Lead("refund_time", Acts.Of(Acts.Answer, Topics.RefundTime, act.Goal));
                break;
            case Acts.Ask:
                GoalOf(act.Goal).Questions.TryAdd(act.Slot!, null);
                _owesAmount = true;
                break;
            case Acts.Detour when act.Slot == Topics.Misunderstand && !_goals.Values.Any(goal => goal is { Done: false, Proposed: not null }):
                Lead("misunderstand_ask");
                break;
            case Acts.Detour when act.Slot == Topics.Clarify:
                Lead("clarify");
                Lead(Why(_asked));
                break;
            case Acts.Detour when act.Slot is not (Topics.SelfCorrection or Topics.RefundTime):
                Lead(act.Slot!);
                break;
        }
    }

    private void TakeReply(ChatLine line)
    {
        if (_slips.Awaited == line.Arguments)
        {
            return;
        }

        switch (line.Tool)
        {
            case ToolNames.FindByEmail or ToolNames.FindByName when line.IsError:
                _identity.Forget(line.Tool == ToolNames.FindByEmail ? Slots.Email : Slots.NameZip);
                Lead("not_found_user");
                break;
            case ToolNames.FindByEmail or ToolNames.FindByName:
                _userId = line.Text;
                break;
            case ToolNames.Calculate when !line.IsError:
                _goals[_current].Answer(double.Parse(line.Text, CultureInfo.InvariantCulture));
                break;
            case ToolNames.GetOrder when line.IsError:
                _goals[_current].Forget(Slots.Order);
                Lead("not_found_order");
                break;
            default:
                TakeRecord(line);
                break;
        }
    }

    private void TakeRecord(ChatLine line)
    {
        if (!line.IsError)
        {
            _shop.Read(line.Tool, line.Text);
        }

        if (line.Tool == ToolNames.GetUser && !_greeted)
        {
            _greeted = true;
            Lead(_asked is null ? "verified_first" : "verified", ("name", _shop.User!.Name.FirstName));
        }

        if (_current > 0 && _goals[_current] is { Confirmed: true, Done: false } goal && line.Tool == ToolNames.For(goal.Intent!))
        {
            Finish(goal, line.IsError ? line.Text : null);
        }
    }

    private void Finish(HeardGoal goal, string? error)
    {
        goal.Done = true;
        if (error is null)
        {
            _leads.Add(Reporter.Report(_voice, goal.Proposed!, goal.Number));
        }
        else
        {
            Lead("refused", ("error", error.Replace("Error: ", "", StringComparison.Ordinal)));
            _leads[^1] = _leads[^1] with { Acts = [Acts.Of(Acts.Refuse, goal.Intent, goal.Number)] };
        }
    }

    private static string Why(string? asked) => asked switch
    {
        Topics.Identity => "why_identity",
        Slots.NewItem => "why_new_item",
        Slots.Item or Topics.AllItems or Topics.ItemMore => "why_item",
        Slots.PaymentMethod => "why_payment",
        Slots.Reason => "why_reason",
        Slots.Address => "why_address",
        _ => "why_order",
    };

    private HeardGoal GoalOf(int number)
    {
        if (!_goals.TryGetValue(number, out var goal))
        {
            _goals[number] = goal = new HeardGoal(number);
        }

        return goal;
    }

    private void Lead(string rule, params IReadOnlyList<DialogueAct> acts) => _leads.Add((_voice.Say(rule), acts));

    private void Lead(string rule, (string Name, string Value) slot) => _leads.Add((_voice.Say(rule, slot), []));
}
