using TrajForge.Tasks;

namespace TrajForge.Specs;

/// <summary>What is wrong with a spec though each of its values is right: keys that exclude each other, and targets that no run could reach.</summary>
internal static class SpecSense
{
    /// <param name="templates">Those of the spec's environment; none where it is not known.</param>
    public static void Check(Spec spec, MapNode map, IReadOnlyList<TemplateInfo> templates, SpecProblems problems)
    {
        if (spec.MaxCandidates < spec.Accept)
        {
            problems.Add(SpecErrors.CandidatesBelowAccept(spec.MaxCandidates, spec.Accept), At(map, "max_candidates") ?? At(map, "accept") ?? map);
        }

        if (spec.Tasks is { Grid: not null, File: not null })
        {
            Add(SpecErrors.GridOfFile(), "grid");
        }

        if (Unmade(spec, templates) is { } goals)
        {
            Add(SpecErrors.NoGoalsOf(goals), "goals");
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

    /// <summary>A number of goals of which the templates make no task; null for none.</summary>
    private static int? Unmade(Spec spec, IReadOnlyList<TemplateInfo> templates)
    {
        int[] sizes = [.. templates.Where(template => spec.Tasks.Templates is not { } asked || asked.GetValueOrDefault(template.Id) > 0).Select(template => template.Goals).Distinct()];
        var asked = spec.Tasks.Goals.Where(share => share.Value > 0 && share.Key is >= 1 and <= TaskPlanner.MostGoals).Select(share => share.Key);
        return sizes.Length == 0 ? null : TemplateDecks.Impossible(sizes, TaskPlanner.Numbers(new TaskGrid(spec.Seed, spec.Tasks.Grid, paired: false), asked));
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
