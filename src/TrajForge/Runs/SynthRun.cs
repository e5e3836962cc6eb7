using System.Globalization;
using TrajForge.Assistance;
using TrajForge.Datasets;
using TrajForge.Models;
using TrajForge.Telemetry;

namespace TrajForge.Runs;

/// <summary>Makes a run: plan, prove, play, judge, store, until the target is reached; then writes the datasets.</summary>
public static class SynthRun
{
    /// <summary>Makes or goes on with the run in the request's folder.</summary>
    /// <param name="request">Where, what, and with which arrows.</param>
    /// <param name="progress">Told at the start, after every finished index and after every fault, by one caller at a time; must not throw.</param>
    /// <param name="stop">Drains: episodes in flight are dropped, everything committed stays, and the same call goes on.</param>
    /// <exception cref="RunException">The folder cannot be used, read or written; exit 2.</exception>
    public static async Task<RunSummary> RunAsync(SynthRequest request, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        DatasetExport.RequireFormats(request.Spec.Output.Formats, [.. request.Forge.Plugins.SelectMany(plugin => plugin.Sinks).Select(sink => sink.Id)]);
        using var folder = RunFolder.OpenOrCreate(request.Folder, RunManifest.For(request.Spec, request.Forge));
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var wallClock = request is { Models.Clock: { } clock, Spec.Budget.WallClock: { } seconds } ? new CancellationTokenSource(TimeSpan.FromSeconds(seconds), clock) : new CancellationTokenSource();
        await using var late = wallClock.Token.Register(halt.Cancel);
        using var span = Traces.Run(request.Spec, folder.Manifest.PlayHash);
        var made = new Made(null, null, null);
        try
        {
            made = await MakeAsync(folder, request, progress, halt.Token);
            if (!wallClock.IsCancellationRequested || stop.IsCancellationRequested)
            {
                halt.Token.ThrowIfCancellationRequested();
            }

            return made.Into(await SummaryAsync(folder, await DatasetExport.ExportAsync(folder, request.Spec.Output, stop)), wallClock.IsCancellationRequested, request.Spec.Budget.WallClock);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await SummaryAsync(folder, []) with { Ended = RunEnd.Interrupted, Spend = made.Spend };
        }
    }

    private static async Task<Made> MakeAsync(RunFolder folder, SynthRequest request, IProgress<RunProgress>? progress, CancellationToken halt)
    {
        await using var store = RunStore.Open(folder);
        await using var reader = FolderReader.Open(folder);
        await Rejudge.RefreshAsync(reader, store.Ledger, request.Forge, request.Spec.Concurrency, halt);
        var tally = new RunTally(await reader.CountAsync(prefixOnly: false, halt), reader.Standings().Select(TrialLaw.Of(request.Spec).End), request.Spec.Accept);
        var judge = await AdvisoryJudge.CreateAsync(request.Spec, request.Forge.Environment.Policy(PlayMode.Dialogue), halt);
        var models = request.Models is { } access ? ModelLink.Open(folder.Root, request.Spec, access) : null;
        var opinions = judge is null || models is null ? null : new Opinions(judge, models.Wire);
        var loop = new SynthLoop(request, store, reader.Standings(), tally, models, opinions, progress);
        try
        {
            await (opinions?.RestoreAsync(reader, store.Ledger, request.Spec.Concurrency, halt) ?? Task.CompletedTask);
            await loop.RunAsync(halt);
        }
        finally
        {
            // Answers on their way are waited for here, and belong to what was spent.
            await (models?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return new Made(loop.Shortage, models?.Budget.Now, opinions?.Warning);
    }

    /// <summary>How far a call came.</summary>
    /// <param name="Shortage">Why no model could be asked any more.</param>
    /// <param name="Warning">Opinions that could not be had.</param>
    private sealed record Made(Exception? Shortage, Spend? Spend, string? Warning)
    {
        public RunSummary Into(RunSummary summary, bool late, int? seconds)
        {
            summary = summary with { Spend = Spend, Warnings = Warning is null ? summary.Warnings : [.. summary.Warnings, Warning] };
            return (summary.Ended, Shortage) switch
            {
                (RunEnd.Done or RunEnd.Invalid, _) => summary,
                (_, BudgetSpentException spent) => summary with { Ended = RunEnd.Budget, Why = spent.Message },
                (_, not null) => summary with { Ended = RunEnd.Unreachable, Why = Shortage.Message },
                _ when late => summary with { Ended = RunEnd.Budget, Why = $"budget.wall_clock is {seconds} s, and they are over" },
                _ => summary,
            };
        }
    }

    private static async Task<RunSummary> SummaryAsync(RunFolder folder, IReadOnlyList<string> files)
    {
        await using var reader = FolderReader.Open(folder);
        var prefix = await reader.PrefixAsync(CancellationToken.None);
        var counts = await reader.CountAsync(prefixOnly: true, CancellationToken.None);
        var all = await reader.CountAsync(prefixOnly: false, CancellationToken.None);
        return new RunSummary
        {
            Folder = folder.Root,
            Ended = prefix.Spoiled is not null ? RunEnd.Invalid : prefix.Reached ? RunEnd.Done : prefix.Barren ? RunEnd.Barren : RunEnd.Short,
            Why = prefix.Spoiled is { } spoiled
                ? string.Create(CultureInfo.InvariantCulture, $"{spoiled.InvalidShare:P1} of the episodes of cell '{spoiled.Cell}' are invalid, and limits.invalid is {folder.Manifest.Spec.Limits.Invalid}")
                : null,
            Target = folder.Manifest.Spec.Accept,
            Indexes = prefix.Indexes,
            Accepted = prefix.Accepted,
            Rejected = counts.Rejected,
            Reasons = counts.Reasons,
            Invalid = counts.Invalid,
            InvalidBy = counts.InvalidBy,
            Duplicates = counts.Duplicates,
            Void = counts.Void,
            Dropped = counts.Dropped,
            Retired = prefix.Cells.Sum(cell => cell.Retired),
            Cells = prefix.Cells,
            Beyond = all.Episodes - counts.Episodes,
            Files = files,
            Warnings = reader.Warnings,
        };
    }
}
