using TrajForge.Tasks;

namespace TrajForge.Specs;

/// <summary>What is wrong with a spec though each of its values is right: keys that exclude each other, and targets that no run could reach.</summary>
internal static class SpecSense
{
    public static void Check(Spec spec, MapNode map, SpecProblems problems)
    {
        if (spec.MaxCandidates < spec.Accept)
        {
            problems.Add(SpecErrors.CandidatesBelowAccept(spec.MaxCandidates, spec.Accept), At(map, "max_candidates") ?? At(map, "accept") ?? map);
        }

        if (spec.Tasks is { Grid: not null, File: not null })
        {
            Add(SpecErrors.GridOfFile(), "grid");
        }

        if (SmallCell(spec) is { } cell)
        {
            Add(SpecErrors.CellBelowQuota(cell.Name, spec.Tasks.CellCandidates, cell.Quota), "cell_candidates");
        }

        var (rates, trials) = (spec.Tasks.PassRate, spec.Tasks.Trials);
        if (!Enumerable.Range(1, trials).Any(passed => (double)passed / trials >= rates.Min && (double)passed / trials <= rates.Max))
        {
            Add(SpecErrors.NoRateKept(rates.Min, rates.Max, trials), "pass_rate");
        }

        if (spec.Output.RlGroups == EngineWords.VariedGroups && trials == 1)
        {
            problems.Add(SpecErrors.NoGroups(), At(map, "output", "rl_groups") ?? map);
        }

        // A key that is wrong beside others may be the default and have no line.
        void Add(SpecError error, string key) => problems.Add(error, At(map, "tasks", key) ?? At(map, "tasks") ?? map);
    }

    private static SpecNode? At(MapNode map, params ReadOnlySpan<string> path)
    {
        SpecNode? node = map;
        foreach (var key in path)
        {
            node = (node as MapNode)?.Find(key)?.Value;
        }

        return node;
    }

    private static (string Name, long Quota)? SmallCell(Spec spec)
    {
        if (spec.Tasks.Grid is not { } shares)
        {
            return null;
        }

        var grid = new TaskGrid(spec.Seed, shares, paired: false);
        var largest = grid.Cells.Zip(grid.Quotas(spec.Accept)).MaxBy(pair => pair.Second);
        return largest.Second > spec.Tasks.CellCandidates ? (largest.First.Name, largest.Second) : null;
    }
}
