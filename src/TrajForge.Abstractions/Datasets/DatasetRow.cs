namespace TrajForge;

/// <summary>What a sink gets: a judged episode with its task and where it came from. Sinks project it to a training format.</summary>
public sealed record DatasetRow
{
    public required TaskCase Task { get; init; }

    public required Episode Episode { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The attempts at the task, of which this is one.</summary>
    public required TrialGroup Group { get; init; }

    /// <summary>The row of its task for supervised formats: its first accepted attempt, so that an easy task gives no more rows than a hard one.</summary>
    public bool Supervised => Group.First == Episode.Attempt;

    public required Lineage Lineage { get; init; }

    /// <summary>The agent's system prompt.</summary>
    public required string Policy { get; init; }

    public required IReadOnlyList<ToolInfo> Tools { get; init; }
}

/// <summary>The valid attempts at one task, as group-relative methods need them. What is void or invalid is nobody's failure and enters no baseline.</summary>
public sealed record TrialGroup
{
    /// <summary>Valid attempts.</summary>
    public required int Size { get; init; }

    /// <summary>Those that were accepted.</summary>
    public required int Passed { get; init; }

    /// <summary>Their rewards differ. A group in which all are equal is degenerate: it teaches such a method nothing.</summary>
    public required bool Varied { get; init; }

    /// <summary>Number of the first accepted attempt; null when none was.</summary>
    public required int? First { get; init; }

    /// <summary>For each attempt that the spec asks for, by its number, whether it is valid.</summary>
    public required IReadOnlyList<bool> Valid { get; init; }

    /// <summary>Mean reward of the valid attempts; 0 when there are none.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of their rewards, with n - 1 below; 0 for fewer than two.</summary>
    public required double Deviation { get; init; }

    /// <summary>GRPO's advantage of an attempt: how far its reward lies above the mean, in standard deviations (arXiv 2402.03300, 4.1.2); 0 in a degenerate group.</summary>
    public double Advantage(double reward) => Varied ? (reward - Mean) / Deviation : 0;
}

/// <summary>Where a row came from; enough to find it in its run and to make it again.</summary>
public sealed record Lineage
{
    public required string PlayHash { get; init; }

    public required string Engine { get; init; }

    public required string Environment { get; init; }

    public required string Variant { get; init; }

    public required string DataDigest { get; init; }

    public required long Seed { get; init; }

    public required long TaskIndex { get; init; }

    public required string TaskKey { get; init; }

    public required string EpisodeId { get; init; }

    public required int Attempt { get; init; }

    public required string Agent { get; init; }

    public required string Customer { get; init; }
}
