using System.Globalization;

namespace TrajForge.Verification.Checks;

/// <summary>Does every value of every argument of every change come from somewhere, or did the caller make it up?</summary>
internal sealed class GroundingVerifier : IVerifier
{
    private const string Check = "grounding.arguments";

    /// <summary>Findings that are written out.</summary>
    private const int Most = 10;

    public string Id => "grounding";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = [Check];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var changes = judgement.Steps.Where(step => step.Changed).ToArray();
        if (changes.Length == 0)
        {
            return [CheckResult.None(Check, "no changes")];
        }

        if (changes.All(step => step.Origins is null))
        {
            return [CheckResult.None(Check, "a play in which nobody says anything")];
        }

        var values = changes.SelectMany(step => step.Origins ?? [], (step, origin) => (Step: step, Origin: origin)).ToArray();
        var madeUp = values.Where(value => value.Origin.Kind == OriginKind.Nowhere).ToArray();
        return madeUp.Length == 0
            ? [CheckResult.Pass(Check) with { Score = 1 }]
            :
            [
                CheckResult.Fail(
                    Check,
                    string.Join("; ", madeUp.Take(Most).Select(value => Text(value.Step, value.Origin))) + (madeUp.Length > Most ? "; ..." : ""),
                    madeUp.Select(value => value.Step.CallEvent).Distinct().ToArray()) with
                {
                    Score = 1 - ((double)madeUp.Length / values.Length),
                },
            ];
    }

    private static string Text(ReplayedStep step, ArgumentOrigin origin) => string.Create(
        CultureInfo.InvariantCulture, $"{step.Request.Name}: {origin.Path} = {origin.Value} at event {step.CallEvent} comes from nowhere{(origin.From is { } why ? $" ({why})" : "")}");
}
