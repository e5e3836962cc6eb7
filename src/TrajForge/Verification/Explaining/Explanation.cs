namespace TrajForge.Verification;

/// <summary>Why an episode was judged as it was, as far as the record shows it.</summary>
public sealed record Explanation
{
    public required string EpisodeId { get; init; }

    /// <summary>The first event at which something is wrong; null when nothing is, or when what is wrong is that something was left out.</summary>
    public required WrongStep? First { get; init; }

    /// <summary>Checks that failed or broke, in the order of the checks.</summary>
    public required IReadOnlyList<CheckResult> Failed { get; init; }

    /// <summary>Records that do not end as the reference has them, ordered by table and id.</summary>
    public required IReadOnlyList<ExplainedDifference> Differences { get; init; }

    /// <summary>The smallest set of calls without which no record would end wrongly, in order; empty when none does.</summary>
    public required IReadOnlyList<BlamedCall> Blame { get; init; }
}

/// <summary>Where something first went wrong.</summary>
/// <param name="Event">Index of the event.</param>
/// <param name="Checks">Checks that point at it.</param>
/// <param name="Finding">What the first of them found.</param>
public sealed record WrongStep(int Event, IReadOnlyList<string> Checks, string Finding);

/// <summary>A record that ends otherwise than the reference has it.</summary>
public sealed record ExplainedDifference
{
    public required RecordRef Record { get; init; }

    /// <summary>As the reference leaves it; where it leaves it alone, as it was. Null for absent.</summary>
    public required JsonText Expected { get; init; }

    /// <summary>As the play leaves it. Null for absent.</summary>
    public required JsonText Actual { get; init; }

    /// <summary>Messages whose calls changed the record.</summary>
    public required IReadOnlyList<int> ChangedBy { get; init; }

    /// <summary>Calls of the reference that change it.</summary>
    public required IReadOnlyList<ReferenceCall> Reference { get; init; }
}

/// <summary>A call without which the end would not be wrong.</summary>
/// <param name="Event">Index of the message that made it.</param>
public sealed record BlamedCall(int Event, Side Caller, string Tool, string Arguments);
