using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Runs;

/// <summary>One call of <see cref="SynthRun"/>. The same call again goes on where the last one stopped.</summary>
/// <param name="Folder">The run folder; made when absent.</param>
/// <param name="Spec">The spec with the command line's overrides applied.</param>
/// <param name="Forge">The engine's arrows for that spec.</param>
public sealed record SynthRequest(string Folder, Spec Spec, IForge Forge)
{
    /// <summary>How models are reached; null when none plays.</summary>
    public ModelAccess? Models { get; init; }

    /// <summary>Told of every fault as it is met, by several callers at once; must not throw.</summary>
    public Action<StoredFault>? Faulted { get; init; }
}

/// <summary>How far a run is. All counts include what earlier calls did.</summary>
public sealed record RunProgress
{
    public required long Target { get; init; }

    /// <summary>Accepted rows so far; some may turn out to lie beyond the prefix that is exported.</summary>
    public required long Accepted { get; init; }

    /// <summary>Indexes finished: every attempt played or void, dropped, or duplicate.</summary>
    public required long Finished { get; init; }

    /// <summary>Indexes finished by this call, for a rate.</summary>
    public required long FinishedNow { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Rejections by failed gate, in ordinal order; an episode counts once for each.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    public required long Dropped { get; init; }

    public long Faults => FaultsBy.Sum(fault => fault.Count);

    /// <summary>Faults by boundary, in ordinal order.</summary>
    public IReadOnlyList<ReasonCount> FaultsBy { get; init; } = [];

    /// <summary>What models used and cost so far; null when none plays.</summary>
    public Spend? Spend { get; init; }

    /// <summary>Cells of the grid that still need rows; the one cell of a run without a grid is none of them.</summary>
    public IReadOnlyList<CellFigures> OpenCells { get; init; } = [];
}

/// <summary>How often something happened.</summary>
public sealed record ReasonCount(string Reason, long Count);

/// <summary>How a call of <see cref="SynthRun"/> ended.</summary>
public enum RunEnd
{
    /// <summary>The target was reached; exit 0.</summary>
    Done,

    /// <summary><c>max_candidates</c> indexes did not hold the target, or a cell's candidates are used up; exit 3.</summary>
    Short,

    /// <summary>So many indexes in a row, of every cell that is not filled, held no task that no more were looked for; exit 3.</summary>
    Barren,

    /// <summary>More episodes of a cell are invalid than <c>limits.invalid</c> allows; exit 3.</summary>
    Invalid,

    /// <summary>Stopped and drained; the same command goes on. Exit 130.</summary>
    Interrupted,

    /// <summary>The next request to a model might have overshot a bound; a larger one goes on. Exit 3.</summary>
    Budget,

    /// <summary>No endpoint of a model was up; the same command goes on. Exit 3.</summary>
    Unreachable,
}

/// <summary>What a run came to. Counts are of the exported prefix, so they do not depend on concurrency or crashes.</summary>
public sealed record RunSummary
{
    public required string Folder { get; init; }

    public required RunEnd Ended { get; init; }

    /// <summary>Why it ended before its target, in words; null otherwise.</summary>
    public string? Why { get; init; }

    /// <summary>What models used and cost in all calls of the run; null when none played.</summary>
    public Spend? Spend { get; init; }

    /// <summary>What was asked of each endpoint in this call; null when no model played.</summary>
    public IReadOnlyList<EndpointUse>? Endpoints { get; init; }

    public required long Target { get; init; }

    /// <summary>Task indexes in the prefix.</summary>
    public required long Indexes { get; init; }

    /// <summary>Rows.</summary>
    public required long Accepted { get; init; }

    /// <summary>Episodes that failed a gate.</summary>
    public required long Rejected { get; init; }

    /// <summary>Rejections by failed gate; an episode counts once for each.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>Episodes that are nobody's failure: a check broke, or the customer was not true to its brief.</summary>
    public required long Invalid { get; init; }

    /// <summary>Those by what made them invalid; an episode counts once for each.</summary>
    public required IReadOnlyList<ReasonCount> InvalidBy { get; init; }

    public required long Duplicates { get; init; }

    /// <summary>Attempts that ran out of retries.</summary>
    public required long Void { get; init; }

    /// <summary>Tasks whose pass rate is out of the band that the spec keeps.</summary>
    public required long Retired { get; init; }

    /// <summary>What each cell of the grid came to; one cell, <c>all</c>, without a grid.</summary>
    public required IReadOnlyList<CellFigures> Cells { get; init; }

    /// <summary>Tasks dropped before play, by reason.</summary>
    public required IReadOnlyList<ReasonCount> Dropped { get; init; }

    /// <summary>Episodes that count for nothing: beyond the prefix, of a cell that was full, of attempts no longer asked for. Kept in the run folder.</summary>
    public required long Beyond { get; init; }

    /// <summary>Files written under <c>dataset/</c>, relative to the run folder; empty when interrupted.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}
