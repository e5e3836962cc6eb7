using TrajForge.Plugins;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Tau;

/// <summary>One import.</summary>
/// <param name="Path">The runs' file or directory.</param>
/// <param name="Environment">Loaded with the variant and the data that the runs were played with.</param>
/// <param name="Data">Where that data is, to be loaded again; null for the shipped data.</param>
/// <param name="Tasks">Tasks that win over those embedded; null for the embedded ones.</param>
/// <param name="Folder">The run folder to make.</param>
public sealed record TauImportRequest(string Path, IEnvironment Environment, string? Data, string? Tasks, string Folder, int Concurrency = 2);

/// <summary>Brings recorded runs of others into a run folder, where everything that reads runs can read them.</summary>
public static class TauImport
{
    /// <returns>What came of it; nothing is dropped without being named there.</returns>
    /// <exception cref="RunException">The file or the folder cannot be used; exit 2.</exception>
    public static async Task<ImportedRun> RunAsync(TauImportRequest request, CancellationToken cancellationToken)
    {
        var plan = TauImportPlan.Make(request);
        using var folder = RunFolder.OpenOrCreate(request.Folder, Manifest(request, plan));
        await using (var store = RunStore.Open(folder))
        {
            await StoreAsync(request, plan, store, cancellationToken);
            await store.CompleteAsync();
        }

        return plan.Report;
    }

    private static async Task StoreAsync(TauImportRequest request, TauImportPlan plan, RunStore store, CancellationToken cancellationToken)
    {
        var forge = new ImportedForge(request.Environment, plan.Identity, new VerifySpec(), PluginSet.None);
        var cases = new TauCases(request.Environment);
        var tasks = new List<TaskCase>();
        foreach (var task in plan.Tasks)
        {
            tasks.Add(await CaseAsync(cases, task, tasks.Count, cancellationToken));
            await store.PostAsync(new TaskProven(tasks[^1]));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plan.Runs(), options, async (planned, token) =>
        {
            var task = tasks[planned.Task];
            var episode = await TauEpisodes.MakeAsync(request.Environment, task, planned, plan.EpisodeId(planned), token);
            var verdict = await forge.JudgeAsync(task, episode, token);
            await store.PostAsync(new EpisodePlayed(episode, [], verdict, 0));
        });
    }

    /// <summary>A task whose start or gold play the world cannot make: its runs are imported all the same, and grading says what fails.</summary>
    private static async ValueTask<TaskCase> CaseAsync(TauCases cases, TauTask task, int index, CancellationToken cancellationToken)
    {
        try
        {
            return await cases.ForRunsAsync(task, index, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return await cases.ForRunsAsync(task with { Start = null, Earlier = [], Actions = [] }, index, cancellationToken);
        }
    }

    private static RunManifest Manifest(TauImportRequest request, TauImportPlan plan)
    {
        var environment = request.Environment;
        var spec = new Spec
        {
            Name = "imported",
            Environment = environment.Id,
            Variant = environment.Variant,
            Accept = Math.Max(1, plan.Report.Imported),
            MaxCandidates = Math.Max(1, plan.Report.Imported),
        };
        return new RunManifest
        {
            Name = spec.Name,
            Engine = RunIdentity.Engine,
            PlayHash = RunIdentity.PlayHash(plan.Identity),
            Play = plan.Identity,
            Spec = spec,
            Seed = spec.Seed,
            Environment = environment.Id,
            Variant = environment.Variant,
            DataDigest = environment.DataDigest,
            Players = plan.Players,
            Policy = environment.Policy(PlayMode.Dialogue),
            Tools = environment.Tools(PlayMode.Dialogue),
            Imported = plan.Report,
        };
    }
}
