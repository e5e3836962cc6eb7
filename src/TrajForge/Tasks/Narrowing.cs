namespace TrajForge.Tasks;

/// <summary>One attribute that may be used to describe something.</summary>
/// <param name="Fact">Attributes with the same number are said together.</param>
/// <param name="Needed">Never dropped, even where the rest would do.</param>
public sealed record Clue(int Fact, string Name, string Value, bool Needed = false);

/// <summary>
/// Finds a minimal set of clues that fits the target alone. Minimal means that no clue can go, so two or more candidates are left until the last
/// one is said, in whatever order facts are told, unless the scope holds nothing else to begin with.
/// </summary>
public static class Narrowing
{
    /// <summary>A reference to the target, or null when even all clues fit something else too.</summary>
    /// <param name="resolve">The records that fit a description.</param>
    /// <param name="frame">What is described and where; the facts are added.</param>
    /// <param name="target">The id to be found.</param>
    /// <param name="slot">Slot of the facts.</param>
    /// <param name="number">Number of the fact made of the clues' n-th group, from 0.</param>
    /// <param name="clues">In the order of use.</param>
    /// <param name="droppable">Whether a clue may go while the others stay; null for all.</param>
    public static Reference? Find(
        Func<Description, IReadOnlyList<string>> resolve,
        Description frame,
        string target,
        string slot,
        Func<int, int> number,
        IReadOnlyList<Clue> clues,
        Func<IReadOnlyList<Clue>, Clue, bool>? droppable = null)
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
            if (!used[i].Needed && droppable?.Invoke(used, used[i]) != false && Fits([.. used.Where(c => c != used[i])]))
            {
                used.RemoveAt(i);
            }
        }

        var ordered = used.GroupBy(clue => clue.Fact).SelectMany(fact => fact).ToArray();
        return new Reference
        {
            Description = Describe(ordered),
            Target = target,
            Candidates = Enumerable.Range(0, ordered.Length + 1).Select(n => resolve(Describe(ordered[..n])).Count).ToArray(),
        };

        bool Fits(IReadOnlyList<Clue> some) => resolve(Describe(some)) is [var only] && only == target;

        Description Describe(IReadOnlyList<Clue> some) => frame with
        {
            Facts = some.GroupBy(clue => clue.Fact)
                .Select((fact, n) => new BriefFact { Slot = slot, Number = number(n), Details = fact.Select(c => new Detail(c.Name, c.Value)).ToArray() })
                .ToArray(),
        };
    }
}
