using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Finds words that fit one record of its scope and no other, with no word too many.</summary>
internal static class Naming
{
    /// <summary>A customer's line by its device, its plan or what that costs, or the end of its number; null when another is just like it.</summary>
    public static Reference? Line(TelecomData data, string customer, LineView line, Rng random, bool byPlan)
    {
        var (device, plan) = (data.DeviceOf(line), data.PlanOf(line));
        Detail tariff = random.Chance(0.7) ? new(Details.Plan, plan.Name) : new(Details.Price, Resolver.Money(plan.PricePerMonth));
        List<Detail> details = byPlan ? [tariff] : [];
        if (device is not null)
        {
            details.Add(new Detail(Details.Device, device.Type));
            details.Add(new Detail(Details.Model, device.Model));
        }

        if (details.Count == 0 || random.Chance(0.25))
        {
            details.Add(new Detail(Details.LastDigits, line.LastDigits));
        }

        return Shortest(data, Kinds.Line, Slots.Line, customer, line.Id, random.Shuffle(details));
    }

    /// <summary>A customer's line by what it is first in among the active ones; the tie-break that people add is never needed.</summary>
    public static Reference Line(TelecomData data, string customer, LineView line, Extreme extreme) =>
        Make(data, Kinds.Line, Slots.Line, customer, line.Id, [new Detail(Details.Extreme, extreme.Id)]);

    /// <summary>A customer's overdue bill by month, amount, rank or because it is the only one; null when another is just like it.</summary>
    public static Reference? Bill(TelecomData data, string customer, BillView bill, Rng random, bool byRank, bool byStatus)
    {
        if (byRank && random.Chance(0.25) && Ranks(data, customer, bill) is { Length: > 0 } ranks)
        {
            return Make(data, Kinds.Bill, Slots.Bill, customer, bill.Id, [new Detail(Details.Rank, random.Pick(ranks))]);
        }

        var month = random.Chance(0.5) ? new Detail(Details.Period, Resolver.Period(bill)) : new Detail(Details.When, Resolver.When(bill));
        Detail[] details = [month, new(Details.Amount, Resolver.Money(bill.TotalDue)), .. byStatus && random.Chance(0.3) ? [new Detail(Details.Status, Details.Overdue)] : (Detail[])[]];
        return Shortest(data, Kinds.Bill, Slots.Bill, customer, bill.Id, random.Shuffle(details));
    }

    /// <summary>By exactly these details; not fuzzy, since they name the record.</summary>
    public static Reference Exactly(TelecomData data, string kind, string slot, string scope, string target, params IReadOnlyList<Detail> details) =>
        Make(data, kind, slot, scope, target, details) with { Fuzzy = false };

    public static Reference Make(TelecomData data, string kind, string slot, string scope, string target, IReadOnlyList<Detail> details)
    {
        return new Reference
        {
            Description = Describe(details),
            Target = target,
            Candidates = [.. Enumerable.Range(0, details.Count + 1).Select(n => Resolver.Resolve(data, Describe([.. details.Take(n)])).Count)],
        };

        Description Describe(IReadOnlyList<Detail> some) =>
            new() { Kind = kind, Scope = scope, Facts = some.Count == 0 ? [] : [new BriefFact { Slot = slot, Details = some }] };
    }

    private static Reference? Shortest(TelecomData data, string kind, string slot, string scope, string target, IReadOnlyList<Detail> details)
    {
        var kept = details.ToList();
        foreach (var detail in details.Reverse())
        {
            if (kept.Count > 1 && IsUnique(Make(data, kind, slot, scope, target, [.. kept.Where(other => other != detail)])))
            {
                kept.Remove(detail);
            }
        }

        var reference = Make(data, kind, slot, scope, target, kept);
        return IsUnique(reference) ? reference : null;
    }

    private static bool IsUnique(Reference reference) => reference.Candidates[^1] == 1;

    /// <summary>Ranks that the bill clearly holds among two or more overdue ones.</summary>
    private static string[] Ranks(TelecomData data, string customer, BillView bill)
    {
        var others = data.BillsOf(customer).Where(other => other.Status == BillStatus.Overdue && other.Id != bill.Id).ToArray();
        return others.Length == 0 ? [] :
        [
            .. others.All(other => string.CompareOrdinal(bill.PeriodStart, other.PeriodStart) < 0) ? [Details.Oldest] : (string[])[],
            .. others.All(other => string.CompareOrdinal(bill.PeriodStart, other.PeriodStart) > 0) ? [Details.Latest] : (string[])[],
            .. others.All(other => bill.TotalDue - other.TotalDue >= 1) ? [Details.Largest] : (string[])[],
            .. others.All(other => other.TotalDue - bill.TotalDue >= 1) ? [Details.Smallest] : (string[])[],
        ];
    }
}
