using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>Several lines that are meant at once. The brief says which, and the world for how many of them something is left to do.</summary>
/// <param name="Said">All lines, those of a type of device, or those on a plan.</param>
/// <param name="Lines">All that fit.</param>
/// <param name="Due">Those that are not as wished yet, one to three.</param>
internal sealed record LineSet(Detail Said, IReadOnlyList<LineView> Lines, IReadOnlyList<LineView> Due)
{
    /// <summary>How many lines are due is drawn first; null where the customer has no lines for that.</summary>
    /// <param name="mayBeDue">Whether it is up to the world whether something is left to do for the line.</param>
    /// <param name="stays">Whether nothing is left to do for it.</param>
    /// <param name="chances">Of one, two and three lines; few customers have many of a kind, so that more are asked for than are wanted.</param>
    public static LineSet? Choose(Draft draft, Func<LineView, bool> mayBeDue, Func<LineView, bool> stays, IReadOnlyList<double> chances, bool onlyAll)
    {
        var due = Work.Draw(draft.Random, [1, 2, 3], chances);
        var sets = Words(draft).Where(said => !onlyAll || said.Name == Details.Every)
            .Select(said => (Said: said, Lines: draft.Data.LinesOf(draft.Customer).Where(line => Fits(draft.Data, line, said)).ToArray()))
            .Where(set => set.Lines.All(line => mayBeDue(line) || stays(line)) && set.Lines.Count(mayBeDue) >= due && (set.Said.Name != Details.Every || set.Lines.Length > 1))
            .ToArray();
        if (sets.Length == 0)
        {
            return null;
        }

        var (words, lines) = draft.Random.Pick(sets);
        var chosen = draft.Random.Shuffle(lines.Where(mayBeDue)).Take(due).ToHashSet();
        return new LineSet(words, lines, [.. lines.Where(chosen.Contains)]);
    }

    private static IEnumerable<Detail> Words(Draft draft)
    {
        var lines = draft.Data.LinesOf(draft.Customer);
        Detail[] plans = Mixing.PlansMove(draft.Context) ? [] : [.. lines.Select(line => new Detail(Details.EveryPlan, draft.Data.PlanOf(line).Name)).Distinct()];
        return [new Detail(Details.Every, "line"), .. lines.Select(draft.Data.DeviceOf).OfType<DeviceView>().Select(device => new Detail(Details.EveryDevice, device.Type)).Distinct(), .. plans];
    }

    private static bool Fits(TelecomData data, LineView line, Detail said) => said.Name switch
    {
        Details.EveryDevice => data.DeviceOf(line)?.Type == said.Value,
        Details.EveryPlan => data.PlanOf(line).Name == said.Value,
        _ => true,
    };
}
