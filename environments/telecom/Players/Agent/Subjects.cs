using System.Globalization;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>Finds the line or the bill that a goal is about. Reads all candidates before it settles on one.</summary>
internal sealed class Subjects(Account account)
{
    /// <summary>The next step towards the line, or null with the line.</summary>
    /// <param name="goal">What was said.</param>
    /// <param name="firstFit">Settle on the first that fits, whatever the unread ones hold.</param>
    /// <param name="line">Found.</param>
    public Need<Change>? FindLine(HeardGoal<Change> goal, bool firstFit, out Line? line)
    {
        line = null;
        var ids = account.Customer!.LineIds;
        if (goal.Of(Slots.Line).FirstOrDefault() is not { } fact)
        {
            return ids.Count == 1 ? Only(ids[0], out line) : new Need<Change>.ToAsk(Slots.Line);
        }

        if (fact[Details.LineId] is { } exact)
        {
            return Take(exact, out line);
        }

        if (fact[Details.PhoneNumber] is { } number)
        {
            line = ids.Select(account.Line).FirstOrDefault(known => known?.Number == number);
            return line is not null ? null
                : ids.FirstOrDefault(id => account.Line(id) is null) is { } unread ? Read(unread)
                : new Need<Change>.Stuck(Slots.Line);
        }

        return IsSeveral(fact) ? NextOfSeveral(goal, fact, out line) : fact[Details.Extreme] is { } extreme ? First(extreme, firstFit, out line) : Described(goal, fact, firstFit, out line);
    }

    /// <summary>The goal is for several lines at once.</summary>
    public static bool MeansSeveral(HeardGoal<Change> goal) => goal.Of(Slots.Line).FirstOrDefault() is { } fact && IsSeveral(fact);

    /// <summary>The lines of such a goal for which something is left to do; all of them are known. Which they are is settled once, before the first is changed.</summary>
    public IReadOnlyList<Line> Due(HeardGoal<Change> goal)
    {
        if (!_due.TryGetValue(goal.Number, out var due))
        {
            var fact = goal.Of(Slots.Line).First();
            _due[goal.Number] = due = [.. account.Customer!.LineIds.Where(id => account.Line(id) is { } line && Fits(line, fact) && IsLeft(line, fact) && !IsSo(goal.Intent!, line))];
        }

        return [.. due.Select(id => account.Line(id)!)];
    }

    /// <summary>Nothing is left to do for the line.</summary>
    public void Served(HeardGoal<Change> goal, Line line) => _due[goal.Number].Remove(line.Id);

    /// <summary>The next step towards the bill, or null with the bill.</summary>
    public Need<Change>? FindBill(HeardGoal<Change> goal, out Bill? bill)
    {
        bill = null;
        if (goal.Of(Slots.Bill).FirstOrDefault() is not { } fact)
        {
            return new Need<Change>.ToAsk(Slots.Bill);
        }

        if (account.Bills is not { } bills)
        {
            return ReadBills();
        }

        // A bill that was paid in the meantime is still the one that was described.
        var chosen = goal.Proposed?.Bill?.Id ?? Chosen(goal);
        var ranked = fact[Details.Rank] is { } rank ? Ranked(bills, rank) : bills;
        var fits = (chosen is null ? ranked : bills).Where(known => chosen is null ? Fits(known, fact) : known.Id == chosen).ToArray();
        bill = fits.Length == 1 ? fits[0] : null;
        if (bill is not null)
        {
            _chosen[goal.Number] = bill.Id;
        }

        return fits.Length switch
        {
            0 => new Need<Change>.Stuck(Slots.Bill),
            1 => null,
            _ => new Need<Change>.ToAsk(PhoneActs.BillMore, 0, Count(fits.Length)),
        };
    }

    public Need<Change> ReadBills() => new Need<Change>.ToRead(ToolNames.Bills, CallText.Of(("customer_id", account.Customer!.Id)));

    public static Need<Change> Read(string id) => new Need<Change>.ToRead(ToolNames.Details, CallText.Of(("id", id)));

    private readonly Dictionary<int, string> _chosen = [];
    private readonly Dictionary<int, List<string>> _due = [];

    private string? Chosen(HeardGoal<Change> goal) => _chosen.GetValueOrDefault(goal.Number);

    private Need<Change>? Take(string id, out Line? line)
    {
        line = account.Line(id);
        return line is null ? Read(id) : null;
    }

    // Nobody has to describe an only line; what it would be described by is read all the same.
    private Need<Change>? Only(string id, out Line? line)
    {
        line = account.Line(id);
        var unread = line is null ? id
            : line.DeviceId is { } device && account.Device(device) is null ? device
            : account.Plan(line.PlanId) is null ? line.PlanId
            : null;
        line = unread is null ? line : null;
        return unread is null ? null : Read(unread);
    }

    private static bool IsSeveral(BriefFact fact) => Details.OfSeveral.Any(detail => fact[detail] is not null);

    /// <summary>The first that is left, once all that fit are known; which those are does not change while they are worked on.</summary>
    private Need<Change>? NextOfSeveral(HeardGoal<Change> goal, BriefFact fact, out Line? line)
    {
        line = null;
        foreach (var id in account.Customer!.LineIds)
        {
            if (account.Line(id) is not { } known)
            {
                return Read(id);
            }

            if (fact[Details.EveryDevice] is not null && known.DeviceId is { } device && account.Device(device) is null)
            {
                return Read(device);
            }

            if (ByPlan(known, fact) && account.Plan(known.PlanId) is null)
            {
                return Read(known.PlanId);
            }
        }

        line = Due(goal).FirstOrDefault();
        return line is null ? new Need<Change>.Stuck(Slots.Line) : null;
    }

