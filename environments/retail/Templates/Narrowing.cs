namespace TrajForge.Retail.Templates;

/// <summary>One attribute that may be used to describe something.</summary>
/// <param name="Fact">Attributes with the same number are said together.</param>
/// <param name="Needed">Never dropped, even where the rest would do.</param>
internal sealed record Clue(int Fact, string Name, string Value, bool Needed = false);

/// <summary>
/// Finds a minimal set of clues that fits the target alone. Minimal means that no clue can go, so two or more candidates are left until the last
/// one is said, in whatever order facts are told, unless the scope holds nothing else to begin with.
/// </summary>
internal static class Narrowing
{
    /// <summary>A reference to the target, or null when even all clues fit something else too.</summary>
    public static Reference? Find(Shop shop, string kind, string scope, string target, string slot, int number, IReadOnlyList<Clue> clues)
    {
        var used = new List<Clue>();
        foreach (var clue in clues)
        {
            if (used.Count > 0 && Fits(used) && !clues.Except(used).Any(c => c.Needed))
            {
                break;
            }

            used.Add(clue);
        }

        if (!Fits(used))
        {
            return null;
        }

        for (var i = used.Count - 1; i >= 0 && used.Count > 1; i--)
        {
            if (Droppable(used, used[i]) && Fits([.. used.Where(c => c != used[i])]))
            {
                used.RemoveAt(i);
            }
        }

        var ordered = used.GroupBy(clue => clue.Fact).SelectMany(fact => fact).ToArray();
        return new Reference
        {
            Description = Describe(ordered),
            Target = target,
            Candidates = Enumerable.Range(0, ordered.Length + 1).Select(n => Resolver.Resolve(shop, Describe(ordered[..n])).Count).ToArray(),
        };

        bool Fits(IReadOnlyList<Clue> some) => Resolver.Resolve(shop, Describe(some)) is [var only] && only == target;

        Description Describe(IReadOnlyList<Clue> some) => new()
        {
            Kind = kind,
            Scope = scope,
            Facts = some.GroupBy(clue => clue.Fact)
                .Select(fact => new BriefFact { Slot = slot, Number = number, Details = fact.Select(c => new Detail(c.Name, c.Value)).ToArray() })
                .ToArray(),
        };
    }

    /// <summary>A product can go only with its last option: "the blue one" describes nothing.</summary>
    private static bool Droppable(List<Clue> used, Clue clue) =>
        !clue.Needed && (clue.Name != Details.Product || used.Count(c => c.Fact == clue.Fact) == 1);
}
