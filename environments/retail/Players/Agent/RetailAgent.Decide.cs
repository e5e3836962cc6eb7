using TrajForge.Chat;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

internal sealed partial class RetailAgent
{
    private PlayerMessage Decide()
    {
        if (_slips.TakeRetry() is { } retry)
        {
            return retry;
        }

        if (_userId is null)
        {
            return Identify();
        }

        if (_shop.User is null)
        {
            return PlayerMessage.Call(ToolNames.GetUser, ChangeCall.Arguments(("user_id", _userId)));
        }

        if (_slips.Superfluous(_goals.Values, _shop, _userId) is { } extra)
        {
            return extra;
        }

        var goal = _goals.Values.FirstOrDefault(goal => goal is { Done: false, Intent: not null });
        if (goal is null)
        {
            return Say(_voice.Say(_goals.Values.Any(g => g.Done) ? "anything_else" : "what_goal"), Acts.Of(Acts.Ask, Topics.Goal));
        }

        if (goal.Number != _current && _current > 0 && _goals[_current].Done)
        {
            Lead($"{(_tookUp ? "take_up" : "turn_to")}_{goal.Intent}");
        }

        _current = goal.Number;
        return goal is { Confirmed: true, Proposed: not null } ? Make(goal) : Work(goal);
    }

    private PlayerMessage Identify()
    {
        if (_identity.Of(Slots.Email).FirstOrDefault()?["email"] is { } email)
        {
            return PlayerMessage.Call(ToolNames.FindByEmail, ChangeCall.Arguments(("email", email)));
        }

        if (_identity.Of(Slots.NameZip).FirstOrDefault() is { } name)
        {
            return PlayerMessage.Call(
                ToolNames.FindByName,
                ChangeCall.Arguments(("first_name", name["first_name"] ?? ""), ("last_name", name["last_name"] ?? ""), ("zip", name["zip"] ?? "")));
        }

        if (!_greeted && _leads.Count == 0)
        {
            Lead("welcome");
        }

        return Say(_voice.Say("ask_identity"), Acts.Of(Acts.Ask, Topics.Identity));
    }

    private PlayerMessage Work(HeardGoal goal)
    {
        var need = _resolver.Next(goal, _slips.FirstFit(goal));
        switch (need)
        {
            case Need.ToRead read:
                return PlayerMessage.Call(read.Tool, read.Arguments);
            case Need.Stuck or Need.ToAsk { Slot: Topics.ItemMore } when _slips.GiveUpFirstFit(goal):
                return Work(goal);
            case Need.ToAsk ask:
                if (_owesAmount)
                {
                    Lead("question_later");
                }

                return Say(AskFor(goal, ask), Acts.Of(Acts.Ask, ask.Slot, goal.Number, ask.Number));
            case Need.Stuck stuck:
                goal.Forget(stuck.Slot);
                Lead("stuck");
                return Say(AskFor(goal, new Need.ToAsk(stuck.Slot, stuck.Number, stuck.About)), Acts.Of(Acts.Ask, stuck.Slot, goal.Number, stuck.Number));
            default:
                return Offer(goal, ((Need.Ready)need).Change);
        }
    }

    private string AskFor(HeardGoal goal, Need.ToAsk ask)
    {
        var rule = ask.Slot switch
        {
            Slots.NewItem when ask.Choices is not null => "ask_option",
            Slots.PaymentMethod when ask.About.Length > 0 => "ask_which_payment",
            Slots.PaymentMethod => goal.Intent switch
            {
                Intents.Return => "ask_refund_method",
                Intents.Payment => "ask_new_method",
                _ => "ask_difference_method",
            },
            Slots.Item => $"ask_item_{goal.Intent}",
            Topics.AllItems => $"ask_{ask.Slot}_{(goal.Intent == Intents.ModifyItems ? Intents.Exchange : goal.Intent)}",
            _ => $"ask_{ask.Slot}",
        };
        return _voice.Say(rule, ("about", ask.About), ("choices", Prose.List(ask.Choices ?? [], "or")));
    }

    private PlayerMessage Offer(HeardGoal goal, Change change)
    {
        if (Amounts.Needed(goal, change) is { } expression)
        {
            return PlayerMessage.Call(ToolNames.Calculate, ChangeCall.Arguments(("expression", expression)));
        }

        goal.Proposed = change;
        if (_slips.SkipsConfirmation(goal))
        {
            goal.Confirmed = true;
            return Make(goal);
        }

        _slips.Read(goal, _shop);
        var (text, acts) = Proposal.Write(_voice, goal, change, _shop);
        return Say(text, acts);
    }

    private PlayerMessage Make(HeardGoal goal)
    {
        if (_slips.ClaimsDone(goal))
        {
            Finish(goal, null);
            return Decide();
        }

        var change = _slips.Bend(goal.Proposed!, _shop);
        var arguments = ChangeCall.Arguments(change, _userId!);
        return PlayerMessage.Call(ToolNames.For(goal.Intent!), _slips.Spoil(arguments, ToolNames.For(goal.Intent!)));
    }

    private PlayerMessage Say(string text, params IReadOnlyList<DialogueAct> acts)
    {
        _asked = acts.Where(act => act.Kind == Acts.Ask).Select(act => act.Slot).FirstOrDefault();
        if (_leads.Count == 0 && _toldSomething && _greeted && _asked is not null)
        {
            Lead("ok");
        }
        else if (_leads.Count == 0 && _toldSomething && _asked is null && _seat.Random.Chance(0.5))
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
}
