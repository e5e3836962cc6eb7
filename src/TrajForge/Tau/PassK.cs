namespace TrajForge.Tau;

/// <summary>pass^k: the chance that k trials of a task all succeed, <c>C(c, k) / C(n, k)</c>, averaged over tasks.</summary>
public static class PassK
{
    /// <summary>One run: its task, its trial, whether it earned 1, and whether the machinery ended it.</summary>
    public sealed record Trial(string Task, int Number, bool Success, bool Fault = false);

    /// <summary>v1: n is the number of distinct trial numbers, for every task alike; crashed runs are failures.</summary>
    public static IReadOnlyList<double> V1(IReadOnlyCollection<Trial> trials)
    {
        var n = trials.Select(trial => trial.Number).Distinct().Count();
        var successes = trials.GroupBy(trial => trial.Task, StringComparer.Ordinal).Select(task => task.Count(trial => trial.Success)).ToArray();
        return [.. Enumerable.Range(1, n).Select(k => successes.Average(c => Ratio(Math.Min(c, n), n, k)))];
    }

    /// <summary>v2: each task's own n, runs that the machinery ended dropped first; k goes up to the smallest n.</summary>
    public static IReadOnlyList<double> V2(IReadOnlyCollection<Trial> trials)
    {
        var tasks = trials.Where(trial => !trial.Fault).GroupBy(trial => trial.Task, StringComparer.Ordinal).Select(task => (N: task.Count(), C: task.Count(trial => trial.Success))).ToArray();
        return tasks.Length == 0 ? [] : [.. Enumerable.Range(1, tasks.Min(task => task.N)).Select(k => tasks.Average(task => Ratio(task.C, task.N, k)))];
    }

    /// <summary>The chance that <paramref name="k"/> of <paramref name="n"/> trials, drawn without putting back, are among the <paramref name="c"/> that succeeded.</summary>
    public static double Ratio(int c, int n, int k)
    {
        var ratio = 1.0;
        for (var i = 0; i < k; i++)
        {
            ratio *= (double)Math.Max(0, c - i) / (n - i);
        }

        return ratio;
    }
}
