using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomCustomer
{
    // Where an amount only matters once the agent has found the quota used up, nothing is said of it before.
    protected override BriefFact? Falsified(KnownGoal goal, BriefFact fact) =>
        fact.Slot == Slots.Amount && goal.Intent != Intents.Refuel ? null : base.Falsified(goal, fact);

    protected override BriefFact? MadeUp(BriefFact fact) => fact.Slot switch
    {
        Slots.Phone => With(fact, Details.PhoneNumber, OtherDigits(fact[Details.PhoneNumber]!)),
        Slots.NameDob => With(fact, Details.Dob, $"{fact[Details.Dob]![..^2]}{(fact[Details.Dob]!.EndsWith("11", StringComparison.Ordinal) ? "21" : "11")}"),
        _ => null,
    };

    protected override IReadOnlyList<BriefFact> Everything(KnownGoal goal) => Upcoming(goal);
}
