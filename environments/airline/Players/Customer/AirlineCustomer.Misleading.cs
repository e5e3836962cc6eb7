namespace TrajForge.Airline.Players;

internal sealed partial class AirlineCustomer
{
    private const int IdLength = 6;

    private static readonly string[] Reasons = ["change of plans", "health", "weather"];

    protected override BriefFact? Falsified(KnownGoal goal, BriefFact fact) => fact.Slot switch
    {
        Slots.Reason when Reasons.Contains(fact["reason"]) => With(fact, "reason", Random.Pick(Reasons.Where(other => other != fact["reason"]).ToArray())),
        Slots.NewPassenger when fact["dob"] is { } dob => With(fact, "dob", $"{dob[..^2]}{(dob.EndsWith("11", StringComparison.Ordinal) ? "21" : "11")}"),
        Slots.NewPassenger when fact["last_name"] is { } name => With(fact, "last_name", Random.Pick(new[] { "Miller", "Novak", "Costa" }.Where(other => other != name).ToArray())),
        Slots.NewPassenger when fact["first_name"] is { } name => With(fact, "first_name", Random.Pick(new[] { "Alex", "Robin", "Kim" }.Where(other => other != name).ToArray())),
        _ => base.Falsified(goal, fact),
    };

    // No user id has five digits, and of two billion reservation ids hardly any is in use.
    protected override BriefFact? MadeUp(BriefFact fact) => fact.Slot switch
    {
        Slots.UserId => With(fact, "user_id", $"{OtherDigits(fact["user_id"]!)}7"),
        Slots.Reservation => new BriefFact { Slot = Slots.Reservation, Details = [new Detail("reservation_id", string.Concat(Enumerable.Range(0, IdLength).Select(_ => Random.Pick("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".ToCharArray()))))] },
        _ => null,
    };
}