    private static bool IsSo(string intent, Line line) => intent switch
    {
        Intents.RoamingOn => line.Roaming,
        Intents.RoamingOff => !line.Roaming,
        Intents.Suspend => line.Suspended,
        _ => false,
    };

    /// <summary>As little data is left on the line as is said.</summary>
    private bool IsLeft(Line line, BriefFact fact)
    {
        var left = account.Plan(line.PlanId) is { } plan ? plan.Limit + line.Bought - line.Used : 0;
        return (fact[Details.UsedUp] is null || left <= 0)
            && (fact[Details.LeftBelow] is not { } most || (line.Status == "Active" && left < double.Parse(most, CultureInfo.InvariantCulture)));
    }

    /// <summary>The line's plan has to be known, to know whether the line is one of those that are meant.</summary>
    private bool ByPlan(Line line, BriefFact fact) =>
        fact[Details.EveryPlan] is not null || (fact[Details.UsedUp] is not null && Fits(line, fact)) || (fact[Details.LeftBelow] is not null && line.Status == "Active");

    private Need<Change>? Described(HeardGoal<Change> goal, BriefFact fact, bool firstFit, out Line? line)
    {
        line = null;
        var fits = new List<Line>();
        foreach (var id in account.Customer!.LineIds)
        {
            if (account.Line(id) is not { } known)
            {
                return Read(id);
            }

            if ((fact[Details.Device] ?? fact[Details.Model]) is not null && known.DeviceId is { } device && account.Device(device) is null)
            {
                return Read(device);
            }

            if ((fact[Details.Plan] ?? fact[Details.Price]) is not null && account.Plan(known.PlanId) is null)
            {
                return Read(known.PlanId);
            }

            if (Fits(known, fact))
            {
                fits.Add(known);
                if (firstFit)
                {
                    break;
                }
            }
        }

        line = fits.Count == 1 || (fits.Count > 1 && goal.Closed.Contains(Slots.Line)) ? fits[0] : null;
        return line is not null ? null
            : fits.Count == 0 ? new Need<Change>.Stuck(Slots.Line)
            : new Need<Change>.ToAsk(PhoneActs.LineMore, 0, Count(fits.Count));
    }

    /// <summary>The active line that is first in something, once all of them were read, with their plans where those matter.</summary>
    private Need<Change>? First(string extreme, bool firstFit, out Line? line)
    {
        line = null;
        var byPlan = extreme is Details.LeastLeft or Details.MostLeft or Details.Dearest or Details.Cheapest;
        foreach (var id in account.Customer!.LineIds)
        {
            if (account.Line(id) is not { } known)
            {
                return Read(id);
            }

            if (known.Status == "Active" && byPlan && account.Plan(known.PlanId) is null)
            {
                return Read(known.PlanId);
            }

            if (firstFit && known.Status == "Active")
            {
                line = known;
                return null;
            }
        }

        line = account.Customer.LineIds.Select(id => account.Line(id)!).Where(known => known.Status == "Active")
            .OrderBy(known => Rank(extreme, known)).ThenBy(known => known.Number, StringComparer.Ordinal).FirstOrDefault();
        return line is null ? new Need<Change>.Stuck(Slots.Line) : null;
    }

    private double Rank(string extreme, Line line)
    {
        var plan = account.Plan(line.PlanId);
        var left = (plan?.Limit ?? 0) + line.Bought - line.Used;
        var end = DateOnly.TryParseExact(line.ContractEnd, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : int.MaxValue;
        return extreme switch
        {
            Details.MostUsed => -line.Used,
            Details.LeastUsed => line.Used,
            Details.LeastLeft => left,
            Details.MostLeft => -left,
            Details.Dearest => -(plan?.PricePerMonth ?? 0),
            Details.Cheapest => plan?.PricePerMonth ?? 0,
            Details.EndsFirst => end,
            _ => -end,
        };
    }

    private static Bill[] Ranked(IEnumerable<Bill> bills, string rank)
    {
        var overdue = bills.Where(bill => bill.Status == Statuses.Overdue).ToArray();
        Bill? first = rank switch
        {
            Details.Oldest => overdue.MinBy(bill => bill.PeriodStart, StringComparer.Ordinal),
            Details.Latest => overdue.MaxBy(bill => bill.PeriodStart, StringComparer.Ordinal),
            Details.Largest => overdue.MaxBy(bill => bill.Due),
            _ => overdue.MinBy(bill => bill.Due),
        };
        return first is null ? [] : [first];
    }

    private bool Fits(Line line, BriefFact fact)
    {
        var device = line.DeviceId is { } id ? account.Device(id) : null;
        return ((fact[Details.Device] ?? fact[Details.EveryDevice]) is not { } type || Same(device?.Type, type))
            && (fact[Details.Model] is not { } model || Same(device?.Model, model))
            && (fact[Details.LastDigits] is not { } digits || line.Number.EndsWith(digits, StringComparison.Ordinal))
            && (fact[Details.Price] is not { } price || (account.Plan(line.PlanId) is { } tariff && Derivations.Money(tariff.PricePerMonth) == price))
            && ((fact[Details.Plan] ?? fact[Details.EveryPlan]) is not { } plan || Same(account.Plan(line.PlanId)?.Name, plan));
    }

    private static bool Fits(Bill bill, BriefFact fact) =>
        (fact[Details.BillId] is not { } id || bill.Id == id)
        && (fact[Details.Period] is not { } period || Same(bill.Period, period))
        && (fact[Details.When] is not { } when || Same(bill.Period, Derivations.Month(when)))
        && (fact[Details.Amount] is not { } amount || Derivations.Money(bill.Due) == amount)
        && (fact[Details.Status] is not { } status || Same(bill.Status, status));

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Count(int count) => count < 7 ? new[] { "two", "three", "four", "five", "six" }[count - 2] : "several";
}
