using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tau;

namespace TrajForge.Cli;

/// <summary>Turns what the caller named into what verbs work on, or says what is wrong with it.</summary>
internal static class Loading
{
    /// <exception cref="BadInputException">Everything wrong with the spec and the options that override it.</exception>
    public static Spec Spec(string path, params IReadOnlyList<SpecOverride> overrides)
    {
        var result = SpecReader.Read(path, Composition.Packs, overrides);
        return result.Ok ? result.Spec : throw new BadInputException([.. result.Problems.Select(problem => problem.ToString())]);
    }

    /// <exception cref="BadInputException">The variant or the file does not exist.</exception>
    public static async Task<IEnvironment> EnvironmentAsync(IEnvironmentPack pack, string? variant, string? data, CancellationToken cancellationToken)
    {
        string[] variants = [EngineWords.Corrected, .. pack.Variants];
        if (variant is not null && !variants.Contains(variant, StringComparer.Ordinal))
        {
            throw new BadInputException($"variant '{variant}' is not offered by '{pack.Id}'; there is {string.Join(", ", variants)}");
        }

        RequireData(data);
        return await pack.LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = data }, cancellationToken);
    }

    /// <summary>The override that <c>--avoid</c> stands for; none without it.</summary>
    public static IReadOnlyList<SpecOverride> Avoid(string? files) =>
        files is null ? [] : [SpecOverride.Text("tasks.avoid", "--avoid", FullData(files)!)];

    /// <summary>The same data named from anywhere; several paths are joined by commas.</summary>
    public static string? FullData(string? data) => data is null ? null : string.Join(',', Parts(data).Select(Path.GetFullPath));

    /// <exception cref="BadInputException">One of the paths does not exist.</exception>
    public static void RequireData(string? data)
    {
        if (Missing(data) is { } missing)
        {
            throw new BadInputException($"data file '{missing}' does not exist");
        }
    }

    /// <exception cref="BadInputException">Files of tasks to avoid do not exist; names all of them.</exception>
    public static void RequireTasks(string? files)
    {
        if (files is not null && Parts(files).DefaultIfEmpty(files).Where(path => !File.Exists(path)).ToArray() is { Length: > 0 } missing)
        {
            throw new BadInputException([.. missing.Select(path => $"task file '{path}' does not exist")]);
        }
    }

    /// <summary>The environment of an imported run, as it was imported.</summary>
    public static Task<IEnvironment> EnvironmentAsync(RunManifest manifest, CancellationToken cancellationToken) =>
        EnvironmentAsync(Composition.Pack(manifest.Environment), manifest.Variant, manifest.Imported is { } imported ? imported.Data : manifest.Spec.Data, cancellationToken);

    /// <summary>Opens a run whose spec is to be used. Its run.json may have been edited, so the spec is checked again, but for the files it names: only playing needs them.</summary>
    /// <exception cref="BadInputException">Everything wrong with the spec.</exception>
    public static async Task<IRunReader> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var run = await RunReader.OpenAsync(folder, cancellationToken);
        var problems = SpecReader.Check(Bare(run.Manifest.Spec), Path.Combine(folder, "run.json"), Composition.Packs, run.Manifest.PluginWords()).Problems;
        if (problems.Count > 0)
        {
            await run.DisposeAsync();
            throw new BadInputException([.. problems.Select(problem => problem.ToString())]);
        }

        return run;
    }

    private static Spec Bare(Spec spec) => spec with
    {
        Data = null,
        Plugins = null,
        Tasks = spec.Tasks with { File = null, Avoid = null },
        Players = spec.Players with { AgentPrompt = null, CustomerPrompt = null, ParaphrasePrompt = null },
        Verify = spec.Verify with { OpinionPrompt = null },
    };

    /// <summary>The spec a run was last made with.</summary>
    /// <exception cref="BadInputException">Something is wrong with it, or the data file it names is gone.</exception>
    public static async Task<Spec> SpecOfRunAsync(string folder, CancellationToken cancellationToken)
    {
        await using var run = await RunAsync(folder, cancellationToken);
        var spec = run.Manifest.Spec;
        return Missing(spec.Data) is null
            ? spec
            : throw new BadInputException($"the run's data file '{spec.Data}' does not exist any more");
    }

    /// <summary>The arrows of a stored run, ours or imported, for judging it again.</summary>
    public static Task<(Spec Spec, IForge Forge)> ForgeOfRunAsync(string folder, CancellationToken cancellationToken) => ForgeOfRunAsync(folder, spec => spec, cancellationToken);

    /// <summary>The same by other rules.</summary>
    /// <param name="rules">The run's spec with the rules and plug-ins to judge by.</param>
    public static async Task<(Spec Spec, IForge Forge)> ForgeOfRunAsync(string folder, Func<Spec, Spec> rules, CancellationToken cancellationToken)
    {
        RunManifest manifest;
        await using (var run = await RunAsync(folder, cancellationToken))
        {
            manifest = run.Manifest;
        }

        if (manifest.Imported is not null)
        {
            manifest = manifest with { Spec = rules(manifest.Spec) };
            return (manifest.Spec, ImportedForge.For(folder, manifest, await EnvironmentAsync(manifest, cancellationToken)));
        }

        var spec = await SpecOfRunAsync(folder, cancellationToken);
        spec = rules(spec);
        return (spec, await Composition.ForgeAsync(spec, cancellationToken));
    }

    /// <summary>Runs a step that writes to a path the caller chose; a path that cannot be written is bad input.</summary>
    public static async Task WritingAsync(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"cannot write '{path}': {e.Message}");
        }
    }

    private static string? Missing(string? data) =>
        data is null ? null : Parts(data).DefaultIfEmpty(data).FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path));

    private static string[] Parts(string data) => data.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
