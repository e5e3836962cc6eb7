using TrajForge.Chat;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

internal sealed partial class RetailAgent
{
    protected override string HandOverTool => ToolNames.HandOver;

    protected override string Summary(HeardGoal goal) =>
        $"Customer {_userId} wants order {goal.Denied!.Slots.First(slot => slot.Name == "order").Value} cancelled, but the payment method that paid it is no longer in the profile.";

    protected override PlayerMessage? Authenticate() =>
        _userId is null ? Identify()
        : _shop.User is null ? PlayerMessage.Call(ToolNames.GetUser, CallText.Of(("user_id", _userId)))
        : null;

    protected override PlayerMessage? Superfluous() => _slips.Superfluous(Goals, _shop, _userId!);

    protected override Need NextNeed(HeardGoal goal) => _resolver.Next(goal, new Haste(_slips.FirstFit(goal), _slips.SecondBest(goal)));

    protected override Change? AgainstPolicy(HeardGoal goal) => (_resolver.Next(goal, new Haste(FirstFit: false, AgainstPolicy: true)) as Need.Ready)?.Change;

    protected override Need.Denied? BlindRefusal(HeardGoal goal) => goal.Intent == Intents.UserAddress ? null : new Need.Denied($"deny_blind_{goal.Intent}");

    protected override bool TriesAgain(HeardGoal goal, Need need) =>
        need is Need.Stuck or Need.Denied or Need.ToAsk { Slot: Topics.ItemMore } && _slips.GiveUp(goal);

    protected override string Question(HeardGoal goal, Need.ToAsk ask)
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
        return Voice.Say(rule, ("about", ask.About), ("choices", Prose.List(ask.Choices ?? [], "or")));
    }

    protected override PlayerMessage Offer(HeardGoal goal, Change change)
    {
        if (Amounts.Needed(goal, change) is { } expression)
        {
            return PlayerMessage.Call(ToolNames.Calculate, CallText.Of(("expression", expression)));
        }

        goal.Proposed = change;
        if (_slips.SkipsConfirmation(goal))
        {
            goal.Confirmed = true;
            return Make(goal);
        }

        _slips.Read(goal, _shop);
        var (text, acts) = Proposal.Write(Voice, goal, change, _shop);
        return Say(text, acts);
    }

    protected override PlayerMessage Make(HeardGoal goal)
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

    protected override (string Text, IReadOnlyList<DialogueAct> Acts) Report(HeardGoal goal, Change change) =>
        (Voice.Say($"report_{change.Intent}", ("order", change.Order?.OrderId ?? "")), [Acts.Of(Acts.Report, change.Intent, goal.Number)]);

    private PlayerMessage Identify()
    {
        if (Identity.Of(Slots.Email).FirstOrDefault()?["email"] is { } email)
        {
            return PlayerMessage.Call(ToolNames.FindByEmail, CallText.Of(("email", email)));
        }

        if (Identity.Of(Slots.NameZip).FirstOrDefault() is { } name)
        {
            return PlayerMessage.Call(
                ToolNames.FindByName,
                CallText.Of(("first_name", name["first_name"] ?? ""), ("last_name", name["last_name"] ?? ""), ("zip", name["zip"] ?? "")));
        }

        if (!Greeted && !HasLeads)
        {
            Lead("welcome");
        }

        return Say(Voice.Say("ask_identity"), Acts.Of(Acts.Ask, CommonTopics.Identity));
    }
}
