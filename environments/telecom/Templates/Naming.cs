using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>Finds words that fit one record of its scope and no other, with no word too many.</summary>
internal static class Naming
{
    /// <summary>A customer's line by its device or plan; null when another is just like it.</summary>
    public static Reference? Line(TelecomData data, string customer, LineView line, Rng random)
    {
        var device = data.DeviceOf(line);
        var details = new List<Detail> { new(Details.Plan, data.PlanOf(line).Name) };
        if (device is not null)
        {
            details.Add(new Detail(Details.Device, device.Type));
            details.Add(new Detail(Details.Model, device.Model));
        }

        return Shortest(data, Kinds.Line, Slots.Line, customer, line.Id, random.Shuffle(details));
    }

    /// <summary>A customer's overdue bill by month, amount or because it is the only one; null when another is just like it.</summary>
    public static Reference? Bill(TelecomData data, string customer, BillView bill, Rng random) => Shortest(
        data,
        Kinds.Bill,
        Slots.Bill,
        customer,
        bill.Id,
        random.Shuffle<Detail>([new(Details.Period, Resolver.Period(bill)), new(Details.Amount, Resolver.Money(bill.TotalDue)), new(Details.Status, Details.Overdue)]));

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
}
