namespace TrajForge.Runs;

/// <summary>Judges a run again from what is stored.</summary>
public static class RunVerifier
{
    private const string ReplayFamily = "replay.";

    /// <summary>
    /// Replays and judges every stored episode. Absent verdicts are stored again; stored ones are only compared. Nothing is played.
    /// </summary>
    /// <param name="folder">The run folder; its lock is held meanwhile.</param>
    /// <param name="forge">The arrows for the run's own spec (<see cref="RunManifest.Spec"/>).</param>
    /// <param name="concurrency">Episodes judged at once.</param>
    /// <param name="progress">Told the number of episodes judged so far; must not throw.</param>
    /// <exception cref="SegmentDamagedException">Stored bytes are not what was written; exit 2.</exception>
    /// <exception cref="RunException">The folder cannot be used; exit 2.</exception>
    public static async Task<VerifyReport> VerifyAsync(
        string folder, IForge forge, int concurrency, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var opened = RunFolder.OpenToWrite(folder);
        RunFolder.RefuseOtherPlay(folder, opened.Manifest, forge.PlayIdentity);
        using var ledger = opened.OpenLedger();
        await using var reader = FolderReader.Open(opened);
        await reader.CheckSegmentsAsync(cancellationToken);

        long judgedSoFar = 0, agreeing = 0, restored = 0;
        var differences = new List<(int Attempt, VerifyDifference Difference)>();
        await Rejudge.EachAsync(reader, new EpisodeQuery(), forge, concurrency, Compare, cancellationToken);
        return new VerifyReport
        {
            Episodes = judgedSoFar,
            Agreeing = agreeing,
            Restored = restored,
            Differences = [.. differences.OrderBy(found => found.Difference.TaskIndex).ThenBy(found => found.Attempt).Select(found => found.Difference)],
            Warnings = reader.Warnings,
        };

        void Compare(StoredEpisode stored, Verdict found)
        {
            var here = Differences(stored, found);
            differences.AddRange(here.Select(difference => (stored.Episode.Attempt, difference)));
            if (stored.Verdict is null)
            {
                ledger.PutVerdicts([found]);
                restored++;
            }
            else if (here.Count == 0)
            {
                agreeing++;
            }

            judgedSoFar++;
            progress?.Report(judgedSoFar);
        }
    }

    private static List<VerifyDifference> Differences(StoredEpisode stored, Verdict found)
    {
        var differences = found.Checks
            .Where(check => FailedReplay(check) || (stored.Verdict is not null && Stored(stored.Verdict, check.Check) != TextOf(check)))
            .Select(check => Difference(stored, check))
            .ToList();
        if (differences.Count == 0 && stored.Verdict is not null && TrajJson.Write(stored.Verdict) != TrajJson.Write(found))
        {
            differences.Add(new VerifyDifference(
                stored.Episode.Id, stored.Episode.TaskIndex, "verdict", null, Summary(stored.Verdict), Summary(found)));
        }

        return differences;
    }

    private static bool FailedReplay(CheckResult check) =>
        check.Check.StartsWith(ReplayFamily, StringComparison.Ordinal) && check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken;

    private static VerifyDifference Difference(StoredEpisode stored, CheckResult check) => new(
        stored.Episode.Id,
        stored.Episode.TaskIndex,
        check.Check,
        check.Events.Count > 0 ? check.Events[0] : null,
        stored.Verdict is null ? null : Stored(stored.Verdict, check.Check),
        TextOf(check));

    // An environment may give several results of one id; then all of them are compared.
    private static string? Stored(Verdict verdict, string check)
    {
        var results = verdict.Checks.Where(result => result.Check == check).Select(TextOf).ToArray();
        return results.Length == 0 ? null : string.Join("; ", results);
    }

    private static string TextOf(CheckResult check)
    {
        var finding = check.Finding.Length == 0 ? "" : $": {check.Finding}";
        var events = check.Events.Count == 0 ? "" : $" (events {string.Join(", ", check.Events)})";
        return $"{check.Outcome}{finding}{events}";
    }

    private static string Summary(Verdict verdict) =>
        $"{verdict.Outcome}, S {verdict.S?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, {verdict.Checks.Count} checks, profile {verdict.Profile}";
}
