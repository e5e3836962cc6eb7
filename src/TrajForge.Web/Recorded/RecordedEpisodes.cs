using System.Collections.Concurrent;
using TrajForge.Playback;
using TrajForge.Runs;

namespace TrajForge.Web;

/// <summary>The episodes of a run by any of their names; only those in use are held. Safe for use by many threads.</summary>
internal sealed class RecordedEpisodes
{
    private const int Held = 1024;
    private const int Suggested = 3;

    private readonly IRunReader _reader;
    private readonly ILookup<string, string> _byRun;
    private readonly string[] _ids;
    private readonly ConcurrentDictionary<string, RecordedEpisode> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly SemaphoreSlim _reading = new(1, 1);

    private RecordedEpisodes(IRunReader reader, IReadOnlyList<(string Id, string? Run)> names)
    {
        _reader = reader;
        _ids = [.. names.Select(name => name.Id).Order(StringComparer.Ordinal)];
        _byRun = names.Where(name => name.Run is not null).ToLookup(name => name.Run!, name => name.Id, StringComparer.Ordinal);
    }

    public int Count => _ids.Length;

    public static async Task<RecordedEpisodes> OpenAsync(IRunReader reader, CancellationToken cancellationToken)
    {
        var names = new List<(string, string?)>();
        await foreach (var stored in reader.EpisodesAsync(new EpisodeQuery(), cancellationToken))
        {
            names.Add((stored.Episode.Id, stored.Episode.Source?.RunId));
        }

        return new RecordedEpisodes(reader, names);
    }

    /// <summary>Ids of the episodes that are called so: by their id, the beginning of it, or their source's id.</summary>
    public IReadOnlyList<string> Named(string name)
    {
        var at = Array.BinarySearch(_ids, name, StringComparer.Ordinal);
        return at >= 0 ? [name]
            : _byRun[name].ToArray() is { Length: > 0 } runs ? runs
            : [.. _ids.Skip(~at).TakeWhile(id => id.StartsWith(name, StringComparison.Ordinal)).Take(Suggested)];
    }

    /// <summary>Names that begin most alike.</summary>
    public IEnumerable<string> Nearest(string name) => _byRun.Select(run => run.Key).Concat(_ids)
        .OrderByDescending(known => known.AsSpan().CommonPrefixLength(name))
        .ThenBy(known => Math.Abs(known.Length - name.Length))
        .ThenBy(known => known, StringComparer.Ordinal)
        .Take(Suggested);

    public async ValueTask<RecordedEpisode> GetAsync(string id, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(id, out var held))
        {
            return held;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return _held.TryGetValue(id, out var meanwhile) ? meanwhile : Hold(RecordedEpisode.Of((await _reader.FindAsync(id, cancellationToken)).Episode));
        }
        finally
        {
            _reading.Release();
        }
    }

    private RecordedEpisode Hold(RecordedEpisode episode)
    {
        _held[episode.Id] = episode;
        _order.Enqueue(episode.Id);
        if (_order.Count > Held && _order.TryDequeue(out var oldest))
        {
            _held.TryRemove(oldest, out _);
        }

        return episode;
    }
}
