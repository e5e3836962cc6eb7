using TrajForge.Datasets;

namespace TrajForge.Runs;

/// <summary>Makes a run: plan, prove, play, judge, store, until the target is reached; then writes the datasets.</summary>
public static class SynthRun
{
    /// <summary>Makes or goes on with the run in the request's folder.</summary>
    /// <param name="request">Where, what, and with which arrows.</param>
    /// <param name="progress">Told after every finished index, by one caller at a time; must not throw.</param>
    /// <param name="stop">Drains: episodes in flight are dropped, everything committed stays, and the same call goes on.</param>
    /// <exception cref="RunException">The folder cannot be used, read or written; exit 2.</exception>
    public static async Task<RunSummary> RunAsync(SynthRequest request, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        DatasetExport.RequireFormats(request.Spec.Output.Formats);
        using var folder = RunFolder.OpenOrCreate(request.Folder, RunManifest.For(request.Spec, request.Forge));
        try
        {
            await MakeAsync(folder, request, progress, stop);
            stop.ThrowIfCancellationRequested();
            return await SummaryAsync(folder, await DatasetExport.ExportAsync(folder, request.Spec.Output, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await SummaryAsync(folder, []) with { Ended = RunEnd.Interrupted };
        }
    }

    private static async Task MakeAsync(RunFolder folder, SynthRequest request, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        await using var store = RunStore.Open(folder);
        await using var reader = FolderReader.Open(folder);
        await Rejudge.RefreshAsync(reader, store.Ledger, request.Forge, request.Spec.Concurrency, stop);
        var tally = new RunTally(await reader.CountAsync(prefixOnly: false, stop), reader.Standings().Select(TrialLaw.Of(request.Spec).End), request.Spec.Accept);
        await new SynthLoop(request, store, reader.Standings(), tally, progress).RunAsync(stop);
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
            Ended = prefix.Reached ? RunEnd.Done : prefix.Barren ? RunEnd.Barren : RunEnd.Short,
            Target = folder.Manifest.Spec.Accept,
            Indexes = prefix.Indexes,
            Accepted = prefix.Accepted,
            Rejected = counts.Rejected,
            Reasons = counts.Reasons,
            Invalid = counts.Invalid,
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
