using System.Globalization;

namespace TrajForge.Verification.Checks;

/// <summary>Does the final state equal the reference's, up to soft fields and renaming of generated ids?</summary>
internal sealed class EndStateVerifier : IVerifier
{
    /// <summary>Records that are written out, and characters of each.</summary>
    private const int Most = 10, Longest = 2000;

    public string Id => "end_state";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = ["end_state.equal"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var differences = new StateComparer(judgement.Rules.Comparison, judgement.Task.Soft).Differences(judgement.Final, judgement.Expected);
        if (differences.Count == 0)
        {
            return [CheckResult.Pass("end_state.equal")];
        }

        var records = differences.Select(difference => difference.Record).ToHashSet();
        var blamed = judgement.Steps.Where(step => step.Replayed.Changes.Any(change => records.Contains(change.Record)));
        return
        [
            CheckResult.Fail(
                "end_state.equal",
                $"{differences.Count} record(s) differ from the reference: {string.Join(", ", records.Take(Most))}{(records.Count > Most ? ", ..." : "")}",
                blamed.Select(step => step.CallEvent).Distinct().ToArray()) with
            {
                Expected = Text(differences, difference => difference.Right),
                Actual = Text(differences, difference => difference.Left),
            },
        ];
    }

    private static string Text(IReadOnlyList<StateDifference> differences, Func<StateDifference, JsonText?> side)
    {
        var told = differences.Take(Most).Select(d => $"{d.Record}: {(side(d) is { } content ? Cut(content.ToString()) : "unchanged")}");
        return string.Join("; ", differences.Count > Most ? told.Append(string.Create(CultureInfo.InvariantCulture, $"and {differences.Count - Most} more")) : told);
    }

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}...";
}
