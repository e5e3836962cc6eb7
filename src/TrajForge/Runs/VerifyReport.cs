namespace TrajForge.Runs;

/// <summary>What judging every stored episode again came to.</summary>
public sealed record VerifyReport
{
    public required long Episodes { get; init; }

    /// <summary>Episodes whose verdict came out as stored.</summary>
    public required long Agreeing { get; init; }

    /// <summary>Verdicts that were absent and are stored again.</summary>
    public required long Restored { get; init; }

    /// <summary>In (task, attempt) order; empty is the only good result.</summary>
    public required IReadOnlyList<VerifyDifference> Differences { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>False means exit 1.</summary>
    public bool Sound => Differences.Count == 0;
}

/// <summary>One check of one episode that does not hold.</summary>
/// <param name="Check">Id of the check; <c>verdict</c> when the checks agree and something else of the verdict differs.</param>
/// <param name="Step">Index of the episode's event that shows it; null when no event does.</param>
/// <param name="Stored">How the stored verdict has it; null when that was absent.</param>
/// <param name="Found">How it came out now.</param>
public sealed record VerifyDifference(string EpisodeId, long TaskIndex, string Check, int? Step, string? Stored, string Found);
