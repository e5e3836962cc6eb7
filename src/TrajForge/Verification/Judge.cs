using System.Globalization;
using TrajForge.Verification.Checks;

namespace TrajForge.Verification;

/// <summary>How check results become acceptance and reward.</summary>
public sealed record JudgeOptions
{
    /// <summary>Penalty in <c>S</c> for each superfluous or unwanted effect. CoVe publishes no weight; 0.25 is ours.</summary>
    public double Lambda { get; init; } = 0.25;

    /// <summary>Effects penalised at most.</summary>
    public int RMax { get; init; } = 4;

    /// <summary>Families that gate acceptance; null for all.</summary>
    public IReadOnlyList<string>? Gates { get; init; }
}

/// <summary>The second step of judging: runs the verifiers on a judgement and derives the verdict.</summary>
public sealed class Judge(JudgeOptions options)
{
    /// <summary>The built-in families, in the order of reports.</summary>
    public static IReadOnlyList<IVerifier> BuiltIn { get; } =
    [
        new FormVerifier(), new ReplayVerifier(), new ProcedureVerifier(), new EvidenceVerifier(),
        new ConstraintVerifier(), new RefusalVerifier(), new EndStateVerifier(), new RedundancyVerifier(), new CommunicationVerifier(),
        new ConductVerifier(),
    ];

    /// <summary>Names of the families that a spec may gate on.</summary>
    public static IReadOnlyList<string> Families { get; } = BuiltIn.Select(verifier => verifier.Id).ToArray();

    /// <summary>Hash of verifiers, versions and parameters.</summary>
    public string Profile { get; } = ContentHash.Of(
    [
        .. BuiltIn.Select(verifier => string.Create(CultureInfo.InvariantCulture, $"{verifier.Id}@{verifier.Version}")),
        options.Lambda.ToString("R", CultureInfo.InvariantCulture),
        options.RMax.ToString(CultureInfo.InvariantCulture),
        string.Join(',', options.Gates ?? Families),
    ]);

    public Verdict Decide(Judgement judgement)
    {
        var checks = BuiltIn.SelectMany(verifier => Run(verifier, judgement)).ToArray();
        if (checks.Any(check => check.Outcome == CheckOutcome.Broken))
        {
            return Invalid(judgement.Episode.Id, checks);
        }

        var s = Score(judgement, checks);
        var gates = options.Gates ?? Families;
        var reasons = checks
            .Where(check => check.Outcome == CheckOutcome.Failed && gates.Contains(Family(check)))
            .Select(check => check.Check)
            .ToList();
        if (reasons.Count == 0 && s < 1)
        {
            reasons.Add("score.s");
        }

        return new Verdict
        {
            EpisodeId = judgement.Episode.Id,
            Outcome = reasons.Count == 0 ? VerdictOutcome.Accepted : VerdictOutcome.Rejected,
            Reasons = reasons,
            Checks = checks,
            Vector = Vector(checks),
            Changes = ChangesMade.Of(judgement),
            S = s,
            Reward = s,
            Profile = Profile,
        };
    }

    /// <summary>The verdict when replay itself failed: the fault is shown and nothing is scored.</summary>
    public Verdict Broken(string episodeId, string check, string finding) =>
        Invalid(episodeId, [new CheckResult { Check = check, Outcome = CheckOutcome.Broken, Finding = finding }]);

    private Verdict Invalid(string episodeId, IReadOnlyList<CheckResult> checks) => new()
    {
        EpisodeId = episodeId,
        Outcome = VerdictOutcome.Invalid,
        Reasons = checks.Where(check => check.Outcome == CheckOutcome.Broken).Select(check => check.Check).ToArray(),
        Checks = checks,
        Vector = [],
        Profile = Profile,
    };

    private static IReadOnlyList<CheckResult> Run(IVerifier verifier, Judgement judgement)
    {
        try
        {
            return verifier.Verify(judgement);
        }
        catch (Exception e)
        {
            return [new CheckResult { Check = verifier.Id, Outcome = CheckOutcome.Broken, Finding = $"{verifier.Id} threw {e.GetType().Name}: {e.Message}" }];
        }
    }

    private double Score(Judgement judgement, IReadOnlyList<CheckResult> checks)
    {
        var satisfied = Satisfied(judgement, checks);
        var r = judgement.Superfluous.Count + RedundancyVerifier.UnwantedRecords(judgement).Count;
        return Math.Max(0, satisfied - (options.Lambda * Math.Min(r, options.RMax)));
    }

    /// <summary>Share of <c>C</c>: constraints that are met and wishes that are declined as they must be count alike.</summary>
    private static double Satisfied(Judgement judgement, IReadOnlyList<CheckResult> checks)
    {
        var met = checks.FirstOrDefault(check => check.Check == "constraints.met")?.Score;
        var achieve = met is null ? 0 : judgement.Task.Constraints.Count(constraint => constraint.Kind == ConstraintKind.Achieve);
        var refusals = judgement.Task.Refusals.Count;
        return achieve + refusals == 0 ? 1 : (((met ?? 0) * achieve) + (RefusalVerifier.Share(judgement) * refusals)) / (achieve + refusals);
    }

    /// <summary>One component per family that had something to check: the mean of its checks.</summary>
    private static IReadOnlyList<Component> Vector(IReadOnlyList<CheckResult> checks) =>
        checks.Where(check => check.Outcome != CheckOutcome.NotApplicable)
            .GroupBy(Family, StringComparer.Ordinal)
            .Select(family => new Component(family.Key, family.Average(c => c.Score ?? (c.Outcome == CheckOutcome.Passed ? 1.0 : 0.0))))
            .ToArray();

    private static string Family(CheckResult check) => check.Check.Split('.')[0];
}
