using TrajForge.Verification.Checks;

namespace TrajForge.Verification;

/// <summary>CoVe's <c>S = max(0, satisfied / |C| - lambda * min(r, r_max))</c>, with its properties and our algebra (METHODS 1.6, decision 3).</summary>
internal static class CoveScore
{
    public static double Of(Judgement judgement, IReadOnlyList<CheckResult> checks, double lambda, int rMax)
    {
        var r = checks.Where(check => Components.Family(check.Check) == RedundancyVerifier.Family).Sum(check => check.Count ?? 0);
        return Math.Max(0, Satisfied(judgement, checks) - (lambda * Math.Min(r, rMax)));
    }

    /// <summary>Share of <c>C</c>: constraints that are met and wishes that are declined as they must be count alike.</summary>
    private static double Satisfied(Judgement judgement, IReadOnlyList<CheckResult> checks)
    {
        var met = checks.FirstOrDefault(check => check.Check == "constraints.met")?.Score;
        var achieve = met is null ? 0 : judgement.Task.Constraints.Count(constraint => constraint.Kind == ConstraintKind.Achieve);
        var refusals = judgement.Task.Refusals.Count;
        return achieve + refusals == 0 ? 1 : (((met ?? 0) * achieve) + (RefusalVerifier.Share(judgement) * refusals)) / (achieve + refusals);
    }
}
