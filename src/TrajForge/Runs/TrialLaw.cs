using TrajForge.Specs;

namespace TrajForge.Runs;

/// <summary>What a finished index came to.</summary>
internal enum TaskEnd
{
    Dropped,
    Duplicate,

    /// <summary>Every attempt ran out of retries.</summary>
    Void,

    /// <summary>No attempt could be scored, and not every one is void.</summary>
    Invalid,

    /// <summary>No valid attempt was accepted.</summary>
    Rejected,

    /// <summary>Its pass rate is not what the spec keeps: too easy or too hard for whoever played.</summary>
    Retired,

    /// <summary>It gives a row: its first accepted attempt.</summary>
    Accepted,
}

/// <summary>How the attempts at a task come to at most one row. A function of verdicts, so nothing of it is stored and all of it may change on resume.</summary>
/// <param name="Trials">Attempts at each task; null for runs that others made, which have as many as they have.</param>
/// <param name="Min">Lowest pass rate that is kept.</param>
/// <param name="Max">Highest pass rate that is kept.</param>
internal sealed record TrialLaw(int? Trials, double Min, double Max)
{
    public static TrialLaw Of(Spec spec) => new(spec.Tasks.Trials, spec.Tasks.PassRate.Min, spec.Tasks.PassRate.Max);

    public static TrialLaw Of(RunManifest manifest) => manifest.Imported is null ? Of(manifest.Spec) : new(null, 0, 1);

    /// <summary>Attempts that an earlier call made because it asked for more are as if they were not there.</summary>
    public bool Counts(int attempt) => attempt < (Trials ?? int.MaxValue);

    /// <summary>What the task came to; null while it is not finished.</summary>
    public TaskEnd? End(TaskStanding standing) => standing.State switch
    {
        TaskState.Dropped => TaskEnd.Dropped,
        TaskState.Duplicate => TaskEnd.Duplicate,
        _ => End([.. standing.Attempts.Where(attempt => attempt.Finished && Counts(attempt.Attempt))], standing.State),
    };

    /// <summary>The attempts at a task as a group, given those that were judged, in order.</summary>
    public TrialGroup Group(IReadOnlyList<(int Attempt, Verdict Verdict)> judged)
    {
        var valid = judged.Where(attempt => attempt.Verdict.Outcome != VerdictOutcome.Invalid).ToDictionary(attempt => attempt.Attempt, attempt => attempt.Verdict);
        int[] passed = [.. valid.Where(attempt => attempt.Value.Outcome == VerdictOutcome.Accepted).Select(attempt => attempt.Key).Order()];
        double[] rewards = [.. valid.OrderBy(attempt => attempt.Key).Select(attempt => attempt.Value.Reward ?? 0)];
        var mean = rewards.Length == 0 ? 0 : rewards.Average();
        return new TrialGroup
        {
            Size = valid.Count,
            Passed = passed.Length,
            Varied = rewards.Distinct().Count() > 1,
            First = passed.Length == 0 ? null : passed[0],
            Valid = [.. Enumerable.Range(0, Trials ?? judged.Max(attempt => attempt.Attempt) + 1).Select(valid.ContainsKey)],
            Mean = mean,
            Deviation = rewards.Length < 2 ? 0 : Math.Sqrt(rewards.Sum(reward => (reward - mean) * (reward - mean)) / (rewards.Length - 1)),
        };
    }

    /// <summary>Invalid and void attempts are nobody's failure, so the rate is over valid ones.</summary>
    public bool Retires(int passed, int valid) => valid > 0 && ((double)passed / valid < Min || (double)passed / valid > Max);

    private TaskEnd? End(AttemptStanding[] finished, TaskState state)
    {
        if (Trials is { } trials ? finished.Length < trials : state == TaskState.Planned)
        {
            return null;
        }

        var passed = finished.Count(attempt => attempt.Outcome == VerdictOutcome.Accepted);
        var valid = passed + finished.Count(attempt => attempt.Outcome == VerdictOutcome.Rejected);
        return (passed, valid) switch
        {
            (_, 0) => finished.Any(attempt => attempt.Played) ? TaskEnd.Invalid : TaskEnd.Void,
            _ when Retires(passed, valid) => TaskEnd.Retired,
            (0, _) => TaskEnd.Rejected,
            _ => TaskEnd.Accepted,
        };
    }
}
