namespace TrajForge.Runs;

/// <summary>What judging a run by other checks or rules comes to, beside its stored verdicts.</summary>
public sealed record DiffReport
{
    public required long Episodes { get; init; }

    /// <summary>Episodes whose outcome, reasons or reward change, in (task, attempt) order.</summary>
    public required IReadOnlyList<VerdictFlip> Flips { get; init; }

    public required DatasetState Before { get; init; }

    public required DatasetState After { get; init; }

    /// <summary>Episodes that gave a row and give none any more.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Episodes that gave none and give a row.</summary>
    public required IReadOnlyList<string> Gained { get; init; }

    /// <summary>Verifiers of other versions or settings, or that were not there: <c>before -> after</c>.</summary>
    public required IReadOnlyList<string> Verifiers { get; init; }

    /// <summary>The new verdicts were stored; the old ones stay as past ones.</summary>
    public required bool Kept { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>An episode that is judged otherwise.</summary>
public sealed record VerdictFlip
{
    public required string EpisodeId { get; init; }

    public required long TaskIndex { get; init; }

    public required int Attempt { get; init; }

    public required VerdictOutcome Before { get; init; }

    public required VerdictOutcome After { get; init; }

    public required double? RewardBefore { get; init; }

    public required double? RewardAfter { get; init; }

    /// <summary>Checks that come out otherwise, and gates that are none any more or were none.</summary>
    public required IReadOnlyList<string> Why { get; init; }
}

/// <summary>What the datasets hold.</summary>
/// <param name="Indexes">Task indexes in the prefix.</param>
/// <param name="Rows">Accepted rows.</param>
/// <param name="Valid">Episodes in the RL set.</param>
/// <param name="MeanReward">Over those; null when there are none.</param>
/// <param name="Reached">The target is reached.</param>
public sealed record DatasetState(long Indexes, long Rows, long Valid, double? MeanReward, bool Reached);
