namespace TrajForge.Retail.Players;

/// <summary>Compares what the agent proposes with the brief, as far as the brief goes.</summary>
internal static class ProposalCheck
{
    /// <summary>Said of the thing, but in no proposal.</summary>
    private static readonly string[] Aside = ["otherwise", "all", "source", "pick", "price", "about", "tie", "among", "status"];

    /// <summary>Facts of the brief that the proposal contradicts; empty when it is right. The first act stands for the whole.</summary>
    public static IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal) =>
        [.. goal.Facts.Where(fact => fact.Slot != Slots.Question && !Holds(goal, fact, proposal[0], [.. proposal.Skip(1)]))];

    /// <summary>The proposal acts on more or fewer things than the brief.</summary>
    public static bool OtherCount(KnownGoal goal, IReadOnlyList<DialogueAct> proposal)
    {
        var wanted = goal.Of(Slots.Item).Count(fact => fact["all"] is null);
        return wanted > 0 && wanted != proposal.Count(act => act.Slot == Slots.Item);
    }

    private static bool Holds(KnownGoal goal, BriefFact fact, DialogueAct whole, IReadOnlyList<DialogueAct> proposal)
    {
        switch (fact.Slot)
        {
            case Slots.Order when fact["order_id"] is { } id:
                return whole["order_id"] == id;
            case Slots.Order:
                // Where only some of the order's items are listed, the rest of it cannot be checked.
                return fact["product"] is null || proposal.All(act => act.Slot != Slots.Order) || Any(proposal, Slots.Order, fact);
            case Slots.Item:
                return fact["all"] is not null || Any(proposal, Slots.Item, fact);
            case Slots.NewItem:
                return proposal.Where(act => act.Slot == Slots.NewItem && act.Number == fact.Number).All(act => Has(act, fact) && Kept(goal, fact, act, proposal));
            case Slots.Address when fact["source"] is not null:
                return proposal.Where(act => act.Slot == Slots.Address).All(act => fact["city"] is not { } city || Matching.Same(act["city"], city));
            default:
                return proposal.Where(act => act.Slot == fact.Slot).All(act => Has(act, fact));
        }
    }

    private static bool Kept(KnownGoal goal, BriefFact fact, DialogueAct becomes, IReadOnlyList<DialogueAct> proposal) =>
        fact["otherwise"] is null || proposal.FirstOrDefault(act => act.Slot == Slots.Item && act.Number == fact.Number) is not { } old
        || old.Details.All(detail => detail.Name is "product" or "item_id" || fact[detail.Name] is not null || Matching.Same(becomes[detail.Name], detail.Value));

    private static bool Any(IReadOnlyList<DialogueAct> proposal, string slot, BriefFact fact) =>
        proposal.Any(act => act.Slot == slot && (fact.Number == 0 || slot == Slots.Order || act.Number == fact.Number) && Has(act, fact));

    private static bool Has(DialogueAct act, BriefFact fact) =>
        fact.Details.GroupBy(detail => detail.Name, StringComparer.Ordinal).All(values => act[values.Key] is { } value
            ? Aside.Contains(values.Key) || values.Any(detail => Matching.Same(value, detail.Value))
            : Aside.Contains(values.Key) || values.Key is "last_four" or "brand" or "address2" or "payment_method_id" or "item_id");
}
