namespace TrajForge.Retail.Players;

internal sealed partial class RetailCustomer
{
    protected override IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal)
    {
        var wrong = ProposalCheck.Wrong(goal, proposal);
        return wrong.Count == 0 && ProposalCheck.OtherCount(goal, proposal) ? [.. goal.Of(Slots.Item)] : wrong;
    }

    protected override bool AsksAside(DialogueAct whole, Turn turn)
    {
        if (whole.Slot is not (Intents.Return or Intents.Cancel))
        {
            return false;
        }

        turn.Add(Voice.Say("refund_time"), Acts.Of(Acts.Ask, Topics.RefundTime, whole.Goal), Acts.Of(Acts.Detour, Topics.RefundTime, whole.Goal));
        return true;
    }

    protected override bool CanMisspeak(string? slot) => slot is Slots.PaymentMethod or Slots.NewItem or Slots.Order or Slots.Item;

    protected override string Short(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.PaymentMethod => _words.Method(fact),
        Slots.NewItem => $"the {Wording.Thing(null, Matching.Options(fact.Details), Random)}{(fact["otherwise"] is null ? "" : ", the rest the same")}",
        Slots.Order => _words.Order([fact]),
        _ => _words.Thing(fact),
    };

    protected override BriefFact? Mistaken(BriefFact fact)
    {
        if (fact.Slot == Slots.PaymentMethod)
        {
            return fact["type"] is { } type
                ? fact with { Details = [new Detail("type", Random.Pick(new[] { "gift card", "PayPal", "credit card" }.Where(other => other != type).ToArray()))] }
                : null;
        }

        var at = fact.Details.ToList().FindIndex(detail => detail.Name == "color");
        if (at < 0 || fact["pick"] is not null)
        {
            return null;
        }

        Detail other = fact.Details[at] with { Value = Random.Pick(new[] { "black", "white", "blue", "red", "silver", "green" }.Where(color => color != fact.Details[at].Value).ToArray()) };
        return fact with { Details = [.. fact.Details.Where(detail => detail.Name != "otherwise").Select(detail => detail.Name == "color" ? other : detail)] };
    }
}
