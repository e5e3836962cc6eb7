using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>
/// What the policy does not allow, from what was read and heard: the next look that decides it, the refusal with what decides, or null where
/// nothing stands in the way.
/// </summary>
internal sealed class Denials(Account account, PhoneView phone)
{
    private const double MostAdded = 8;
    private const double UnlimitedGb = 500;
    private const double DevicePlanGb = 2;

    /// <summary>What lies in the line or in its plan.</summary>
    public Need<Change>? OfLine(string intent, Line line)
    {
        if (string.CompareOrdinal(line.ContractEnd ?? "9999", Derivations.Today) < 0)
        {
            return new Need<Change>.Denied("contract_ended", ("line", line.Number), ("date", Derivations.Spoken(line.ContractEnd!))) { HandsOver = true };
        }

        var needsActive = intent is Intents.RoamingOn or Intents.RoamingOff or Intents.Suspend or Intents.Refuel;
        if (needsActive ? line.Status != "Active" : intent == Intents.NoService && line.Status is "Closed" or "Pending Activation")
        {
            return new Need<Change>.Denied($"not_active_{(needsActive ? "line" : "phone")}", ("line", line.Number), ("status", line.Status.ToLowerInvariant()));
        }

        return intent is Intents.RoamingOn or Intents.SlowData or Intents.Mms ? OfPlan(intent, line) : null;
    }

    /// <summary>What lies in the amount of data.</summary>
    public Need<Change>? OfAmount(Line line, Plan plan, double gigabytes) =>
        plan.Limit >= UnlimitedGb ? new Need<Change>.Denied("unlimited_plan", ("line", line.Number), ("plan", plan.Name))
        : line.Bought + gigabytes <= MostAdded ? null
        : new Need<Change>.Denied(
            "refuel_limit", ("line", line.Number), ("added", Derivations.Plain(line.Bought)), ("gb", Derivations.Plain(gigabytes)), ("most", Derivations.Plain(MostAdded)));

    /// <summary>A bill that keeps all lines suspended.</summary>
    public static Need<Change>? OfBills(IEnumerable<Bill> bills) => bills.FirstOrDefault(bill => bill.Status == Statuses.Disputed) is { } bill
        ? new Need<Change>.Denied("disputed_bill", ("bill", bill.Id), ("period", bill.Period))
        : null;

    /// <summary>Only what is overdue is paid.</summary>
    public static Need<Change> NotOverdue(Bill bill) => new Need<Change>.Denied("not_overdue", ("bill", bill.Id), ("period", bill.Period), ("state", bill.Status switch
    {
        Statuses.Paid => "already paid",
        Statuses.Disputed => "disputed at the moment",
        _ => $"only {bill.Status.ToLowerInvariant()} so far",
    }));

    /// <summary>A card that only a human can unlock.</summary>
    public Need<Change>? OfCard() => phone[Signs.Sim] is "locked_pin" or "locked_puk"
        ? new Need<Change>.Denied("sim_locked", ("code", phone[Signs.Sim] == "locked_pin" ? "PIN" : "PUK")) { HandsOver = true }
        : null;

    private Need<Change>? OfPlan(string intent, Line line) =>
        account.Plan(line.PlanId) is not { } plan ? Subjects.Read(line.PlanId)
        : plan.Limit > DevicePlanGb ? null
        : new Need<Change>.Denied($"device_plan_{intent}", ("line", line.Number), ("plan", plan.Name), ("limit", Derivations.Plain(plan.Limit)));
}
