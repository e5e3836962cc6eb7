namespace TrajForge.Runs;

/// <summary>What the ledger knows of an index and of the attempts at it, in order.</summary>
internal sealed record TaskStanding(long Index, TaskState State, string? Signature, IReadOnlyList<AttemptStanding> Attempts)
{
    /// <summary>An index that nobody has been at.</summary>
    public static TaskStanding New(long index) => new(index, TaskState.Planned, null, []);
}

/// <summary>What the ledger knows of one attempt.</summary>
/// <param name="Played">An episode is committed.</param>
/// <param name="Outcome">Of its verdict; null where none is stored.</param>
/// <param name="Void">It ran out of retries.</param>
/// <param name="Faults">Deliveries that ended in a fault.</param>
internal sealed record AttemptStanding(int Attempt, bool Played, VerdictOutcome? Outcome, bool Void, int Faults)
{
    public bool Finished => Played || Void;
}
