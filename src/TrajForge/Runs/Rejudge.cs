namespace TrajForge.Runs;

/// <summary>Judges stored episodes again.</summary>
internal static class Rejudge
{
    /// <summary>Judges what the query finds, several at once; tells of one at a time, in no order.</summary>
    public static async Task EachAsync(
        IRunReader reader, EpisodeQuery query, IForge forge, int concurrency, Action<StoredEpisode, Verdict> judged, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(reader.EpisodesAsync(query, cancellationToken), options, async (stored, token) =>
        {
            var verdict = await forge.JudgeAsync(stored.Task, stored.Episode, token);
            lock (gate)
            {
                judged(stored, verdict);
            }
        });
    }

    /// <summary>
    /// Brings stored verdicts to the present checks, so that a run whose checks changed between two calls comes out as if it had them
    /// from the start. One episode is judged to learn the present profile; the verdict of any other profile is past from then on, and made again.
    /// </summary>
    public static async Task RefreshAsync(IRunReader reader, Ledger ledger, IForge forge, int concurrency, CancellationToken cancellationToken)
    {
        await EachAsync(
            reader, new EpisodeQuery { Limit = 1 }, forge, 1, (_, verdict) => ledger.RetireOtherProfiles(verdict.Profile), cancellationToken);
        await RestoreAsync(reader, ledger, forge, concurrency, (_, _) => { }, cancellationToken);
    }

    /// <summary>Makes and stores the verdicts that are absent.</summary>
    public static async Task RestoreAsync(
        IRunReader reader, Ledger ledger, IForge forge, int concurrency, Action<StoredEpisode, Verdict> judged, CancellationToken cancellationToken)
    {
        var waiting = new List<Verdict>();
        await EachAsync(reader, new EpisodeQuery { Unjudged = true }, forge, concurrency, Keep, cancellationToken);
        ledger.PutVerdicts(waiting);

        void Keep(StoredEpisode stored, Verdict verdict)
        {
            waiting.Add(verdict);
            if (waiting.Count == Ledger.PageSize)
            {
                ledger.PutVerdicts(waiting);
                waiting.Clear();
            }

            judged(stored, verdict);
        }
    }
}
