namespace TrajForge.Tasks;

/// <summary>What tasks to plan.</summary>
public sealed record PlanOptions
{
    /// <summary>Seed of everything random.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Template ids and their shares, which need not add up to 1; null for all of the environment's in equal shares.</summary>
    public IReadOnlyDictionary<string, double>? Templates { get; init; }

    /// <summary>Numbers of goals, 1 to 6, and their shares; with a grid, those of its cells decide first.</summary>
    public IReadOnlyDictionary<int, double> Goals { get; init; } = new SortedDictionary<int, double> { [1] = 0.55, [2] = 0.3, [3] = 0.1, [4] = 0.05 };

    /// <summary>Share of tasks whose brief names exact ids, in [0, 1].</summary>
    public double ExactIds { get; init; }

    /// <summary>Share of the customer's turns that correct themselves, ask back or digress, in [0, 1].</summary>
    public double Detours { get; init; } = 0.04;

    /// <summary>Cells of WRIT's grid and their shares; null for no grid.</summary>
    public IReadOnlyDictionary<string, double>? Grid { get; init; }

    /// <summary>
    /// Share of pairs of tasks in which a wish is declined in one and granted in the other, in [0, 1]. Above 0, indexes 2n and 2n + 1 are dealt the
    /// same templates.
    /// </summary>
    public double Refusals { get; init; }

    /// <summary>Leading behaviours (<see cref="Chat.Traits.Leading"/>) and shares; null for cooperative customers only.</summary>
    public IReadOnlyDictionary<string, double>? Behaviours { get; init; }

    /// <summary>Customers have a persona, which colours their wording.</summary>
    public bool Personas { get; init; }

    /// <summary>How often a customer insists when a wish is declined, and shares; the same in both tasks of a pair.</summary>
    public IReadOnlyDictionary<int, double> Insists { get; init; } = new SortedDictionary<int, double> { [0] = 0.4, [1] = 0.4, [2] = 0.2 };

    /// <summary>Tasks to keep away from; null for none.</summary>
    public Avoided? Avoid { get; init; }
}
