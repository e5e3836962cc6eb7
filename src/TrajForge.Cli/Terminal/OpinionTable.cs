using System.Globalization;

namespace TrajForge.Cli.Terminal;

/// <summary>Opinions beside verdicts.</summary>
internal static class OpinionTable
{
    public static void Write(Screen screen, OpinionTally tally)
    {
        if (tally.Given + tally.NoOpinion == 0)
        {
            return;
        }

        screen.Plain();
        screen.Table(
            ["opinion (advisory)", "accepted", "rejected"],
            [["  approves", Whole(tally.ApprovedAccepted), Whole(tally.ApprovedRejected)], ["  does not", Whole(tally.DisapprovedAccepted), Whole(tally.DisapprovedRejected)]]);
        var agreement = tally.Agreement is { } share ? string.Create(CultureInfo.InvariantCulture, $"agrees with {share:0.0%} of {tally.Given} verdicts; ") : "";
        screen.Plain($"  {agreement}{Whole(tally.NoOpinion)} answers without an opinion, {Whole(tally.Absent)} episodes not asked about or without an answer");
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
