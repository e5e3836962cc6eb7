using System.Globalization;

namespace TrajForge.Cli.Terminal;

/// <summary>Pass rates of tasks that were played more than once, as text.</summary>
internal static class TrialTable
{
    public static void Write(Screen screen, TrialTally tally, int trials)
    {
        if (trials == 1)
        {
            return;
        }

        screen.Plain();
        screen.Table(["attempts passed", "tasks"], tally.Tasks.Select(task => (string[])[Text($"  {task.Passed} of {task.Valid}"), Text($"{task.Tasks}")]));
        screen.Plain();
        screen.Table(["pass^k", "", ""], tally.PassK(trials).Select(at => (string[])[Text($"  k = {at.K}"), Text($"{at.Pass:0.000}"), Text($"over {at.Tasks} tasks")]));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
