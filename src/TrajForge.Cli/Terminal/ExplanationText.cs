using System.Globalization;
using TrajForge.Runs;
using TrajForge.Verification;

namespace TrajForge.Cli.Terminal;

/// <summary>An explanation as text.</summary>
internal sealed class ExplanationText(Screen screen)
{
    private const int Width = 160;

    public void Write(StoredEpisode stored, Verdict verdict, Explanation explanation)
    {
        var text = new TrajectoryText(screen);
        screen.Line($"[bold]episode {Screen.Text(stored.Episode.Id[..12])}[/]  task {Whole(stored.Episode.TaskIndex)}  {TrajectoryText.Outcome(verdict)}");
        First(stored.Episode, explanation, text);
        Failed(explanation, text);
        Differences(explanation);
        Blame(explanation);
    }

    private void First(Episode episode, Explanation explanation, TrajectoryText text)
    {
        if (explanation.Failed.Count == 0)
        {
            screen.Line("[green]no check failed[/]");
        }
        else if (explanation.First is { } first)
        {
            screen.Line($"[bold]first wrong step[/], which {Screen.Text(string.Join(" and ", first.Checks))} point{(first.Checks.Count == 1 ? "s" : "")} at: {Screen.Text(SafeText.OneLine(first.Finding))}");
            foreach (var shown in episode.Events.Where(e => e.Index >= first.Event - 2 && e.Index <= first.Event + 1))
            {
                text.Event(shown);
            }
        }
        else
        {
            screen.Line("[bold]no step is wrong[/]: what failed was left out");
        }
    }

    private void Failed(Explanation explanation, TrajectoryText text)
    {
        if (explanation.Failed.Count > 0)
        {
            screen.Line("[bold]checks that failed[/]");
            foreach (var check in explanation.Failed)
            {
                text.Check(check);
            }
        }
    }

    private void Differences(Explanation explanation)
    {
        screen.Line(explanation.Differences.Count == 0 ? "[bold]end state[/]: the reference's" : "[bold]end state[/], where it is not the reference's (expected -> found)");
        foreach (var difference in explanation.Differences)
        {
            screen.Plain($"  {difference.Record}: {Changed(difference)}");
            foreach (var line in JsonDiff.Lines(difference.Expected, difference.Actual))
            {
                screen.Plain($"    {SafeText.Short(line, Width)}");
            }

            foreach (var call in difference.Reference)
            {
                screen.Plain($"    the reference calls {call.Name} {SafeText.Short(call.Arguments.ToString(), Width)}");
            }
        }
    }

    private void Blame(Explanation explanation)
    {
        if (explanation.Blame.Count > 0)
        {
            screen.Line("[bold]to blame[/]: without these calls no record would end wrongly");
            foreach (var call in explanation.Blame)
            {
                screen.Plain($"  {Whole(call.Event)}  {call.Tool} {SafeText.Short(SafeText.OneLine(call.Arguments), Width)}{(call.Caller == Side.Customer ? " (the customer's own)" : "")}");
            }
        }
    }

    private static string Changed(ExplainedDifference difference) =>
        difference.ChangedBy.Count == 0 ? "left alone" : $"changed at {string.Join(", ", difference.ChangedBy.Select(index => Whole(index)))}";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
