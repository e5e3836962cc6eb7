using System.Text.Json;
using TrajForge.Runs;

namespace TrajForge.Tasks;

/// <summary>Tasks from a file, one a line, in place of tasks drawn from the data; the line's number is the index.</summary>
public sealed class TaskFile
{
    private const int Most = 1_000_000;

    private readonly IReadOnlyList<TaskCase> _tasks;

    private TaskFile(IReadOnlyList<TaskCase> tasks, string digest)
    {
        _tasks = tasks;
        Digest = digest;
    }

    /// <summary>Hash of the file.</summary>
    public string Digest { get; }

    /// <exception cref="EnvironmentDataException">The file cannot be read, or a line is no task; every problem at once.</exception>
    public static TaskFile Open(string path)
    {
        var tasks = new List<TaskCase>();
        var problems = new List<string>();
        var digest = "";
        try
        {
            digest = ContentHash.Of(File.ReadAllBytes(path));
            foreach (var (line, number) in File.ReadLines(path).Take(Most).Select((line, i) => (line, i + 1)))
            {
                Read(line, number, tasks, problems);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(e.Message);
        }

        return problems.Count == 0 ? new TaskFile(tasks, digest) : throw new EnvironmentDataException(path, problems);
    }

    /// <summary>The task of an index, or why there is none.</summary>
    public PlannedTask Plan(IEnvironment environment, long index)
    {
        if (index >= _tasks.Count)
        {
            return new PlannedTask(null, "the task file holds no more tasks");
        }

        var task = _tasks[(int)index];
        return (task.Environment, task.Variant, task.DataDigest) == (environment.Id, environment.Variant, environment.DataDigest)
            ? new PlannedTask(task with { Index = index }, null)
            : new PlannedTask(null, "the task was made for another environment, variant or data");
    }

    private static void Read(string line, int number, List<TaskCase> tasks, List<string> problems)
    {
        try
        {
            var task = TrajJson.Read<TaskCase>(line);
            if (task.Key == TaskKeys.Key(task))
            {
                tasks.Add(task);
            }
            else
            {
                problems.Add(FormattableString.Invariant($"line {number}: the task's key is not the hash of its content"));
            }
        }
        catch (JsonException e)
        {
            problems.Add(FormattableString.Invariant($"line {number}: no task: {e.Message}"));
        }
    }
}
