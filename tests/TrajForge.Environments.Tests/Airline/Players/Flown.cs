using TrajForge.Environments.Tests.Players;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Players;

/// <summary>The airline's scripted dialogues on either data, and their verdicts.</summary>
internal static class Flown
{
    /// <param name="data"><c>shipped</c>, or <c>reference</c> for the data of <c>TAU_DATA</c>.</param>
    public static Task<IEnvironment> OpenAsync(string data) => Planes.LoadAsync("corrected", data == "reference" ? "v2/airline/db.json" : null);

    public static async Task<IReadOnlyList<(Played Played, Verdict Verdict)>> JudgedAsync(IEnvironment airline, IEnumerable<Played> plays)
    {
        var builder = new JudgementBuilder(airline);
        var judge = new Judge(new JudgeOptions());
        var judged = new List<(Played, Verdict)>();
        foreach (var played in plays)
        {
            judged.Add((played, judge.Decide(await builder.BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken))));
        }

        return judged;
    }

    public static string Describe((Played Played, Verdict Verdict) play) =>
        $"task {play.Played.Task.Index} [{string.Join(',', play.Played.Task.Templates)}] slips [{string.Join(',', play.Played.Slips.Select(slip => slip.Kind))}] {play.Played.Episode.End} {play.Played.Task.Brief.Text}: "
        + string.Join("; ", play.Verdict.Checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(check => $"{check.Check}: {check.Finding}"));
}
