using TrajForge.Grounding;

namespace TrajForge.Verification;

/// <summary>
/// Finds changes that nobody needs, by deleting them and playing the rest again: superfluous when every later change succeeds with the
/// same effect, the end state is equal, and no later change takes an argument from a reply that shows it no more. Greedy, last to first, then pairs on one
/// record for a change and its undoing, the nearest first, until nothing more goes. A change that failed is an error, and neither deleted nor missed.
/// </summary>
internal sealed class Deletions(IEnvironment environment, TaskCase task, Episode episode, StateComparer comparer, ArgumentOrigins origins)
{
    /// <summary>Indexes into the steps, ascending.</summary>
    public async ValueTask<IReadOnlyList<int>> FindAsync(
        IReadOnlyList<ReplayedStep> steps, StateSnapshot final, CancellationToken cancellationToken)
    {
        var kept = Enumerable.Range(0, steps.Count).Where(i => steps[i].Changed).ToList();
        if (kept.Count < 2 && final.Changes.Count > 0)
        {
            return [];
        }

        var removed = new List<int>();
        int before;
        do
        {
            before = kept.Count;
            foreach (var without in Candidates(steps, [.. kept]))
            {
                await TryAsync(without);
            }
        }
        while (kept.Count < before);

        return removed.Order().ToArray();

        async ValueTask TryAsync(int[] without)
        {
            if (!without.All(kept.Contains))
            {
                return;
            }

            var rest = kept.Except(without).ToArray();
            if (await UnneededAsync(steps, without, rest, final, cancellationToken) && !await FeedsAsync(steps, [.. removed, .. without], cancellationToken))
            {
                removed.AddRange(without);
                kept.RemoveAll(without.Contains);
            }
        }
    }

    /// <summary>A change is undone by the nearest that does it: of three that are alike, two that follow each other go.</summary>
    private static IEnumerable<int[]> Candidates(IReadOnlyList<ReplayedStep> steps, IReadOnlyList<int> kept)
    {
        var pairs = from second in kept
                    from first in kept
                    where first < second && steps[first].Replayed.Changes.Any(a => steps[second].Replayed.Changes.Any(b => a.Record == b.Record))
                    orderby second - first, second descending
                    select new[] { first, second };
        return kept.Reverse().Select(i => new[] { i }).Concat(pairs);
    }

    private async ValueTask<bool> UnneededAsync(
        IReadOnlyList<ReplayedStep> steps, int[] without, int[] rest, StateSnapshot final, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        foreach (var i in rest)
        {
            var reply = await world.CallAsync(steps[i].Request, cancellationToken);
            var between = without.Length > 1 && i > without[0] && i < without[^1];
            if (reply.IsError || (!between && !comparer.Same(Effect(reply), Effect(steps[i].Replayed))))
            {
                return false;
            }
        }

        return comparer.Same(await world.SnapshotAsync([], cancellationToken), final);
    }

    /// <summary>Played again with all its reads, but without these, the episode has a change with an argument from nowhere that came from somewhere before.</summary>
    private async ValueTask<bool> FeedsAsync(IReadOnlyList<ReplayedStep> steps, IReadOnlyList<int> without, CancellationToken cancellationToken)
    {
        if (!steps.Skip(without.Min() + 1).Any(step => step.Origins?.Any(origin => origin.Kind is OriginKind.Shown or OriginKind.Normalised or OriginKind.Derived) == true))
        {
            return false;
        }

        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var again = new List<ReplayedStep>();
        foreach (var step in steps.Where((_, i) => !without.Contains(i)))
        {
            var reply = await world.CallAsync(step.Request, cancellationToken);
            again.Add(step with { Replayed = reply, Recorded = step.Recorded is { } recorded ? recorded with { Content = reply.Text, IsError = reply.IsError } : null });
        }

        return origins.Trace(task, episode, again).Zip(steps.Where((_, i) => !without.Contains(i))).Any(pair => HasLost(pair.First, pair.Second));
    }

    private static bool HasLost(ReplayedStep now, ReplayedStep before) =>
        (now.Origins ?? []).Zip(before.Origins ?? []).Any(pair => pair.First.Kind == OriginKind.Nowhere && pair.Second.Kind != OriginKind.Nowhere);

    private static StateSnapshot Effect(ToolReply reply) => new() { Digest = "", Changes = reply.Changes };
}
