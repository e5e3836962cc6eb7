using TrajForge.Verification;

namespace TrajForge.Mutation;

/// <summary>Judges edited episodes by the whole judge, or by some verifiers alone.</summary>
internal sealed class MutantJudge(IEnvironment environment, IReadOnlyList<IVerifier>? verifiers)
{
    private static readonly JudgeOptions Options = new();
    private static readonly IReadOnlyList<string> Gates = Options.Gates ?? Options.Profile.Gates ?? [.. Options.Verifiers.Select(verifier => verifier.Id)];

    private readonly JudgementBuilder _builder = new(environment);
    private readonly Judge _judge = new(Options);

    public ValueTask<Judgement> BuildAsync(TaskCase task, Episode episode, CancellationToken cancellationToken) => _builder.BuildAsync(task, episode, cancellationToken);

    public Verdict Decide(Judgement judgement) => _judge.Decide(judgement);

    /// <summary>Ids of the checks that keep the episode from being accepted; empty when it is.</summary>
    public IReadOnlyList<string> Failed(Judgement judgement)
    {
        if (verifiers is not null)
        {
            return Failed([.. verifiers.SelectMany(verifier => VerifierGuard.Run(verifier, judgement))]);
        }

        var verdict = _judge.Decide(judgement);
        return verdict.Outcome == VerdictOutcome.Accepted ? []
            : [.. verdict.Reasons.Concat(Failed(verdict.Checks).Where(IsGate)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>An invalid verdict names its fault alone; which gates fail beside it is of interest here.</summary>
    private static bool IsGate(string check) => Gates.Contains(check) || Gates.Contains(check.Split('.')[0]);

    private static IReadOnlyList<string> Failed(IReadOnlyList<CheckResult> checks) =>
        [.. checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(check => check.Check)];
}
