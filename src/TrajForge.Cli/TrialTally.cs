using static TrajForge.Tau.PassK;

namespace TrajForge.Cli;


/// <summary>How many of a task's valid attempts were accepted. Invalid and void attempts are nobody's failure.</summary>
internal sealed class TrialTally
{
    private readonly SortedDictionary<(int Passed, int Valid), long> _tasks = [];
    private (long Task, int Passed, int Valid) _last = (-1, 0, 0);

    /// <summary>Tasks by attempts that passed and attempts that are valid.</summary>
    public IEnumerable<PassedTasks> Tasks => Closed().Select(task => new PassedTasks(task.Key.Passed, task.Key.Valid, task.Value));

    /// <summary>Adds a verdict, in order of tasks.</summary>
    public void Add(long task, Verdict verdict)
    {
        if (verdict.Outcome == VerdictOutcome.Invalid)
        {
            return;
        }

        if (_last.Task != task)
        {
            Close(_tasks);
            _last = (task, 0, 0);
        }

        _last.Valid++;
        _last.Passed += verdict.Outcome == VerdictOutcome.Accepted ? 1 : 0;
    }

    /// <summary>pass^k for k from 1 to the number of trials, each over the tasks that have so many valid attempts.</summary>
    public IReadOnlyList<PassFigure> PassK(int trials) =>
    [
        .. Enumerable.Range(1, trials)
            .Select(k => (K: k, Tasks: Closed().Where(task => task.Key.Valid >= k).ToArray()))
            .Where(at => at.Tasks.Length > 0)
            .Select(at => (at.K, at.Tasks, Count: at.Tasks.Sum(task => task.Value)))
            .Select(at => new PassFigure(at.K, at.Count, at.Tasks.Sum(task => task.Value * Ratio(task.Key.Passed, task.Key.Valid, at.K)) / at.Count)),
    ];

    private SortedDictionary<(int Passed, int Valid), long> Closed()
    {
        var all = new SortedDictionary<(int Passed, int Valid), long>(_tasks);
        Close(all);
        return all;
    }

    private void Close(SortedDictionary<(int Passed, int Valid), long> tasks)
    {
        if (_last.Valid > 0)
        {
            tasks[(_last.Passed, _last.Valid)] = tasks.GetValueOrDefault((_last.Passed, _last.Valid)) + 1;
        }
    }
}

/// <summary>Tasks of which so many attempts passed.</summary>
internal sealed record PassedTasks(int Passed, int Valid, long Tasks);

/// <summary>The chance that k attempts at a task all pass.</summary>
/// <param name="Tasks">Tasks that have as many valid attempts.</param>
internal sealed record PassFigure(int K, long Tasks, double Pass);
