namespace TrajForge.Verification;

/// <summary>
/// Finds the smallest set of changes without which no record ends wrongly, by leaving them out and playing the rest again: all single ones, then all pairs, then
/// greedily what a set that suffices can do without. A record that is left alone may be missing its change, but it is not wrong.
/// </summary>
internal sealed class Blame(IEnvironment environment, WorldRequest opening, StateComparer comparer)
{
    private const int MostForPairs = 24;

    /// <summary>Indexes into the steps, ascending; empty when nothing ends wrongly.</summary>
    public async ValueTask<IReadOnlyList<int>> FindAsync(IReadOnlyList<ReplayedStep> steps, StateSnapshot expected, CancellationToken cancellationToken)
    {
        int[] changes = [.. Enumerable.Range(0, steps.Count).Where(i => steps[i].Changed)];
        foreach (var left in Small(changes))
        {
            if (await SufficesAsync(left))
            {
                return left;
            }
        }

        var all = changes.ToList();
        foreach (var i in changes)
        {
            if (await SufficesAsync([.. all.Where(other => other != i)]))
            {
                all.Remove(i);
            }
        }

        return all;

        async ValueTask<bool> SufficesAsync(int[] without)
        {
            await using var world = await environment.OpenAsync(opening, cancellationToken);
            foreach (var i in changes.Except(without))
            {
                await world.CallAsync(steps[i].Request, cancellationToken);
            }

            return comparer.Differences(await world.SnapshotAsync([], cancellationToken), expected).All(difference => difference.Left is null);
        }
    }

    private static IEnumerable<int[]> Small(int[] changes) =>
        changes.Select(i => new[] { i }).Prepend([]).Concat(changes.Length > MostForPairs ? [] : from first in changes from second in changes where first < second select new[] { first, second });
}
