using System.Globalization;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>Reads a file of tasks: an array, or an object with <c>tasks</c> (a results file has it too).</summary>
internal static class TauTaskFile
{
    /// <exception cref="TauFileException">Nothing of it can be used.</exception>
    public static IReadOnlyList<TauTask> Open(string path, List<TauProblem> problems)
    {
        var bytes = TauFile.Bytes(path);
        var slices = JsonSlices.Of(bytes, "tasks");
        var found = slices.IsObject ? slices.Arrays.GetValueOrDefault("tasks") ?? [] : slices.Items;
        if (slices.BrokenAt is { } offset)
        {
            problems.Add(found.Count > 0
                ? TauErrors.BadTask(Path.GetFileName(path), string.Create(CultureInfo.InvariantCulture, $"breaks off or is damaged at byte {offset}; {found.Count} task(s) before it were read"))
                : throw TauErrors.NotJson(path, slices.Problem!));
        }

        var tasks = new List<TauTask>();
        for (var i = 0; i < found.Count; i++)
        {
            Read(found[i].Of(bytes), i, tasks, problems);
        }

        return tasks.Count > 0 ? tasks : throw TauErrors.NoTasks(path);
    }

    /// <summary>Reads one task; a bad one, and one whose id is taken, is told and left out.</summary>
    public static void Read(ReadOnlyMemory<byte> json, int position, List<TauTask> into, List<TauProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, TauJson.Options);
            var task = TauTaskReader.Read(document.RootElement, position);
            if (into.Find(other => other.Id == task.Id) is { } first)
            {
                problems.Add(TauErrors.TaskTwice(task.Id, first.Raw == task.Raw));
                return;
            }

            into.Add(task);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            problems.Add(TauErrors.BadTask(string.Create(CultureInfo.InvariantCulture, $"task #{position}"), e.Message));
        }
    }
}
