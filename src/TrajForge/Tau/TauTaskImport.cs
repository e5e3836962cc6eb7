using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>What an import of tasks came to.</summary>
/// <param name="Dropped">Tasks that cannot be played or judged, and why.</param>
/// <param name="Problems">What was wrong with the file.</param>
public sealed record TauTaskImportResult(IReadOnlyList<TaskCase> Tasks, IReadOnlyList<DroppedTask> Dropped, IReadOnlyList<TauProblem> Problems);

/// <summary>A task that was not imported.</summary>
public sealed record DroppedTask(string Task, string Reason);

/// <summary>Turns somebody else's tasks into ours.</summary>
public static class TauTaskImport
{
    /// <summary>The variant that reproduces the environment a task file was written for: <c>v1</c> or <c>v2</c>.</summary>
    /// <exception cref="TauFileException">The file cannot be used at all; exit 2.</exception>
    public static string VariantOf(string path) => TauTaskFile.Open(path, [])[0].Format == TauFormat.V1 ? "v1" : "v2";

    /// <exception cref="TauFileException">The file cannot be used at all; exit 2.</exception>
    public static async Task<TauTaskImportResult> RunAsync(string path, IEnvironment environment, CancellationToken cancellationToken)
    {
        var problems = new List<TauProblem>();
        var read = TauTaskFile.Open(path, problems);
        var cases = new TauPlayableCases(environment);
        var tasks = new List<TaskCase>();
        var dropped = new List<DroppedTask>();
        foreach (var task in read)
        {
            try
            {
                tasks.Add(await cases.MakeAsync(task, tasks.Count, cancellationToken));
            }
            catch (Exception e) when (e is WorldFunctionException or JsonException or Verification.BrokenTaskException)
            {
                dropped.Add(new DroppedTask(task.Id, e.Message));
            }
        }

        return new TauTaskImportResult(tasks, dropped, problems);
    }
}
