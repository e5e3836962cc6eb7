using System.Text.Json;
using TrajForge.Runs;

namespace TrajForge.Tau;

/// <summary>
/// Writes a run in the benchmarks' own formats, so that their viewers and graders can read it: an imported run as it came (message for message),
/// our own as results and tasks of tau2-bench.
/// </summary>
public static class TauExport
{
    public const string Format = "tau";

    /// <returns>Files written, relative to the run folder.</returns>
    /// <exception cref="RunException">The folder cannot be used, read or written; exit 2.</exception>
    public static async Task<IReadOnlyList<string>> ExportAsync(string folder, CancellationToken cancellationToken)
    {
        await using var reader = await RunReader.OpenAsync(folder, cancellationToken);
        var dataset = Path.Combine(folder, RunFolder.DatasetFolder);
        try
        {
            Directory.CreateDirectory(dataset);
            return await WriteAsync(reader, dataset, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(dataset, e);
        }
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(IRunReader reader, string dataset, CancellationToken cancellationToken)
    {
        var found = new List<(int Position, bool IsV1, string Text)>();
        var tasks = new SortedDictionary<long, string>();
        await foreach (var stored in reader.EpisodesAsync(new EpisodeQuery(), cancellationToken))
        {
            var source = stored.Episode.Source;
            var isV1 = source?.Format == "tau1";
            found.Add((source?.Position ?? found.Count, isV1, source is null ? TauSimulation.Write(stored) : TauStored.Whole(source)));
            if (!isV1)
            {
                tasks.TryAdd(stored.Task.Index, stored.Task.Source?.Raw ?? TauSimulation.Write(stored.Task));
            }
        }

        // Stored by task, given back in the order in which they came.
        var (v1, runs) = (Joined(isV1: true), Joined(isV1: false));
        var files = new List<string>();
        if (v1.Length > 0)
        {
            Write("tau-trajectories.json", $"[{v1}]");
        }

        if (runs.Length > 0)
        {
            var all = string.Join(",\n", tasks.Values.Distinct(StringComparer.Ordinal));
            Write("tau-results.json", Results(reader.Manifest, all, runs));
            Write("tau-tasks.json", $"[{all}]");
        }

        return files;

        string Joined(bool isV1) => string.Join(",\n", found.Where(run => run.IsV1 == isV1).OrderBy(run => run.Position).Select(run => run.Text));

        void Write(string name, string text)
        {
            AtomicFile.Write(Path.Combine(dataset, name), text + "\n");
            files.Add($"{RunFolder.DatasetFolder}/{name}");
        }
    }

    /// <summary>The root as it came, or a root of our own; bare lists have none and stay what they were inside.</summary>
    private static string Results(RunManifest manifest, string tasks, string runs)
    {
        var root = manifest.Imported is { } imported ? imported.Head : TauSimulation.Root(manifest);
        using var head = JsonDocument.Parse(root, TauJson.Options);
        var members = head.RootElement.EnumerateObject().Select(member => $"{JsonText.FromString(member.Name)}:{member.Value.GetRawText()}");
        return "{" + string.Join(",\n", [.. members, $"\"tasks\":[{tasks}]", $"\"simulations\":[{runs}]"]) + "}";
    }
}
