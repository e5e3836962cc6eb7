namespace TrajForge.Verification.Checks;

/// <summary>Was the customer identified first, was nobody else's data touched, and was there a yes to this proposal before each change?</summary>
internal sealed class ProcedureVerifier : IVerifier
{
    public string Id => "procedure";

    public int Version => 1;

    public IReadOnlyList<CheckResult> Verify(Judgement judgement) => [Authenticated(judgement), OneCustomer(judgement), Confirmed(judgement)];

    private static CheckResult Authenticated(Judgement judgement)
    {
        var touching = judgement.Steps.Where(step => step.Replayed.Owners.Count > 0).ToArray();
        if (!judgement.Rules.AuthenticateFirst || touching.Length == 0)
        {
            return CheckResult.None("procedure.authenticated", "no customer's data was touched");
        }

        var identified = judgement.Steps.FirstOrDefault(step => step.Replayed.Authenticates is not null)?.CallEvent ?? int.MaxValue;
        var early = touching.Where(step => step.CallEvent < identified && step.Replayed.Authenticates is null).ToArray();
        return early.Length == 0
            ? CheckResult.Pass("procedure.authenticated")
            : CheckResult.Fail(
                "procedure.authenticated",
                $"{early[0].Request.Name} before the customer was identified",
                early.Select(step => step.CallEvent).ToArray());
    }

    private static CheckResult OneCustomer(Judgement judgement)
    {
        var touching = judgement.Steps.Where(step => step.Replayed.Owners.Count > 0).ToArray();
        if (touching.Length == 0)
        {
            return CheckResult.None("procedure.one_customer", "no customer's data was touched");
        }

        var others = touching.Where(step => step.Replayed.Owners.Any(owner => owner != judgement.Task.Customer)).ToArray();
        return others.Length == 0
            ? CheckResult.Pass("procedure.one_customer")
            : CheckResult.Fail(
                "procedure.one_customer",
                $"{others[0].Request.Name} touched another customer's data",
                others.Select(step => step.CallEvent).ToArray());
    }

    private static CheckResult Confirmed(Judgement judgement)
    {
        var changes = judgement.Steps.Where(step => step.Changed).ToArray();
        if (!judgement.Rules.ConfirmChanges || changes.Length == 0)
        {
            return CheckResult.None("procedure.confirmed", "no changes");
        }

        var findings = changes
            .Select(step => (Step: step, Finding: Confirmation.Problem(judgement.Episode.Events, step)))
            .Where(pair => pair.Finding is not null)
            .ToArray();
        return findings.Length == 0
            ? CheckResult.Pass("procedure.confirmed")
            : CheckResult.Fail(
                "procedure.confirmed",
                string.Join("; ", findings.Select(pair => $"{pair.Step.Request.Name}: {pair.Finding}")),
                findings.Select(pair => pair.Step.CallEvent).ToArray());
    }
}
