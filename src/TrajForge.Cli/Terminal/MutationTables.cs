using System.Globalization;
using TrajForge.Mutation;

namespace TrajForge.Cli.Terminal;

/// <summary>The tables of a mutation report, as screen and docs have them.</summary>
internal static class MutationTables
{
    public static IEnumerable<(IReadOnlyList<string> Head, IEnumerable<IReadOnlyList<string>> Rows)> Of(MutationReport report)
    {
        yield return (
            ["operator", "mutants", "equivalent", "killed", "checks that fail"],
            report.Operators.Where(made => made.Mutants + made.Equivalent > 0)
                .Select(made => (string[])[made.Id, Whole(made.Mutants), Whole(made.Equivalent), made.Mutants == 0 ? "-" : Share(made.Score), Counts(made.Kills)]));
        yield return (["family", "kills", "alone"], report.Families.Select(family => (string[])[family.Family, Whole(family.Kills), Whole(family.Alone)]));
        yield return (
            ["harmless edit", "edits", "accepted", "checks that fail"],
            report.Harmless.Where(made => made.Edits > 0).Select(made => (string[])[made.Id, Whole(made.Edits), Share(made.Share), Counts(made.Alarms)]));
    }

    public static string Headline(MutationReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Episodes} episodes, {report.Alarms.Count} rejected untouched; {report.Mutants} mutants of {report.Operators.Count(made => made.Mutants > 0)} operators killed {Share(report.Score)}, {report.Equivalent} equivalent; {report.Edits} harmless edits accepted {Share(report.Spared)}; operators below {MutationReport.OperatorFloor:P0}: {(report.Weak.Count == 0 ? "none" : string.Join(", ", report.Weak))}");

    private static string Counts(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {Whole(count.Value)}"));

    /// <summary>Never rounded up to a floor that was missed.</summary>
    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 1000) / 10:0.0} %");

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
