namespace TrajForge.Runs;

/// <summary>Running counts for the progress display.</summary>
internal sealed class RunTally(RunCounts before, long target)
{
    private readonly SortedDictionary<string, long> _reasons =
        new(before.Reasons.ToDictionary(count => count.Reason, count => count.Count), StringComparer.Ordinal);

    private long _accepted = before.Accepted;
    private long _rejected = before.Rejected;
    private long _dropped = before.Dropped.Sum(count => count.Count);
    private long _faults = before.Faults;
    private long _finishedNow;
    private readonly long _finishedBefore =
        before.Accepted + before.Rejected + before.Invalid + before.Duplicates + before.Void + before.Dropped.Sum(count => count.Count);

    public void Fault() => _faults++;

    public void Finish(TaskState state, Verdict? verdict)
    {
        _finishedNow++;
        _dropped += state == TaskState.Dropped ? 1 : 0;
        _accepted += verdict?.Outcome == VerdictOutcome.Accepted ? 1 : 0;
        if (verdict?.Outcome == VerdictOutcome.Rejected)
        {
            _rejected++;
            foreach (var reason in verdict.Reasons)
            {
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
            }
        }
    }

    public RunProgress Now() => new()
    {
        Target = target,
        Accepted = _accepted,
        Finished = _finishedBefore + _finishedNow,
        FinishedNow = _finishedNow,
        Rejected = _rejected,
        Reasons = _reasons.Select(reason => new ReasonCount(reason.Key, reason.Value)).ToArray(),
        Dropped = _dropped,
        Faults = _faults,
    };
}
