namespace TrajForge.Runs;

/// <summary>A run folder or its use is wrong: bad input, not a defect. The command prints the message and exits 2.</summary>
/// <param name="code">Stable code, e.g. <c>TF2003</c>.</param>
/// <param name="message">What is wrong, where, and what would be right; without the code.</param>
public class RunException(string code, string message, Exception? inner = null) : Exception($"{code} {message}", inner)
{
    public string Code { get; } = code;
}

/// <summary>The folder holds a run of other play: what shapes its episodes has changed.</summary>
public sealed class PlayHashChangedException(string folder, IReadOnlyList<PlayDifference> differences)
    : RunException(RunErrors.PlayChanged, RunErrors.PlayChangedText(folder, differences))
{
    /// <summary>Every changed path, in ordinal order.</summary>
    public IReadOnlyList<PlayDifference> Differences { get; } = differences;
}

/// <summary>One changed value of the play identity.</summary>
/// <param name="Path">E.g. <c>tasks/goals/1</c>.</param>
/// <param name="Old">Canonical JSON in the folder; null when it was absent.</param>
/// <param name="New">Canonical JSON asked for; null when it is absent.</param>
public sealed record PlayDifference(string Path, string? Old, string? New);

/// <summary>Another process works on the folder.</summary>
public sealed class RunLockedException(string folder, Exception inner)
    : RunException(RunErrors.Locked, RunErrors.LockedText(folder), inner);

/// <summary>Stored bytes are not what was written.</summary>
public sealed class SegmentDamagedException(string segment, long offset, IReadOnlyList<string> episodes, string what)
    : RunException(RunErrors.Damaged, RunErrors.DamagedText(segment, offset, episodes, what))
{
    /// <summary>The segment's file name, relative to the run folder.</summary>
    public string Segment { get; } = segment;

    /// <summary>Where the damaged frame starts in the file.</summary>
    public long Offset { get; } = offset;

    /// <summary>Ids of the episodes that need the frame, in (task, attempt) order.</summary>
    public IReadOnlyList<string> Episodes { get; } = episodes;
}
