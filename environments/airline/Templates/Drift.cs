namespace TrajForge.Airline.Templates;

/// <summary>Whether descriptions stay unique while other goals of the task change the records around them.</summary>
internal static class Drift
{
    /// <summary>True when every description of every goal still finds its target after any of the other goals' changes, in any number.</summary>
    public static bool Leaves(Bookings bookings, IReadOnlyList<TaskPart> earlier, TaskPart part)
    {
        TaskPart[] all = [.. earlier, part];
        return all.All(one => Holds(bookings, one, [.. all.Where(other => other != one)]));
    }

    private static bool Holds(Bookings bookings, TaskPart part, TaskPart[] others)
    {
        for (var subset = 1; subset < 1 << others.Length; subset++)
        {
            var after = bookings.After(others.Where((_, n) => (subset & (1 << n)) != 0));
            if (part.References.Any(r => Resolver.Resolve(after, r.Description) is not [var only] || only != r.Target))
            {
                return false;
            }
        }

        return true;
    }
}
