using System.Globalization;
using TrajForge.Playback;

namespace TrajForge.Cli.Terminal;

/// <summary>A run played again, as text.</summary>
internal static class PlaybackTable
{
    private const int Width = 400;

    public static void Write(Screen screen, PlaybackReport report)
    {
        screen.Table(["episode", "run", "task", "end", "messages", "calls", "replies same", "reward recorded", "played", "same"], report.Rows.Select(Row));
        screen.Plain();
        foreach (var row in report.Rows)
        {
            if (row.Difference is { } difference)
            {
                screen.Plain($"episode {row.Episode[..12]}{(difference.Event is { } at ? $", event {Whole(at)}" : "")}: {difference.What}");
                screen.Plain($"  recorded {SafeText.Short(difference.Recorded, Width)}");
                screen.Plain($"  played   {SafeText.Short(difference.Played, Width)}");
            }
        }

        var totals = report.Totals;
        screen.Plain($"{Whole(totals.Messages)} messages asked for over HTTP, {Whole(totals.Calls)} calls, {Whole(totals.RepliesSame)} of {Whole(totals.Replies)} replies and {Whole(totals.RewardsSame)} of {Whole(totals.Rewards)} rewards as recorded");
        var headline = report.Different == 0 ? "[green]as recorded[/]" : "[red]not as recorded[/]";
        screen.Line($"{headline}: {Whole(report.Episodes)} episodes, {Whole(report.Same)} the same, {Whole(report.Different)} different");
    }

    private static string[] Row(PlaybackRow row) =>
    [
        row.Episode[..12],
        row.Run ?? "-",
        row.Task,
        row.End?.ToString() ?? "-",
        Whole(row.Messages),
        Whole(row.Calls),
        $"{Whole(row.RepliesSame)}/{Whole(row.Replies)}",
        Number(row.RewardRecorded),
        Number(row.RewardPlayed),
        row.Same ? "yes" : "NO",
    ];

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
