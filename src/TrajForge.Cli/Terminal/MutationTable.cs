using System.Globalization;
using TrajForge.Mutation;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>What became of broken and of harmlessly edited episodes.</summary>
internal static class MutationTable
{
    /// <summary>Cases listed of a kind; <c>--json</c> has all.</summary>
    private const int MostCases = 40;

    public static void Write(Screen screen, MutationReport report)
    {
        screen.Line($"[bold]{Screen.Text(report.Environment)}[/]");
        foreach (var table in MutationTables.Of(report))
        {
            screen.Table(table.Head, table.Rows);
            screen.Plain();
        }

        Cases(screen, "survived", report.Survivors);
        Cases(screen, "rejected though harmless", report.Rejected);
        Cases(screen, "rejected though untouched", report.Alarms);
        screen.Line($"{(report.Sound ? "[green]sound[/]" : "[red]not sound[/]")}: {Screen.Text(MutationTables.Headline(report))}");
        screen.Plain();
    }

    /// <summary>One edited episode with its verdict.</summary>
    public static void Case(Screen screen, MutantPlay play)
    {
        screen.Plain($"{play.Case.Operator} at {play.Case.Site}{(play.Equivalent ? ", equivalent" : "")}");
        new TrajectoryText(screen).Write(new StoredEpisode(play.Task, play.Episode, play.Verdict, []));
    }

    private static void Cases(Screen screen, string what, IReadOnlyList<MutantCase> cases)
    {
        foreach (var one in cases.Take(MostCases))
        {
            screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{what}: --env {one.Environment} --seed {one.Seed} --case '{one.Index} {one.Operator} {one.Site}'{(one.Failed.Count == 0 ? "" : $"  by {string.Join(", ", one.Failed)}")}"));
        }

        if (cases.Count > MostCases)
        {
            screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{what}: {cases.Count - MostCases} more; --json lists all"));
        }
    }
}
