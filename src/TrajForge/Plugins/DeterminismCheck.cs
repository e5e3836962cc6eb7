using System.Globalization;

namespace TrajForge.Plugins;

/// <summary>
/// Puts the same question to a verifier many times: under other cultures and time zones, and on several threads at once. Results that differ, a verifier that breaks, and
/// a judgement that is not the same afterwards are findings.
/// </summary>
public static class DeterminismCheck
{
    /// <summary>Times that each judgement is judged.</summary>
    public const int Times = 20;

    private const int Threads = 4;

    private static readonly string[] Cultures = ["", "en-US", "de-DE", "tr-TR", "ar-SA", "ja-JP", "fa-IR", "fr-FR"];

    private static readonly string[] TimeZones = ["UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"];

    // The time zone is the whole process's.
    private static readonly Lock Zone = new();

    /// <summary>What was found, a sentence each, with the verifier's name; empty when it is deterministic.</summary>
    public static IReadOnlyList<string> Run(IVerifier verifier, IReadOnlyList<Judgement> judgements)
    {
        lock (Zone)
        {
            var own = Environment.GetEnvironmentVariable("TZ");
            try
            {
                return [.. judgements.SelectMany(judgement => Run(verifier, judgement)).Distinct()];
            }
            finally
            {
                SetTimeZone(own);
            }
        }
    }

    private static IEnumerable<string> Run(IVerifier verifier, Judgement judgement)
    {
        var before = TrajJson.Write(judgement);
        var answers = new string[Times];
        foreach (var round in Enumerable.Range(0, Times).Chunk(Threads))
        {
            SetTimeZone(TimeZones[round[0] / Threads % TimeZones.Length]);
            var threads = round.Select(time => new Thread(() => answers[time] = Answer(verifier, judgement, Cultures[time % Cultures.Length]))).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }

        var episode = judgement.Episode.Id;
        var results = TrajJson.Read<CheckResult[]>(answers[0]);
        return
        [
            .. results.Where(result => result.Outcome == CheckOutcome.Broken).Select(result => $"{verifier.Id}: broken on episode {episode}: {result.Finding}"),
            .. Enumerable.Range(1, Times - 1).Where(time => answers[time] != answers[0]).Take(1).Select(time => $"{verifier.Id}: differs on episode {episode} (under {Circumstances(time)}): {Difference(answers[0], answers[time])}"),
            .. TrajJson.Write(judgement) == before ? [] : new[] { $"{verifier.Id}: changed the judgement of episode {episode}" },
        ];
    }

    private static string Answer(IVerifier verifier, Judgement judgement, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return TrajJson.Write(Verification.VerifierGuard.Run(verifier, judgement).ToArray());
    }

    private static string Circumstances(int time)
    {
        var culture = Cultures[time % Cultures.Length];
        return $"culture {(culture.Length == 0 ? "invariant" : culture)}, time zone {TimeZones[time / Threads % TimeZones.Length]}, {Threads} threads at once";
    }

    private static string Difference(string first, string other)
    {
        var (before, after) = (TrajJson.Read<CheckResult[]>(first), TrajJson.Read<CheckResult[]>(other));
        var at = Enumerable.Range(0, Math.Min(before.Length, after.Length)).FirstOrDefault(i => TrajJson.Write(before[i]) != TrajJson.Write(after[i]), -1);
        return at < 0 ? string.Create(CultureInfo.InvariantCulture, $"{before.Length} results, then {after.Length}") : $"{TrajJson.Write(before[at])}, then {TrajJson.Write(after[at])}";
    }

    private static void SetTimeZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
