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

/// <summary>The valid attempts at one task, as group-relative methods need them.</summary>
/// <param name="Size">Valid attempts.</param>
/// <param name="Passed">Those that were accepted.</param>
/// <param name="Varied">Their rewards differ; a group in which all are equal teaches such a method nothing.</param>
/// <param name="First">Number of the first accepted attempt; null when none was.</param>
public sealed record TrialGroup(int Size, int Passed, bool Varied, int? First);

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
