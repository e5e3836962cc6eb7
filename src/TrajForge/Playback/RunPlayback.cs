using System.Collections.Concurrent;
using TrajForge.Runs;

namespace TrajForge.Playback;

/// <summary>Plays a stored run again with its recorded words, over HTTP and through Semantic Kernel, and compares what comes of it.</summary>
public static class RunPlayback
{
    /// <param name="reader">The run.</param>
    /// <param name="environment">As the run was made with.</param>
    /// <param name="endpoint">Answers with the record under <c>{endpoint}/{episode id}/{agent|customer}/v1</c>.</param>
    /// <param name="workers">Episodes played at once; changes no byte of the report.</param>
    /// <exception cref="RunException">The environment's data is not the run's; exit 2.</exception>
    public static async Task<PlaybackReport> PlayAsync(
        string folder, IRunReader reader, IEnvironment environment, Uri endpoint, TimeProvider clock, int workers, CancellationToken cancellationToken)
    {
        if (reader.Manifest.DataDigest != environment.DataDigest)
        {
            throw RunErrors.OtherData(folder, reader.Manifest.DataDigest, environment.DataDigest);
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = !endpoint.IsLoopback }) { Timeout = Timeout.InfiniteTimeSpan };
        var playback = new EpisodePlayback(reader.Manifest, environment, endpoint, http, clock);
        var rows = new ConcurrentDictionary<(long Task, int Attempt), PlaybackRow>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            reader.EpisodesAsync(new EpisodeQuery(), cancellationToken),
            parallel,
            async (stored, token) => rows[(stored.Episode.TaskIndex, stored.Episode.Attempt)] = await playback.PlayAsync(stored, token));
        return Report(reader.Manifest, [.. rows.OrderBy(pair => pair.Key.Task).ThenBy(pair => pair.Key.Attempt).Select(pair => pair.Value)]);
    }

    private static PlaybackReport Report(RunManifest manifest, IReadOnlyList<PlaybackRow> rows) => new()
    {
        Environment = manifest.Environment,
        Variant = manifest.Variant,
        Episodes = rows.Count,
        Same = rows.Count(row => row.Same),
        Different = rows.Count(row => !row.Same),
        Totals = new PlaybackTotals(
            rows.Sum(row => (long)row.Messages),
            rows.Sum(row => (long)row.Calls),
            rows.Sum(row => (long)row.Replies),
            rows.Sum(row => (long)row.RepliesSame),
            rows.Count(Graded),
            rows.Count(row => Graded(row) && Math.Abs(row.RewardRecorded!.Value - row.RewardPlayed!.Value) < 1e-6)),
        Rows = rows,
    };

    private static bool Graded(PlaybackRow row) => row is { RewardRecorded: not null, RewardPlayed: not null };
}
