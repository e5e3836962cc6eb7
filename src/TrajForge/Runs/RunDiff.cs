using System.Globalization;
using TrajForge.Specs;

namespace TrajForge.Runs;

/// <summary>Judges a run by other checks or rules and says what that does to its verdicts and datasets.</summary>
public static class RunDiff
{
    /// <summary>Judges every episode that has a verdict again; nothing is played, and nothing is written unless it is to be kept.</summary>
    /// <param name="folder">The run folder; its lock is held meanwhile.</param>
    /// <param name="spec">The run's spec with the rules to judge by.</param>
    /// <param name="forge">The arrows for that spec.</param>
    /// <param name="keep">Stores the new verdicts and the spec; what was in force stays as past verdicts.</param>
    /// <param name="progress">Told the number of episodes judged so far; must not throw.</param>
    /// <exception cref="RunException">The folder cannot be used, or its play is not the spec's; exit 2.</exception>
    public static async Task<DiffReport> CompareAsync(
        string folder, Spec spec, IForge forge, bool keep, int concurrency, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var opened = RunFolder.OpenToWrite(folder);
        RunFolder.RefuseOtherPlay(folder, opened.Manifest, forge.PlayIdentity);
        using var ledger = opened.OpenLedger();
        await using var reader = FolderReader.Open(opened);
        var pairs = new SortedDictionary<(long Task, int Attempt), (Verdict Before, Verdict After)>();
        var waiting = new List<Verdict>();
        await Rejudge.EachAsync(reader, new EpisodeQuery { Judged = true }, forge, concurrency, Note, cancellationToken);

        var standings = reader.Standings().ToArray();
        var before = State(opened.Manifest, standings, pairs, pair => pair.Before, cancellationToken);
        var after = State(opened.Manifest with { Spec = spec }, standings, pairs, pair => pair.After, cancellationToken);
        if (keep)
        {
            ledger.PutVerdicts(waiting);
            opened.Store(spec, forge.Plugins);
        }

        return new DiffReport
        {
            Episodes = pairs.Count,
            Flips = [.. pairs.Select(pair => Flip(pair.Key, pair.Value)).OfType<VerdictFlip>()],
            Before = before.State,
            After = after.State,
            Lost = [.. before.Rows.Except(after.Rows, StringComparer.Ordinal)],
            Gained = [.. after.Rows.Except(before.Rows, StringComparer.Ordinal)],
            Verifiers = Verifiers(pairs.Values),
            Kept = keep,
            Warnings = reader.Warnings,
        };

        void Note(StoredEpisode stored, Verdict found)
        {
            // What is compared needs no evidence, and a run may hold millions.
            pairs.Add((stored.Task.Index, stored.Episode.Attempt), (Brief(stored.Verdict!), Brief(found)));
            progress?.Report(pairs.Count);
            waiting.Add(found);
            if (waiting.Count == Ledger.PageSize)
            {
                if (keep)
                {
                    ledger.PutVerdicts(waiting);
                }

                waiting.Clear();
            }
        }
    }

    private static Verdict Brief(Verdict verdict) => verdict with
    {
        Changes = [],
        Checks = [.. verdict.Checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(check => check with { Expected = null, Actual = null })],
    };

    private static VerdictFlip? Flip((long Task, int Attempt) key, (Verdict Before, Verdict After) pair)
    {
        var (before, after) = pair;
        return before.Outcome == after.Outcome && before.Reward == after.Reward && before.Reasons.SequenceEqual(after.Reasons, StringComparer.Ordinal)
            ? null
            : new VerdictFlip
            {
                EpisodeId = after.EpisodeId,
                TaskIndex = key.Task,
                Attempt = key.Attempt,
                Before = before.Outcome,
                After = after.Outcome,
                RewardBefore = before.Reward,
                RewardAfter = after.Reward,
                Why = Why(before, after),
            };
    }

