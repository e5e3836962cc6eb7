using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>A line told from the other active ones by being first in something.</summary>
/// <param name="Id">The word for it in briefs.</param>
/// <param name="Rank">The smallest is meant.</param>
/// <param name="Margin">The next one must be so far away.</param>
/// <param name="NeedsPlan">The lines alone do not show it.</param>
internal sealed record Extreme(string Id, Func<TelecomData, LineView, double> Rank, double Margin, bool NeedsPlan = false)
{
    private const double ClearGb = 0.5;
    private const double ClearDollars = 1;
    private const double ClearDays = 7;

    public static IReadOnlyList<Extreme> All { get; } =
    [
        new(Details.MostUsed, (_, line) => -line.UsedGb, ClearGb),
        new(Details.LeastUsed, (_, line) => line.UsedGb, ClearGb),
        new(Details.LeastLeft, (data, line) => Left(data, line), ClearGb, NeedsPlan: true),
        new(Details.MostLeft, (data, line) => -Left(data, line), ClearGb, NeedsPlan: true),
        new(Details.Dearest, (data, line) => -data.PlanOf(line).PricePerMonth, ClearDollars, NeedsPlan: true),
        new(Details.Cheapest, (data, line) => data.PlanOf(line).PricePerMonth, ClearDollars, NeedsPlan: true),
        new(Details.EndsFirst, (_, line) => End(line), ClearDays),
        new(Details.EndsLast, (_, line) => -End(line), ClearDays),
    ];

    public static Extreme? Find(string id) => All.FirstOrDefault(extreme => extreme.Id == id);

    /// <summary>The active lines that are first; of two that are even, the lower number, as customers say.</summary>
    public IEnumerable<LineView> First(TelecomData data, IEnumerable<LineView> lines) => lines.Where(line => line.Status == LineStatus.Active)
        .OrderBy(line => Rank(data, line)).ThenBy(line => line.PhoneNumber, StringComparer.Ordinal).Take(1);

    /// <summary>The line that is first by a clear margin over all others, or null.</summary>
    public LineView? Clear(TelecomData data, IReadOnlyList<LineView> candidates)
    {
        var ranked = candidates.OrderBy(line => Rank(data, line)).ToArray();
        return ranked.Length > 1 && Rank(data, ranked[1]) - Rank(data, ranked[0]) >= Margin ? ranked[0] : null;
    }

    private static double Left(TelecomData data, LineView line) => data.PlanOf(line).LimitGb + line.RefuelledGb - line.UsedGb;

    private static double End(LineView line) =>
        DateOnly.TryParseExact(line.ContractEnd, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end.DayNumber : int.MaxValue;
}
