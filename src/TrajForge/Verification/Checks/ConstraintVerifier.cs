namespace TrajForge.Verification.Checks;

/// <summary>
/// Is each exact constraint met in the final state? An achieve constraint earns credit and must be false at the start; preserve and forbid
/// constraints gate.
/// </summary>
internal sealed class ConstraintVerifier : IVerifier
{
    public string Id => "constraints";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = ["constraints.met", "constraints.kept", "constraints.asserted"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement) =>
        [Met(judgement), Kept(judgement), judgement.Assertions is { } assertions ? Asserted(assertions) : CheckResult.None("constraints.asserted", "the task asserts nothing")];

    /// <summary>What the task's publisher asserts of the end, where it does.</summary>
    private static CheckResult Asserted(IReadOnlyList<AssertionResult> assertions)
    {
        var unmet = assertions.Where(result => !result.Met).ToArray();
        return unmet.Length == 0
            ? CheckResult.Pass("constraints.asserted")
            : CheckResult.Fail("constraints.asserted", $"not so at the end: {string.Join("; ", unmet.Select(Text))}");
    }

    private static string Text(AssertionResult result) =>
        $"{result.Assertion.Function.Name}({result.Assertion.Function.Arguments}){(result.Error is { } error ? $", which failed: {error}" : "")}";

    private static CheckResult Met(Judgement judgement)
    {
        var wanted = judgement.Task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).ToArray();
        if (wanted.Length == 0)
        {
            return CheckResult.None("constraints.met", "nothing to achieve");
        }

        var initial = ConstraintCheck.States(judgement.Initial);
        var final = ConstraintCheck.States(judgement.Final.Records);
        if (wanted.FirstOrDefault(c => ConstraintCheck.Holds(c, initial)) is { } already)
        {
            return new CheckResult
            {
                Check = "constraints.met",
                Outcome = CheckOutcome.Broken,
                Finding = $"'{already.Id}' holds before anything is done",
            };
        }

        var missed = wanted.Where(c => !ConstraintCheck.Holds(c, final)).ToArray();
        var score = (double)(wanted.Length - missed.Length) / wanted.Length;
        return (missed.Length == 0 ? CheckResult.Pass("constraints.met") : Fail("constraints.met", "missed", missed, final, judgement)) with { Score = score };
    }

    private static CheckResult Kept(Judgement judgement)
    {
        var kept = judgement.Task.Constraints.Where(c => c.Kind != ConstraintKind.Achieve).ToArray();
        if (kept.Length == 0)
        {
            return CheckResult.None("constraints.kept", "nothing to preserve or forbid");
        }

        var final = ConstraintCheck.States(judgement.Final.Records);
        var broken = kept.Where(c => ConstraintCheck.Holds(c, final) != (c.Kind == ConstraintKind.Preserve)).ToArray();
        return broken.Length == 0 ? CheckResult.Pass("constraints.kept") : Fail("constraints.kept", "broken", broken, final, judgement);
    }

    private static CheckResult Fail(
        string check, string word, Constraint[] constraints, IReadOnlyDictionary<RecordRef, JsonText> final, Judgement judgement)
    {
        var records = constraints.Select(c => c.Record).ToHashSet();
        var events = judgement.Steps.Where(s => s.Replayed.Changes.Any(change => records.Contains(change.Record))).Select(s => s.CallEvent);
        return CheckResult.Fail(check, $"{word}: {string.Join("; ", constraints.Select(c => c.Text))}", events.Distinct().ToArray()) with
        {
            Expected = string.Join("; ", constraints.Select(c => $"{c.Id}: {ConstraintCheck.Expected(c)}")),
            Actual = string.Join("; ", constraints.Select(c => $"{c.Id}: {ConstraintCheck.Actual(c, final)}")),
        };
    }
}
