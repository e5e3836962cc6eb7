namespace TrajForge.Airline.Players;

/// <summary>Compares what the agent proposes with the brief, as far as the brief goes.</summary>
internal static class ProposalCheck
{
    /// <summary>Facts of the brief that the proposal contradicts; empty when it is right.</summary>
    public static IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal)
    {
        var wrong = goal.Facts.Where(fact => proposal.Any(act => Contradicts(act, fact))).ToArray();
        var people = goal.Of(Slots.Passenger).ToArray();
        return people.Length > 0 && people.Length != proposal.Count(act => act.Slot == Slots.Passenger) ? [.. wrong, people[0]] : wrong;
    }

    private static bool Contradicts(DialogueAct act, BriefFact fact) =>
        act.Slot == fact.Slot && act.Number == Number(fact) && (fact.Slot == Slots.Flight && !InTime(act, fact) || fact.Details.Any(detail => act[detail.Name] is { } value && !Allowed(fact, detail).Any(allowed => Matching.Same(value, allowed))));

    // Where the customer lets choose, any of the values will do.
    private static IEnumerable<string> Allowed(BriefFact fact, Detail detail) =>
        fact.Details.Where(other => other.Name == detail.Name || other.Name.StartsWith($"or_{detail.Name}", StringComparison.Ordinal)).Select(other => other.Value);

    // Reservation facts are parts of one whole; a single payment may have number 0.
    private static int Number(BriefFact fact) => fact.Slot is Slots.Reservation ? 0 : fact.Slot == Slots.PaymentMethod ? Math.Max(1, fact.Number) : fact.Number;

    private static bool InTime(DialogueAct act, BriefFact fact) =>
        act["departure"] is not { } leaves
        || ((fact["after"] is not { } after || string.CompareOrdinal(leaves, after) >= 0) && (fact["before"] is not { } before || string.CompareOrdinal(leaves, before) < 0));
}