    private static string[] Why(Verdict before, Verdict after)
    {
        string[] checks =
        [
            .. Failing(after).ExceptBy(Failing(before).Select(check => check.Check), check => check.Check, StringComparer.Ordinal).Select(check => $"{check.Check} fails now: {check.Finding}"),
            .. Failing(before).ExceptBy(Failing(after).Select(check => check.Check), check => check.Check, StringComparer.Ordinal).Select(check => $"{check.Check} fails no more, which had: {check.Finding}"),
            .. after.Reasons.Except(before.Reasons, StringComparer.Ordinal).Where(reason => Failing(before).Any(check => check.Check == reason)).Select(reason => $"{reason} gates now"),
            .. before.Reasons.Except(after.Reasons, StringComparer.Ordinal).Where(reason => Failing(after).Any(check => check.Check == reason)).Select(reason => $"{reason} gates no more"),
        ];
        return before.Reward == after.Reward ? checks : [.. checks, string.Create(CultureInfo.InvariantCulture, $"reward {Text(before.Reward)} -> {Text(after.Reward)}")];
    }

    private static IEnumerable<CheckResult> Failing(Verdict verdict) => verdict.Checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken);

    private static string Text(double? reward) => reward is { } number ? number.ToString("0.###", CultureInfo.InvariantCulture) : "none";

    /// <summary>Who judges otherwise than some verdict says.</summary>
    private static string[] Verifiers(IEnumerable<(Verdict Before, Verdict After)> pairs)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (before, after) in pairs.DistinctBy(pair => (pair.Before.Profile, pair.After.Profile)))
        {
            var (old, present) = ((before.Verifiers ?? []).ToDictionary(Name, StringComparer.Ordinal), (after.Verifiers ?? []).ToDictionary(Name, StringComparer.Ordinal));
            found.UnionWith(old.Keys.Union(present.Keys, StringComparer.Ordinal)
                .Select(name => (Old: old.GetValueOrDefault(name), New: present.GetValueOrDefault(name)))
                .Where(pair => pair.Old != pair.New)
                .Select(pair => $"{pair.Old ?? "(none)"} -> {pair.New ?? "(none)"}"));
        }

        return [.. found];
    }

    private static string Name(string verifier) => verifier.Split('@')[0];

    /// <summary>What the datasets would hold with these verdicts.</summary>
    private static (DatasetState State, string[] Rows) State(
        RunManifest manifest,
        IReadOnlyList<TaskStanding> standings,
        IReadOnlyDictionary<(long, int), (Verdict Before, Verdict After)> pairs,
        Func<(Verdict Before, Verdict After), Verdict> side,
        CancellationToken cancellationToken)
    {
        var law = TrialLaw.Of(manifest);
        TaskStanding[] judged =
        [
            .. standings.Select(task => task with
            {
                Attempts = [.. task.Attempts.Select(attempt => pairs.TryGetValue((task.Index, attempt.Attempt), out var pair) ? attempt with { Outcome = side(pair).Outcome } : attempt)],
            }),
        ];
        var prefix = RunPrefix.Of(manifest, judged, cancellationToken);
        var (rows, rewards) = (new List<string>(), new List<double>());
        foreach (var task in judged.Where(task => prefix.Counts(task.Index)))
        {
            var attempts = task.Attempts.Where(attempt => law.Counts(attempt.Attempt) && pairs.ContainsKey((task.Index, attempt.Attempt)))
                .Select(attempt => (attempt.Attempt, Verdict: side(pairs[(task.Index, attempt.Attempt)]))).ToArray();
            if (attempts.Length == 0)
            {
                continue;
            }

            var group = law.Group(attempts);
            if (law.Retires(group.Passed, group.Size))
            {
                continue;
            }

            rewards.AddRange(attempts.Select(attempt => attempt.Verdict.Reward).OfType<double>());
            rows.AddRange(attempts.Where(attempt => attempt.Attempt == group.First).Select(attempt => attempt.Verdict.EpisodeId));
        }

        return (new DatasetState(prefix.Indexes, rows.Count, rewards.Count, rewards.Count == 0 ? null : rewards.Average(), prefix.Reached), [.. rows]);
    }
}
