namespace TrajForge.Retail.Players;

internal sealed partial class RetailCustomer
{
    protected override BriefFact? Falsified(KnownGoal goal, BriefFact fact) => fact.Slot switch
    {
        Slots.Reason => With(fact, "reason", fact["reason"]!.Contains("mistake", StringComparison.Ordinal) ? "no longer needed" : "ordered by mistake"),
        Slots.Address when fact["zip"] is { } zip => With(fact, "zip", OtherDigits(zip)),
        _ => base.Falsified(goal, fact),
    };

    // No address of the shop's customers ends like that, no user id has five digits, and ids that look like the real ones are rarely anybody's.
    protected override BriefFact? MadeUp(BriefFact fact) => fact.Slot switch
    {
        Slots.Email => With(fact, "email", $"{fact["email"]!.Split('@')[0]}@example.net"),
        Slots.NameZip => With(fact, "zip", OtherDigits(fact["zip"]!)),
        Slots.UserId => With(fact, "user_id", $"{OtherDigits(fact["user_id"]!)}7"),
        Slots.Order => new BriefFact { Slot = Slots.Order, Details = [new Detail("order_id", $"#W{1_000_000 + Random.Next(9_000_000)}")] },
        _ => null,
    };
}
