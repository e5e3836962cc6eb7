namespace TrajForge.Tasks;

/// <summary>
/// A task fixes no order of its changes, so every order that the tools allow must end the same. The exceptions are goals that wait for others
/// (<see cref="Goal.After"/>), and goals to which the customer's own calls belong: the policy gives their order, so their changes stay together and in order.
/// </summary>
public static class ChangeOrders
{
    private const int Most = 24;

    /// <summary>Problems found, one sentence each; the reference play's own failure is one too.</summary>
    /// <param name="same">Whether two end states are equal under the environment's rules.</param>
    public static async ValueTask<IReadOnlyList<string>> ProblemsAsync(
        IEnvironment environment, TaskCase task, Func<StateSnapshot, StateSnapshot, bool> same, CancellationToken cancellationToken)
    {
        var changes = task.ReferencePlay.Where(call => call.Effect == ToolEffect.Changes).ToArray();
        if (await EndAsync(environment, task, changes, cancellationToken) is not { } expected)
        {
            return ["the reference's changes are refused in their own order"];
        }

        var problems = new List<string>();
        foreach (var blocks in Permutations(Blocks(changes)).Skip(1).Where(blocks => KeepsOrder(task, blocks)).Take(Most - 1))
        {
            var order = blocks.SelectMany(block => block).ToArray();
            if (await EndAsync(environment, task, order, cancellationToken) is { } end && !same(expected, end))
            {
                problems.Add($"the changes end differently in the order {string.Join(", ", order.Select(call => $"{call.Name} {call.Arguments}"))}");
            }
        }

        return problems;
    }

    private static bool KeepsOrder(TaskCase task, IReadOnlyList<ReferenceCall[]> blocks)
    {
        var goals = blocks.SelectMany(block => block).Select(call => call.Goal).ToList();
        return task.Brief.Goals.All(goal => goal.After.All(earlier => goals.LastIndexOf(earlier) < goals.IndexOf(goal.Number) || !goals.Contains(goal.Number)));
    }

    private static ReferenceCall[][] Blocks(ReferenceCall[] changes)
    {
        var ordered = changes.Where(call => call.Caller == Side.Customer).Select(call => call.Goal).ToHashSet();
        return [.. changes.GroupBy(call => call.Goal).SelectMany(goal => ordered.Contains(goal.Key) ? [goal.ToArray()] : goal.Select(call => new[] { call }))];
    }

    /// <summary>Where these calls end, or null when one of them is refused.</summary>
    private static async ValueTask<StateSnapshot?> EndAsync(
        IEnvironment environment, TaskCase task, IReadOnlyList<ReferenceCall> calls, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        foreach (var call in calls)
        {
            if ((await world.CallAsync(call.ToRequest(), cancellationToken)).IsError)
            {
                return null;
            }
        }

        return await world.SnapshotAsync([], cancellationToken);
    }

    /// <summary>All orders, the given one first.</summary>
    private static IEnumerable<IReadOnlyList<T>> Permutations<T>(IReadOnlyList<T> all)
    {
        if (all.Count <= 1)
        {
            return [all];
        }

        return all.SelectMany((first, n) => Permutations([.. all.Take(n), .. all.Skip(n + 1)]), (first, rest) => (IReadOnlyList<T>)[first, .. rest]);
    }
}
