namespace TrajForge.Runs;

/// <summary>Running counts for the progress display.</summary>
internal sealed class RunTally
{
    private readonly SortedDictionary<string, long> _reasons;
    private readonly SortedDictionary<string, long> _faults;
    private readonly long _target;
    private long _rejected;
    private long _accepted;
    private long _dropped;
    private long _finished;
    private long _finishedNow;

    /// <param name="before">Counts over everything that earlier calls made.</param>
    /// <param name="ends">What each known index came to; null for those not finished.</param>
    /// <param name="target">Rows to make.</param>
    public RunTally(RunCounts before, IEnumerable<TaskEnd?> ends, long target)
    {
        _reasons = Of(before.Reasons);
        _faults = Of(before.FaultsBy);
        _target = target;
        _rejected = before.Rejected;
        foreach (var end in ends.OfType<TaskEnd>())
        {
            Count(end);
        }
    }

    public void Fault(string boundary) => Add(_faults, boundary);

    public void Judge(Verdict verdict)
    {
        if (verdict.Outcome == VerdictOutcome.Rejected)
        {
            _rejected++;
            foreach (var reason in verdict.Reasons)
            {
                Add(_reasons, reason);
            }
        }
    }

    public void Finish(TaskEnd end)
    {
        Count(end);
        _finishedNow++;
    }

    public RunProgress Now(IReadOnlyList<CellFigures> cells) => new()
    {
        Target = _target,
        Accepted = _accepted,
        Finished = _finished,
        FinishedNow = _finishedNow,
        Rejected = _rejected,
        Reasons = List(_reasons),
        Dropped = _dropped,
        FaultsBy = List(_faults),
        OpenCells = cells.Count == 1 ? [] : [.. cells.Where(cell => cell.State == CellState.Open)],
    };

    private static SortedDictionary<string, long> Of(IReadOnlyList<ReasonCount> counts) => new(counts.ToDictionary(count => count.Reason, count => count.Count), StringComparer.Ordinal);

    private static ReasonCount[] List(SortedDictionary<string, long> counts) => [.. counts.Select(count => new ReasonCount(count.Key, count.Value))];

    private static void Add(SortedDictionary<string, long> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

    private void Count(TaskEnd end)
    {
        _finished++;
        _accepted += end == TaskEnd.Accepted ? 1 : 0;
        _dropped += end == TaskEnd.Dropped ? 1 : 0;
    }
}
