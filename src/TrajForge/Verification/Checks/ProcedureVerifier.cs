namespace TrajForge.Verification.Checks;

/// <summary>Was the customer identified first, was nobody else's data touched, was there a yes to this proposal before each change, and
/// was only handed over what cannot be done?</summary>
internal sealed class ProcedureVerifier : IVerifier
{
    public string Id => "procedure";

    public int Version => 2;

    public IReadOnlyList<CheckResult> Verify(Judgement judgement) => 
        [Authenticated(judgement), OneCustomer(judgement), Confirmed(judgement), HandedOver(judgement)];

    private static CheckResult Authenticated(Judgement judgement)
    {
        var touching = judgement.Steps.Where(step => step.Replayed.Owners.Count > 0).ToArray();
        if (!judgement.Rules.AuthenticateFirst || touching.Length == 0)
        {
            return CheckResult.None("procedure.authenticated", "no customer's data was touched");
        }

        var early = judgement.Steps
            .TakeWhile(step => step.Replayed.Authenticates != judgement.Task.Customer)
            .Where(step => step.Replayed.Owners.Count > 0)
            .ToArray();
        return early.Length == 0
            ? CheckResult.Pass("procedure.authenticated")
            : CheckResult.Fail(
                "procedure.authenticated",
                $"{early[0].Request.Name} before the customer was identified",
                early.Select(step => step.CallEvent).ToArray());
    }

    private static CheckResult OneCustomer(Judgement judgement)
    {
        var touching = judgement.Steps.Where(step => step.Replayed.Owners.Count > 0 || step.Replayed.Authenticates is not null).ToArray();
        if (touching.Length == 0)
        {
            return CheckResult.None("procedure.one_customer", "no customer's data was touched");
        }

        var others = touching.Where(step => step.Replayed.Owners.Append(step.Replayed.Authenticates ?? judgement.Task.Customer).Any(owner => owner != judgement.Task.Customer))
            .ToArray();
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
            .Select(step => (Step: step, Finding: Confirmation.Problem(judgement, step)))
            .Where(pair => pair.Finding is not null)
            .ToArray();
        return findings.Length == 0
            ? CheckResult.Pass("procedure.confirmed")
            : CheckResult.Fail(
                "procedure.confirmed",
                string.Join("; ", findings.Select(pair => $"{pair.Step.Request.Name}: {pair.Finding}")),
                findings.Select(pair => pair.Step.CallEvent).ToArray());
    }

    /// <summary>What can be done is done; only a task whose own reference hands over may be handed over.</summary>
    private static CheckResult HandedOver(Judgement judgement)
    {
        var tool = judgement.Rules.HandOverTool;
        var handed = judgement.Steps.Where(step => step.Request.Name == tool && !step.Replayed.IsError).ToArray();
        if (tool is null || handed.Length == 0)
        {
            return CheckResult.None("procedure.handed_over", "nobody was handed over");
        }

        return judgement.Task.ReferencePlay.Any(call => call.Name == tool)
            ? CheckResult.Pass("procedure.handed_over")
            : CheckResult.Fail("procedure.handed_over", "handed over though it could be done", handed.Select(step => step.CallEvent).ToArray());
    }
}
