using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>The way back from a description to the records that fit it: plain queries over every record of the scope.</summary>
internal static class Resolver
{
    public static IReadOnlyList<string> Resolve(TelecomData data, Description description) => description.Kind switch
    {
        Kinds.Customer => Fitting(data.Customers, c => c.Id, description, (customer, detail) => Fits(data, customer, detail)),
        Kinds.Line => Extreme(description) is { } extreme
            ? [.. extreme.First(data, data.LinesOf(description.Scope)).Select(line => line.Id)]
            : Fitting(data.LinesOf(description.Scope), line => line.Id, description, (line, detail) => Fits(data, line, detail)),
        Kinds.Lines => Together(Fitting(data.LinesOf(description.Scope), line => line.Id, description, (line, detail) => Fits(data, line, detail))),
        Kinds.Bill => Fitting(Ranked(data.BillsOf(description.Scope), description), bill => bill.Id, description, Fits),
        _ => [],
    };

    /// <summary>A bill's month as a person says it, e.g. <c>January 2025</c>.</summary>
    public static string Period(BillView bill) =>
        DateOnly.TryParseExact(bill.PeriodStart, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : bill.PeriodStart;

    /// <summary>A bill's month as of today, in words; its month by name where there are none.</summary>
    public static string When(BillView bill) => bill.PeriodStart.Length >= 7 ? bill.PeriodStart[..7] switch
    {
        "2025-02" => Details.ThisMonth,
        "2025-01" => Details.LastMonth,
        "2024-12" => Details.BeforeLast,
        "2024-11" => Details.ThreeAgo,
        _ => Period(bill),
    } : bill.PeriodStart;

    public static string Money(double amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Several lines as one target.</summary>
    public static string Joined(IEnumerable<string> lines) => string.Join(' ', lines);

    /// <summary>The lines of a target.</summary>
    public static IReadOnlyList<string> Parted(string target) => target.Split(' ');

    private static string[] Together(string[] lines) => lines.Length == 0 ? [] : [Joined(lines)];

    private static Extreme? Extreme(Description description) =>
        description.Facts.Select(fact => fact[Details.Extreme]).OfType<string>().Select(Templates.Extreme.Find).FirstOrDefault();

    /// <summary>Where the rank among the overdue bills is told, the one of that rank.</summary>
    private static IEnumerable<BillView> Ranked(IReadOnlyList<BillView> bills, Description description)
    {
        if (description.Facts.Select(fact => fact[Details.Rank]).OfType<string>().FirstOrDefault() is not { } rank)
        {
            return bills;
        }

        var overdue = bills.Where(bill => bill.Status == BillStatus.Overdue).ToArray();
        var first = rank switch
        {
            Details.Oldest => overdue.MinBy(bill => bill.PeriodStart, StringComparer.Ordinal),
            Details.Latest => overdue.MaxBy(bill => bill.PeriodStart, StringComparer.Ordinal),
            Details.Largest => overdue.MaxBy(bill => bill.TotalDue),
            _ => overdue.MinBy(bill => bill.TotalDue),
        };
        return first is null ? [] : [first];
    }

    private static string[] Fitting<T>(IEnumerable<T> scope, Func<T, string> id, Description description, Func<T, Detail, bool> fits) =>
        [.. scope.Where(record => description.Facts.SelectMany(fact => fact.Details).All(detail => fits(record, detail))).Select(id)];

    private static bool Fits(TelecomData data, CustomerView customer, Detail detail) => detail.Name switch
    {
        Details.PhoneNumber => customer.PhoneNumber == detail.Value || data.LinesOf(customer.Id).Any(line => line.PhoneNumber == detail.Value),
        Details.FullName => string.Equals(customer.FullName, detail.Value, StringComparison.OrdinalIgnoreCase),
        Details.Dob => customer.Dob == detail.Value,
        _ => false,
    };

    private static bool Fits(TelecomData data, LineView line, Detail detail) => detail.Name switch
    {
        Details.PhoneNumber => line.PhoneNumber == detail.Value,
        Details.LineId => line.Id == detail.Value,
        Details.Every or Details.UsedUp or Details.LeftBelow => true,
        Details.Device or Details.EveryDevice => data.DeviceOf(line)?.Type == detail.Value,
        Details.Model => data.DeviceOf(line)?.Model == detail.Value,
        Details.Plan or Details.EveryPlan => data.PlanOf(line).Name == detail.Value,
        Details.Price => Money(data.PlanOf(line).PricePerMonth) == detail.Value,
        Details.LastDigits => line.LastDigits == detail.Value,
        _ => false,
    };

    private static bool Fits(BillView bill, Detail detail) => detail.Name switch
    {
        Details.BillId => bill.Id == detail.Value,
        Details.Period => Period(bill) == detail.Value,
        Details.When => When(bill) == detail.Value,
        Details.Rank => true,
        Details.Amount => Money(bill.TotalDue) == detail.Value,
        Details.Status => bill.Status == BillStatus.Overdue && detail.Value == Details.Overdue,
        _ => false,
    };
}
