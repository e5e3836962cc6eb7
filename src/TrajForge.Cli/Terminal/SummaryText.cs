using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>What a run came to, in a few lines that name the next command.</summary>
internal static class SummaryText
{
    private const int MostShown = 10;

    public static void Write(Screen screen, RunSummary summary)
    {
        screen.Line(Headline(summary));
        List(screen, "rejected by", summary.Reasons);
        List(screen, "dropped", summary.Dropped);
        Count(screen, "duplicates", summary.Duplicates);
        List(screen, $"{summary.Invalid} invalid by", summary.InvalidBy);
        Count(screen, "void after faults", summary.Void);
        Count(screen, "retired for their pass rate", summary.Retired);
        SpendText.Write(screen, summary.Spend, summary.Accepted);
        EndpointText.Write(screen, summary.Endpoints ?? []);
        Unfilled(screen, summary);
        foreach (var warning in summary.Warnings)
        {
            screen.Line($"[yellow]warning[/]: {Screen.Text(warning)}");
        }

        if (summary.Files.Count > 0)
        {
            screen.Plain($"written to {summary.Folder}:");
            foreach (var file in summary.Files)
            {
                screen.Plain($"  {file}");
            }
        }

        Next(screen, summary);
    }

    private static string Headline(RunSummary summary)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{summary.Accepted} of {summary.Target} rows accepted, {summary.Rejected} rejected, {summary.Indexes} task indexes");
        return summary.Ended switch
        {
            RunEnd.Done => $"[green]done[/]: {counts}",
            RunEnd.Short when summary.Cells.Any(cell => cell.State == CellState.Open) => $"[yellow]ended short[/]: {counts}; max_candidates is used up",
            RunEnd.Short => $"[yellow]ended short[/]: {counts}; cells are not filled",
            RunEnd.Invalid => $"[yellow]ended short[/]: {counts}; {Screen.Text(summary.Why ?? "too many episodes are invalid")}",
            RunEnd.Budget => $"[yellow]ended short[/]: {counts}; {Screen.Text(summary.Why ?? "a budget is spent")}",
            RunEnd.Unreachable => $"[yellow]ended short[/]: {counts}; {Screen.Text(summary.Why ?? "no model could be reached")}",
            RunEnd.Barren => $"[yellow]ended short[/]: {counts}; the last of them held no task, for the reasons below, and no more were tried",
            _ => $"[yellow]interrupted[/]: {counts}; nothing is lost",
        };
    }

    private static void Next(Screen screen, RunSummary summary)
    {
        switch (summary.Ended)
        {
            case RunEnd.Done:
                screen.Plain("next:");
                screen.Plain($"  ./trajforge show {summary.Folder}                one dialogue with its verdict");
                screen.Plain($"  ./trajforge show {summary.Folder} --rejected     one that was rejected, and why");
                screen.Plain($"  ./trajforge stats {summary.Folder}               figures");
                screen.Plain($"  ./trajforge verify {summary.Folder}              judge everything again from what is stored");
                break;
            case RunEnd.Budget:
                screen.Plain("next: raise the bound under budget and run the same command; it goes on from here and buys no answer twice");
                break;
            case RunEnd.Invalid:
                screen.Plain($"next: './trajforge stats {summary.Folder}' counts what made them invalid; mend the customer's prompt or the verifier, in a new folder, or raise limits.invalid");
                break;
            case RunEnd.Barren:
                screen.Plain("next: ask for other templates or fewer goals, or name data that holds more");
                break;
            case RunEnd.Short when summary.Cells.All(cell => cell.State != CellState.Open):
                screen.Plain("next: raise tasks.cell_candidates and run the same command, which goes on from here; or ask for less of these cells, in a new folder");
                break;
            case RunEnd.Short:
                screen.Plain("next: raise max_candidates and run the same command; it goes on from here");
                break;
            default:
                screen.Plain("next: run the same command; it goes on from here");
                break;
        }
    }

    private static void Unfilled(Screen screen, RunSummary summary)
    {
        foreach (var cell in summary.Cells.Where(cell => summary.Cells.Count > 1 && cell.Missing > 0))
        {
            screen.Plain(string.Create(CultureInfo.InvariantCulture, $"cell {cell.Cell} lacks {cell.Missing} of {cell.Wanted} rows after {cell.Candidates} candidates: {CellTable.Why(cell.State)}"));
        }
    }

    private static void List(Screen screen, string title, IReadOnlyList<ReasonCount> counts)
    {
        if (counts.Count > 0)
        {
            var shown = counts.OrderByDescending(count => count.Count).Take(MostShown).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Reason} {count.Count}"));
            var more = string.Create(CultureInfo.InvariantCulture, $"and {counts.Count - MostShown} more, see stats");
            screen.Plain($"{title}: {string.Join(", ", counts.Count > MostShown ? shown.Append(more) : shown)}");
        }
    }

    private static void Count(Screen screen, string title, long count)
    {
        if (count > 0)
        {
            screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{title}: {count}"));
        }
    }
}
