using System.Text.Json.Serialization;

namespace TrajForge.Playback;

/// <summary>A run played again with its recorded words.</summary>
public sealed record PlaybackReport
{
    public required string Environment { get; init; }

    public required string Variant { get; init; }

    public required int Episodes { get; init; }

    public required int Same { get; init; }

    public required int Different { get; init; }

    /// <summary>Messages that models were asked for over HTTP, calls carried out, and replies that came out as recorded.</summary>
    public required PlaybackTotals Totals { get; init; }

    /// <summary>In order of (task, attempt).</summary>
    public required IReadOnlyList<PlaybackRow> Rows { get; init; }
}

/// <summary>Sums over all episodes.</summary>
/// <param name="Rewards">Imported episodes whose reward could be compared.</param>
public sealed record PlaybackTotals(long Messages, long Calls, long Replies, long RepliesSame, int Rewards, int RewardsSame);

/// <summary>One episode played again.</summary>
public sealed record PlaybackRow
{
    public required string Episode { get; init; }

    /// <summary>For imported runs: the publisher's ids of run and task.</summary>
    public string? Run { get; init; }

    public required string Task { get; init; }

    public required int Attempt { get; init; }

    public bool Same => Difference is null;

    /// <summary>The first thing that is not as recorded; null when all is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PlaybackDifference? Difference { get; init; }

    public int Messages { get; init; }

    public int Calls { get; init; }

    public int Replies { get; init; }

    public int RepliesSame { get; init; }

    /// <summary>How it ended this time; null when it did not.</summary>
    public EndReason? End { get; init; }

    /// <summary>As published; null when it was not, or when the record cannot be graded.</summary>
    public double? RewardRecorded { get; init; }

    /// <summary>As its publisher grades what was played this time.</summary>
    public double? RewardPlayed { get; init; }
}

/// <summary>Where an episode left its record.</summary>
/// <param name="What"><c>call</c>, <c>reply</c>, <c>words</c>, <c>end</c>, <c>state</c>, <c>reward</c>, or <c>fault</c> where it could not be played on.</param>
/// <param name="Event">Index of the recorded event; null for what is no event.</param>
public sealed record PlaybackDifference(string What, int? Event, string Recorded, string Played);
