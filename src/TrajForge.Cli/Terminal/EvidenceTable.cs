using System.Globalization;

namespace TrajForge.Cli.Terminal;

/// <summary>Reads before changes, as text.</summary>
internal static class EvidenceTable
{
    public static void Write(Screen screen, EvidenceTally evidence)
    {
        screen.Plain();
        screen.Table(["reads before a change", "", ""],
        [
            .. evidence.Slack.Select(slack => (string[])[$"  B_min {slack.Key.ToString("+0;-0;+0", CultureInfo.InvariantCulture)}", Whole(slack.Value), "of accepted episodes"]),
            ["  accepted episodes below B_min", Whole(evidence.BelowFewest), ""],
            ["  guessed", Whole(evidence.Guessed), $"in {Whole(evidence.EpisodesGuessed)} episodes"],
        ]);
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
