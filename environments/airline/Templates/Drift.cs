namespace TrajForge.Airline.Templates;

/// <summary>Whether descriptions stay unique while other goals of the task change the records around them.</summary>
internal static class Drift
{
    /// <summary>
    /// True when every description of every goal still finds its target after any of the changes that other goals may have made before, in any number, and in
    /// any of the task's worlds.
    /// </summary>
    public static bool Leaves(Bookings bookings, IReadOnlyList<TaskPart> earlier, TaskPart part)
    {
        TaskPart[] all = [.. earlier, part];
        return all.All(one => Holds(bookings, one, [.. all.Where(other => other != one && !other.Goal.After.Contains(one.Goal.Number))])) && Worlds(all).All(world => all.All(one => Holds(Patches.Apply(bookings, world), one)));
    }

    /// <summary>Worlds of the goals' two faces that differ from the data.</summary>
    private static IEnumerable<string> Worlds(TaskPart[] parts) => parts.SelectMany(part => new[] { part.AgentData, part.Twin?.AgentData }).OfType<string>();

    private static bool Holds(Bookings bookings, TaskPart part, TaskPart[] others)
    {
        for (var subset = 1; subset < 1 << others.Length; subset++)
        {
            TaskPart[] made = [.. others.Where((_, n) => (subset & (1 << n)) != 0)];
            if (others.Any(other => !made.Contains(other) && made.Any(later => later.Goal.After.Contains(other.Goal.Number))))
            {
                continue;
            }

            if (!Holds(bookings.After(made), part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>No goal changes when flights leave, what they cost or what day it is.</summary>
    private static bool Holds(Bookings bookings, TaskPart part) => part.References
        .Where(r => r.Description.Kind is not (Kinds.Flight or Kinds.Choice or Kinds.Day))
        .All(r => Resolver.Resolve(bookings, r.Description) is [var only] && only == r.Target);
}
