namespace TrajForge.Airline.Templates;

/// <summary>Whether descriptions stay unique while other goals of the task change the records around them.</summary>
internal static class Drift
{
    /// <summary>True when every description of every goal still finds its target after any of the other goals' changes, in any number.</summary>
    public static bool Leaves(Bookings bookings, IReadOnlyList<TaskPart> earlier, TaskPart part)
    {
        TaskPart[] all = [.. earlier, part];
        return all.All(one => Holds(bookings, one, [.. all.Where(other => other != one)])) && Worlds(all).All(world => all.All(one => Holds(Patches.Apply(bookings, world), one)));
    }

    /// <summary>Worlds of the goals' two faces that differ from the data.</summary>
    private static IEnumerable<string> Worlds(TaskPart[] parts) => parts.SelectMany(part => new[] { part.AgentData, part.Twin?.AgentData }).OfType<string>();

    private static bool Holds(Bookings bookings, TaskPart part, TaskPart[] others)
    {
        for (var subset = 1; subset < 1 << others.Length; subset++)
        {
            var after = bookings.After(others.Where((_, n) => (subset & (1 << n)) != 0));
            if (!Holds(after, part))
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
