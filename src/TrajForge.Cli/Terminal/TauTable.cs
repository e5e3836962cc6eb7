using System.Globalization;
using TrajForge.Tau;

namespace TrajForge.Cli.Terminal;

/// <summary>Grades of an imported run, as text.</summary>
internal static class TauTable
{
    private const int Width = 400;

    public static void Write(Screen screen, TauReport report, TauGradeOptions options)
    {
        screen.Table(["task", "trial", "published", "ours", "agrees", "why"], report.Runs.Select(Row));
        screen.Plain();
        foreach (var (grade, difference) in report.Runs.SelectMany(grade => grade.Differences, (grade, difference) => (grade, difference)))
        {
            screen.Plain($"run {grade.Run}, step {Whole(difference.Step)}, {difference.Tool}{(difference.Same ? " (equal as JSON)" : "")}");
            screen.Plain($"  recorded {SafeText.Short(difference.Recorded, Width)}");
            screen.Plain($"  ours     {SafeText.Short(difference.Ours, Width)}");
        }

        Warnings(screen, report);
        var totals = report.Totals;
        if (totals.GoldHashesPublished > 0)
        {
            screen.Plain($"hash of the gold state reproduced: {Whole(totals.GoldHashesReproduced)} of {Whole(totals.GoldHashesPublished)}");
        }

        screen.Plain($"replies compared: {Whole(totals.RepliesCompared)}{(options.CompareReplies ? "" : " (of changes only; --compare-replies compares all)")}, differing: {Whole(totals.RepliesDiffering)}");
        screen.Plain($"mean reward: published {Number(totals.MeanPublished)}, ours {Number(totals.MeanOurs)}");
        PassK(screen, "pass^k, v1's convention", report.PassK.PublishedV1, report.PassK.OursV1);
        PassK(screen, "pass^k, v2's convention", report.PassK.PublishedV2, report.PassK.OursV2);
        var headline = totals.Disagree == 0 && totals.Ungraded == 0 ? "[green]as published[/]" : "[red]not as published[/]";
        screen.Line($"{headline}: {Whole(totals.Agree)} of {Whole(report.Runs.Count)} runs agree, {Whole(totals.Disagree)} disagree, {Whole(totals.Unpublished)} without published reward, {Whole(totals.Ungraded)} cannot be graded, {Whole(totals.LeftOut)} left out on import");
    }

    /// <summary>Rewards beside our own verdicts.</summary>
    public static void WriteBeside(Screen screen, TauReport report, IReadOnlyList<BesideRow> beside)
    {
        screen.Table(
            ["task", "trial", "published", "ours", "agrees", "our verdict", "because of"],
            report.Runs.Zip(beside).Select(pair => (string[])[.. Row(pair.First)[..5], pair.Second.Outcome?.ToString().ToLowerInvariant() ?? "-", string.Join(", ", pair.Second.Reasons)]));
        screen.Plain();
        foreach (var group in beside.SelectMany(row => row.Labels, (row, label) => (row, label)).GroupBy(pair => pair.label.Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            screen.Plain($"{group.Key}: {Whole(group.Select(pair => pair.row.Run).Distinct(StringComparer.Ordinal).Count())} runs");
            foreach (var (row, label) in group)
            {
                screen.Plain($"  run {row.Run}{(label.Step is { } step ? $", step {Whole(step)}" : "")}: {SafeText.Short(label.Evidence, Width)}");
            }
        }

        screen.Plain();
        Warnings(screen, report);
        screen.Plain($"mean reward: published {Number(report.Totals.MeanPublished)}, ours {Number(report.Totals.MeanOurs)}; {Whole(report.Totals.Agree)} agree, {Whole(report.Totals.Disagree)} disagree, {Whole(report.Totals.Ungraded)} cannot be graded");
        PassK(screen, "pass^k, v1's convention", report.PassK.PublishedV1, report.PassK.OursV1);
        PassK(screen, "pass^k, v2's convention", report.PassK.PublishedV2, report.PassK.OursV2);
    }

    public static void Warnings(Screen screen, TauReport report)
    {
        foreach (var warning in report.Warnings)
        {
            screen.Line($"[yellow]warning[/]: {Screen.Text(warning)}");
        }
    }

    public static string[] Row(TauGrade grade) =>
    [
        grade.Task,
        grade.Trial is { } trial ? Whole(trial) : "-",
        Number(grade.Published),
        Number(grade.Ours),
        grade.Agrees switch { true => "yes", false => "NO", _ => "-" },
        SafeText.Short(string.Join("; ", new[] { grade.Misfit ? "does not fit its task" : null, grade.Why }.Concat(grade.Notes).OfType<string>()), Width),
    ];

    public static void PassK(Screen screen, string title, IReadOnlyList<double> published, IReadOnlyList<double> ours) =>
        screen.Plain($"{title}: published {Series(published)}; ours {Series(ours)}");

    private static string Series(IReadOnlyList<double> values) => values.Count == 0 ? "-" : string.Join(" ", values.Select(value => Number(value)));

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
