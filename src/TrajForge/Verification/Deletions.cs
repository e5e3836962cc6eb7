namespace TrajForge.Verification;

/// <summary>
/// Finds changes that nobody needs, by deleting them and playing the rest again: superfluous when every later change succeeds with the
/// same effect and the end state is equal. Greedy, last to first; then pairs on one record, for a change and its undoing.
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
        for (var k = kept.Count - 1; k >= 0; k--)
        {
            await TryAsync([kept[k]]);
        }

        foreach (var (first, second) in Pairs(steps, [.. kept]))
        {
            if (kept.Contains(first) && kept.Contains(second))
            {
                await TryAsync([first, second]);
            }
        }

        return removed.Order().ToArray();

        async ValueTask TryAsync(int[] without)
        {
            var rest = kept.Except(without).ToArray();
            if (await UnneededAsync(steps, without, rest, final, cancellationToken))
            {
                removed.AddRange(without);
                kept.RemoveAll(without.Contains);
            }
        }
    }

    private static IEnumerable<(int First, int Second)> Pairs(IReadOnlyList<ReplayedStep> steps, IReadOnlyList<int> kept) =>
        from second in kept.Reverse()
        from first in kept
        where first < second && steps[first].Replayed.Changes.Any(a => steps[second].Replayed.Changes.Any(b => a.Record == b.Record))
        select (first, second);

    private async ValueTask<bool> UnneededAsync(
        IReadOnlyList<ReplayedStep> steps, int[] without, int[] rest, StateSnapshot final, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(opening, cancellationToken);
        foreach (var i in rest)
        {
            var reply = await world.CallAsync(steps[i].Request, cancellationToken);
            var between = without.Length > 1 && i > without[0] && i < without[^1];
            if (reply.IsError || (!between && !reply.Changes.SequenceEqual(steps[i].Replayed.Changes)))
            {
                return false;
            }
        }

        return comparer.Same(await world.SnapshotAsync([], cancellationToken), final);
    }
}
