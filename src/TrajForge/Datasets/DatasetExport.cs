using System.Text.RegularExpressions;
using TrajForge.Plugins;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>Writes a run's datasets from what is stored; plays and judges nothing.</summary>
public static class DatasetExport
{
    private const string Card = "README.md";

    /// <summary>Writes <c>dataset/</c> from the prefix that holds the target, and removes files of earlier exports.</summary>
    /// <param name="folder">The run folder; its lock is held meanwhile.</param>
    /// <param name="output">What to write; the run's own settings when null.</param>
    /// <returns>Files written, relative to the run folder.</returns>
    /// <exception cref="RunException">The folder cannot be used, read or written, or a format does not exist; exit 2.</exception>
    public static async Task<IReadOnlyList<string>> ExportAsync(string folder, OutputSpec? output, CancellationToken cancellationToken)
    {
        using var opened = RunFolder.OpenToWrite(folder);
        return await ExportAsync(opened, output ?? opened.Manifest.Spec.Output, cancellationToken);
    }

    internal static async Task<IReadOnlyList<string>> ExportAsync(RunFolder folder, OutputSpec output, CancellationToken cancellationToken)
    {
        using var plugins = output.Formats.All(EngineWords.Formats.Contains) ? PluginSet.None : PluginSet.OpenSound(folder.Manifest.Spec);
        RequireFormats(output.Formats, plugins.Words.Formats);
        CreateFolder(folder.DatasetPath);
        await using var reader = FolderReader.Open(folder);
        var prefix = await reader.PrefixAsync(cancellationToken);
        var figures = new CardFigures(folder.Manifest.Play, output);
        await using var files = new DatasetFiles(folder, output, plugins.Sinks);
        await WriteAsync(reader, output, figures, files, cancellationToken);
        var card = new DatasetCard(folder.Manifest, output, prefix, await reader.CountAsync(prefixOnly: true, cancellationToken), figures);

        await files.FinishAsync();

        // From here on old and new files lie side by side, so nothing may stop it but a failure.
        var names = await files.CompleteAsync();
        AtomicFile.Write(Path.Combine(folder.DatasetPath, Card), card.Write(names));
        RemoveStale(folder, names);
        return [.. names.Append(Card).Select(file => $"{RunFolder.DatasetFolder}/{file}")];
    }

    /// <param name="others">Formats besides the engine's own.</param>
    internal static void RequireFormats(IReadOnlyList<string> formats, IReadOnlyList<string> others)
    {
        if (formats.FirstOrDefault(format => !EngineWords.Formats.Contains(format) && !others.Contains(format)) is { } unknown)
        {
            throw RunErrors.UnknownFormat(unknown, [.. EngineWords.Formats, .. others]);
        }
    }

    private static async Task WriteAsync(FolderReader reader, OutputSpec output, CardFigures figures, DatasetFiles files, CancellationToken cancellationToken)
    {
        var law = TrialLaw.Of(reader.Manifest);
        var retired = new HashSet<long>();
        await foreach (var (attempts, group) in AttemptGroups.Of(reader, cancellationToken))
        {
            if (law.Retires(group.Passed, group.Size))
            {
                retired.Add(attempts[0].Task.Index);
                continue;
            }

            foreach (var stored in attempts)
            {
                var row = Row(reader.Manifest, stored, group, output);
                figures.Note(row);
                await files.WriteAsync(row, cancellationToken);
            }
        }

        await foreach (var stored in reader.TasksAsync(new TaskQuery { Counting = true }, cancellationToken))
        {
            if (stored.Task is { } task && !retired.Contains(task.Index))
            {
                figures.Note(task);
                await files.WriteAsync(task, cancellationToken);
            }
        }
    }

    private static DatasetRow Row(RunManifest manifest, StoredEpisode stored, TrialGroup group, OutputSpec output) => new()
    {
        Task = stored.Task,
        Episode = TrainMarks.Apply(stored.Episode, output.TrainOnScripted),
        Verdict = stored.Verdict!,
        Group = group,
        Policy = manifest.Policy,
        Tools = manifest.Tools,
        Lineage = new Lineage
        {
            PlayHash = manifest.PlayHash,
            Engine = manifest.Engine,
            Environment = manifest.Environment,
            Variant = manifest.Variant,
            DataDigest = manifest.DataDigest,
            Seed = manifest.Seed,
            TaskIndex = stored.Task.Index,
            TaskKey = stored.Task.Key,
            EpisodeId = stored.Episode.Id,
            Attempt = stored.Episode.Attempt,
            Agent = stored.Episode.Players.Agent,
            Customer = stored.Episode.Players.Customer,
        },
    };

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(path, e);
        }
    }

    // Only names that an export gives are touched; whatever else somebody keeps there stays.
    private static void RemoveStale(RunFolder folder, IReadOnlyList<string> files)
    {
        var formats = folder.Manifest.Plugins?.SelectMany(plugin => plugin.Sinks).Select(sink => sink.Id) ?? [];
        var exported = new Regex($@"^({string.Join('|', formats.Concat([.. EngineWords.Formats, DatasetFiles.Prompts]))})-\d{{5,}}(-[0-9a-f]{{8}}\.jsonl|\.jsonl\.tmp)$", RegexOptions.CultureInvariant);
        foreach (var path in Directory.EnumerateFiles(folder.DatasetPath).Where(path => exported.IsMatch(Path.GetFileName(path)) && !files.Contains(Path.GetFileName(path))))
        {
            File.Delete(path);
        }
    }
}
