namespace TrajForge.Retail.Templates;

/// <summary>Whether descriptions stay unique while other goals of the task change the records around them.</summary>
internal static class Drift
{
    private static readonly string[] Anchored = [Kinds.Address];

    /// <summary>What is looked for among records that other goals may change.</summary>
    private static readonly string[] Unsettled = [Kinds.Order, Kinds.Purchase, Kinds.Address];

    /// <summary>True when every description of every goal still finds its target after any of the other goals' changes, in any number.</summary>
    public static bool Leaves(Shop shop, IReadOnlyList<TaskPart> earlier, TaskPart part)
    {
        TaskPart[] all = [.. earlier, part];
        return all.All(one => Holds(shop, one, [.. all.Where(other => other != one)]));
    }

    private static bool Holds(Shop shop, TaskPart part, TaskPart[] others)
    {
        var changed = others.SelectMany(o => o.Constraints).Where(c => c.Kind == ConstraintKind.Achieve).Select(c => c.Record.ToString()).ToHashSet();

        // "My default address" still finds the profile after it moved, but no longer the same street.
        if (part.References.Any(r => Anchored.Contains(r.Description.Kind) && changed.Contains(r.Target)))
        {
            return false;
        }

        var references = part.References.Where(r => Unsettled.Contains(r.Description.Kind)).ToArray();
        for (var subset = 1; references.Length > 0 && subset < 1 << others.Length; subset++)
        {
            var after = shop.After(others.Where((_, n) => (subset & (1 << n)) != 0));
            if (references.Any(r => Resolver.Resolve(after, r.Description) is not [var only] || only != r.Target))
            {
                return false;
            }
        }

        return true;
    }
}
