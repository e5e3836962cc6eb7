using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>What judging a run otherwise comes to, as text.</summary>
internal static class DiffTable
{
    private const int Most = 20;
    private const int Width = 200;

    public static void Write(Screen screen, string folder, DiffReport report)
    {
        foreach (var warning in report.Warnings)
        {
            screen.Line($"[yellow]warning[/]: {Screen.Text(warning)}");
        }

        foreach (var verifier in report.Verifiers)
        {
            screen.Plain($"verifier {verifier}");
        }

        foreach (var flip in report.Flips.Take(Most))
        {
            screen.Plain(Text($"episode {flip.EpisodeId[..12]} (task {flip.TaskIndex}, attempt {flip.Attempt}): {Word(flip.Before)} -> {Word(flip.After)}"));
            foreach (var why in flip.Why)
            {
                screen.Plain($"  {SafeText.Short(SafeText.OneLine(why), Width)}");
            }
        }

        if (report.Flips.Count > Most)
        {
            screen.Plain(Text($"and {report.Flips.Count - Most} more; --json has them all"));
        }

        screen.Plain(Text($"{report.Flips.Count} of {report.Episodes} verdicts change"));
        screen.Table(["", "indexes", "rows", "valid episodes", "mean reward", "target"], [Row("before", report.Before), Row("after", report.After)]);
        screen.Plain(Text($"{report.Lost.Count} rows are lost, {report.Gained.Count} are gained"));
        screen.Plain(report.Kept ? $"the new verdicts are in force, the old ones are kept; next: ./trajforge export {folder}" : "nothing was written; --keep puts the new verdicts in force");
    }

    private static string[] Row(string name, DatasetState state) =>
        [name, Text($"{state.Indexes}"), Text($"{state.Rows}"), Text($"{state.Valid}"), Text($"{state.MeanReward:0.0000}"), state.Reached ? "reached" : "not reached"];

    private static string Word(VerdictOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
