namespace TrajForge.Oracles;

/// <summary>The facts of a goal, for an oracle that must know every word of them: what it does not know, it cannot decide.</summary>
public sealed class OracleFacts
{
    private readonly Goal _goal;

    /// <param name="slots">Every slot that the oracle knows in such a goal.</param>
    /// <exception cref="OracleUndecidedException">The goal holds another.</exception>
    public OracleFacts(Goal goal, params string[] slots)
    {
        _goal = goal;
        if (goal.Facts.FirstOrDefault(fact => !slots.Contains(fact.Slot)) is { } unknown)
        {
            throw new OracleUndecidedException($"slot '{unknown.Slot}' in '{goal.Intent}' is not known");
        }
    }

    /// <summary>The facts of a slot, by number.</summary>
    public IReadOnlyList<BriefFact> All(string slot) => [.. _goal.Facts.Where(fact => fact.Slot == slot).OrderBy(fact => fact.Number)];

    /// <summary>The only fact of a slot; null when there is none.</summary>
    /// <exception cref="OracleUndecidedException">There are several.</exception>
    public BriefFact? One(string slot) => All(slot) switch
    {
        [] => null,
        [var only] => only,
        _ => throw new OracleUndecidedException($"several facts of slot '{slot}' in '{_goal.Intent}'"),
    };

    /// <summary>A detail that must be there.</summary>
    /// <exception cref="OracleUndecidedException">It is not.</exception>
    public string Said(string slot, string detail) =>
        One(slot)?[detail] ?? throw new OracleUndecidedException($"no '{detail}' of slot '{slot}' in '{_goal.Intent}'");

    /// <summary>Says that these are all the details that are known of a slot.</summary>
    /// <exception cref="OracleUndecidedException">A fact holds another.</exception>
    public void Knows(string slot, params string[] details)
    {
        if (All(slot).SelectMany(fact => fact.Details).FirstOrDefault(detail => !details.Contains(detail.Name)) is { } unknown)
        {
            throw new OracleUndecidedException($"detail '{unknown.Name}' of slot '{slot}' in '{_goal.Intent}' is not known");
        }
    }
}
