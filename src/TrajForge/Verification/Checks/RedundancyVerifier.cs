namespace TrajForge.Verification.Checks;

/// <summary>Which changes does nobody need, and which records were changed that the task leaves alone?</summary>
internal sealed class RedundancyVerifier : IVerifier
{
    public const string Family = "redundancy";

    public string Id => Family;

    public int Version => 3;

    public IReadOnlyList<string> Checks { get; } = ["redundancy.superfluous", "redundancy.unwanted", "redundancy.repeated"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        if (!judgement.Steps.Any(step => step.Changed))
        {
            return [.. Checks.Select(check => CheckResult.None(check, "no changes"))];
        }

        return [Superfluous(judgement), Unwanted(judgement), Repeated(judgement)];
    }

    /// <summary>Records changed at the end that the reference leaves as they were.</summary>
    private static IReadOnlyList<RecordRef> UnwantedRecords(Judgement judgement) =>
        new StateComparer(judgement.Rules.Comparison, judgement.Task.Soft)
            .Differences(judgement.Final, judgement.Expected)
            .Where(difference => difference.Left is not null && difference.Right is null)
            .Select(difference => difference.Record)
            .ToArray();

    private static CheckResult Superfluous(Judgement judgement) => judgement.Superfluous.Count == 0
        ? CheckResult.Pass("redundancy.superfluous")
        : CheckResult.Fail(
            "redundancy.superfluous",
            $"nobody needs: {string.Join(", ", judgement.Superfluous.Select(i => judgement.Steps[i].Request.Name))}",
            judgement.Superfluous.Select(i => judgement.Steps[i].CallEvent).ToArray()) with { Count = judgement.Superfluous.Count };

    private static CheckResult Unwanted(Judgement judgement)
    {
        var unwanted = UnwantedRecords(judgement).ToHashSet();
        var steps = judgement.Steps.Where(step => step.Changed && step.Replayed.Changes.Any(change => unwanted.Contains(change.Record)));
        return unwanted.Count == 0
            ? CheckResult.Pass("redundancy.unwanted")
            : CheckResult.Fail(
                "redundancy.unwanted",
                $"the task leaves alone: {string.Join(", ", unwanted)}",
                steps.Select(step => step.CallEvent).Distinct().ToArray()) with { Count = unwanted.Count };
    }

    /// <summary>The same change tried again after it succeeded; the world refuses most of these, so no effect shows them.</summary>
    private static CheckResult Repeated(Judgement judgement)
    {
        var repeated = judgement.Steps
            .Where((step, i) => step.Effect == ToolEffect.Changes && step.Replayed.IsError && judgement.Steps.Take(i).Any(earlier => earlier.Changed && earlier.Request == step.Request))
            .Select(step => step.CallEvent)
            .ToArray();
        return repeated.Length == 0
            ? CheckResult.Pass("redundancy.repeated")
            : CheckResult.Fail("redundancy.repeated", "a change was tried again after it had succeeded", repeated) with { Count = repeated.Length };
    }
}
