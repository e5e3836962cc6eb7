namespace TrajForge.Verification;

/// <summary>
/// Finds changes that nobody needs, by deleting them and playing the rest again: superfluous when every later change succeeds with the
/// same effect and the end state is equal. Greedy, last to first, then pairs on one record for a change and its undoing, until nothing more goes.
/// </summary>
internal sealed class Deletions(IEnvironment environment, WorldRequest opening, StateComparer comparer)
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
            if (await UnneededAsync(steps, without, rest, final, cancellationToken))
            {
                removed.AddRange(without);
                kept.RemoveAll(without.Contains);
            }
        }
    }

    private static IEnumerable<int[]> Candidates(IReadOnlyList<ReplayedStep> steps, IReadOnlyList<int> kept) =>
        kept.Reverse().Select(i => new[] { i }).Concat(
            from second in kept.Reverse()
            from first in kept
            where first < second && steps[first].Replayed.Changes.Any(a => steps[second].Replayed.Changes.Any(b => a.Record == b.Record))
            select new[] { first, second });

    private async ValueTask<bool> UnneededAsync(
        IReadOnlyList<ReplayedStep> steps, int[] without, int[] rest, StateSnapshot final, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(opening, cancellationToken);
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

    private static StateSnapshot Effect(ToolReply reply) => new() { Digest = "", Changes = reply.Changes };
}
