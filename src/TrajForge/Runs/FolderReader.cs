using System.Runtime.CompilerServices;
using System.Text.Json;
using TrajForge.Chat;

namespace TrajForge.Runs;

/// <summary>Reads a run folder.</summary>
internal sealed class FolderReader : IRunReader
{
    private readonly Ledger _ledger;
    private readonly SegmentReader _segments;
    private readonly string _path;

    private FolderReader(RunFolder folder, Ledger ledger, SegmentReader segments)
    {
        Manifest = folder.Manifest;
        _path = folder.LedgerPath;
        Warnings = segments.Warnings();
        _ledger = ledger;
        _segments = segments;
    }

    public RunManifest Manifest { get; }

    public IReadOnlyList<string> Warnings { get; }

    public static FolderReader Open(RunFolder folder)
    {
        var ledger = Ledger.OpenToRead(folder.LedgerPath);
        return new FolderReader(folder, ledger, new SegmentReader(folder.SegmentsPath, ledger));
    }

    public async IAsyncEnumerable<StoredEpisode> EpisodesAsync(
        EpisodeQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = query.Limit ?? int.MaxValue;
        var prefix = query.Counting ? Prefix(cancellationToken) : null;
        var law = TrialLaw.Of(Manifest);
        (long Task, int Attempt) last = (-1, -1);
        while (left > 0 && _ledger.Episodes(query, last.Task, last.Attempt) is { Count: > 0 } page)
        {
            foreach (var row in page.Where(row => prefix is null || (prefix.Counts(row.TaskIndex) && law.Counts(row.Attempt))).Take(left))
            {
                left--;
                yield return await BodyAsync(row, cancellationToken);
            }

            last = (page[^1].TaskIndex, page[^1].Attempt);
        }
    }

    public async IAsyncEnumerable<StoredTask> TasksAsync(
        TaskQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = query.Counting ? Prefix(cancellationToken) : null;
        for (var from = query.From; _ledger.Tasks(from, query.Below, query.State) is { Count: > 0 } page; from = page[^1].Index + 1)
        {
            foreach (var row in page.Where(row => prefix is null || prefix.Counts(row.Index)))
            {
                var task = row.Location is null ? null : await _segments.TaskAsync(row.Index, row.Location, cancellationToken);
                yield return new StoredTask(row.Index, row.State, row.Reason, row.Detail, task);
            }
        }
    }

    public async ValueTask<StoredEpisode> FindAsync(string idOrPrefix, CancellationToken cancellationToken) =>
        _ledger.EpisodesStarting(idOrPrefix) switch
        {
            [] => throw RunErrors.EpisodeUnknown(idOrPrefix),
            [var row] => await BodyAsync(row, cancellationToken),
            var rows => throw RunErrors.EpisodeAmbiguous(idOrPrefix, rows.Count),
        };

    public ValueTask<IReadOnlyList<PastVerdict>> PastVerdictsAsync(string episodeId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<PastVerdict>>(_ledger.PastVerdicts(episodeId));

    public async IAsyncEnumerable<StoredFault> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (StoredFault? last = null; _ledger.Faults(last) is { Count: > 0 } page; last = page[^1])
        {
            foreach (var fault in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await ValueTask.FromResult(fault);
            }
        }
    }

    public ValueTask<RunCounts> CountAsync(bool prefixOnly, CancellationToken cancellationToken)
    {
        if (!prefixOnly)
        {
            return ValueTask.FromResult(_ledger.Counts(CountScope.Everything));
        }

        var prefix = Prefix(cancellationToken);
        return ValueTask.FromResult(_ledger.Counts(new CountScope(prefix.Indexes, TrialLaw.Of(Manifest).Trials ?? long.MaxValue, prefix.Surplus)));
    }

    public ValueTask<RunPrefix> PrefixAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Prefix(cancellationToken));

    /// <summary>Reads every frame, so that all damage is found, and not only what a query happens to touch.</summary>
    public ValueTask CheckSegmentsAsync(CancellationToken cancellationToken) => _segments.CheckAsync(cancellationToken);

    /// <summary>Indexes from 0 on that the ledger knows, in order; for who resumes.</summary>
    public IEnumerable<TaskStanding> Standings()
    {
        for (long from = 0; _ledger.Standings(from) is { Count: > 0 } page; from = page[^1].Index + 1)
        {
            foreach (var standing in page)
            {
                yield return standing;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _segments.Dispose();
        _ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    private RunPrefix Prefix(CancellationToken cancellationToken) => RunPrefix.Of(Manifest, Standings(), cancellationToken);

    private async ValueTask<StoredEpisode> BodyAsync(EpisodeRow row, CancellationToken cancellationToken) => new(
        await _segments.TaskAsync(row.TaskIndex, row.Task, cancellationToken),
        await _segments.EpisodeAsync(row.Id, row.Location, cancellationToken),
        row.Verdict is null ? null : Parse(row.Verdict, TrajJson.Read<Verdict>),
        Parse(row.Slips, RunJson.Read<IReadOnlyList<Slip>>)) { Opinion = row.Opinion };

    private T Parse<T>(string json, Func<string, T> read)
    {
        try
        {
            return read(json);
        }
        catch (JsonException e)
        {
            throw RunErrors.NotRead(_path, e);
        }
    }
}
