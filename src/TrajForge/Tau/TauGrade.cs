using System.Text.Json.Serialization;

namespace TrajForge.Tau;

/// <summary>How to grade.</summary>
public sealed record TauGradeOptions
{
    /// <summary>A recorded reply that differs from ours makes the run ungraded, as v2 does while it plays; default: differences are told, as v2 does with saved runs.</summary>
    public bool Strict { get; init; }

    /// <summary>Also run the calls that change nothing, and compare every reply byte by byte.</summary>
    public bool CompareReplies { get; init; }
}

/// <summary>One run graded as its publisher grades it.</summary>
public sealed record TauGrade
{
    public required string Run { get; init; }

    public required string Task { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Trial { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Published { get; init; }

    /// <summary>Null when no score can be made; <see cref="Why"/> says why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Ours { get; init; }

    /// <summary>Null when one of the two rewards is missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool? Agrees { get; init; }

    /// <summary>What a disagreement, or the lack of a score, comes from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Why { get; init; }

    public IReadOnlyList<TauComponent> Components { get; init; } = [];

    /// <summary>Said besides, e.g. that an assertion for a model was not recorded.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool Misfit { get; init; }

    /// <summary>Calls of the run, and how many replies were compared.</summary>
    public int Calls { get; init; }

    public int RepliesCompared { get; init; }

    /// <summary>Replies that differ from ours; the first few in full.</summary>
    public int RepliesDiffering { get; init; }

    public IReadOnlyList<ReplyDifference> Differences { get; init; } = [];

    /// <summary>v1's hash of the gold state, where published.</summary>
    public string? GoldHashPublished { get; init; }

    public string? GoldHash { get; init; }
}

/// <summary>One component of a reward.</summary>
/// <param name="Value">Null: not applicable.</param>
/// <param name="Published">Null when the record does not say.</param>
/// <param name="Counts">It is part of the reward; false: only shown.</param>
public sealed record TauComponent(string Name, double? Value, double? Published, bool Counts, string? Note = null);

/// <summary>A recorded reply that ours is not.</summary>
/// <param name="Same">Equal after both are read as JSON.</param>
public sealed record ReplyDifference(int Step, string Tool, string Recorded, string Ours, bool Same);
