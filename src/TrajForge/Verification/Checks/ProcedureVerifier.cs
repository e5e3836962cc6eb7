namespace TrajForge.Verification.Checks;

/// <summary>
/// Was the customer identified first, was nobody else's data touched, was there a yes to this proposal before each change, and was only
/// handed over what cannot be done? All of it is asked of the agent's calls alone: customers may do with their own device what they like.
/// </summary>
internal sealed class ProcedureVerifier : IVerifier
{
    public string Id => "procedure";

    public int Version => 8;

    public IReadOnlyList<string> Checks { get; } = ["procedure.authenticated", "procedure.one_customer", "procedure.confirmed", "procedure.handed_over"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var steps = judgement.Steps.Where(step => step.Request.Caller == Side.Agent).ToArray();
        return [Authenticated(judgement, steps), OneCustomer(judgement, steps), Confirmed(judgement, steps), HandedOver(judgement, steps)];
    }

    private static CheckResult Authenticated(Judgement judgement, ReplayedStep[] steps)
    {
        var touching = steps.Where(step => step.Replayed.Owners.Count > 0).ToArray();
        if (!judgement.Rules.AuthenticateFirst || touching.Length == 0)
        {
            return CheckResult.None("procedure.authenticated", "no customer's data was touched");
        }

        var early = steps
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

    private static CheckResult OneCustomer(Judgement judgement, ReplayedStep[] steps)
    {
        var touching = steps.Where(step => step.Replayed.Owners.Count > 0 || step.Replayed.Authenticates is not null).ToArray();
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

    private static CheckResult Confirmed(Judgement judgement, ReplayedStep[] steps)
    {
        var changes = steps.Where(step => step.Effect == ToolEffect.Changes).ToArray();
        if (!judgement.Rules.ConfirmChanges || changes.Length == 0)
        {
            return CheckResult.None("procedure.confirmed", "no changes");
        }

        var findings = changes
            .Select(step => (Step: step, Finding: step.Changed ? Confirmation.Problem(judgement, step) : Confirmation.ProblemOfTry(judgement, step)))
            .Where(pair => pair.Finding is not null)
            .ToArray();
        return findings.Length == 0
            ? CheckResult.Pass("procedure.confirmed")
            : CheckResult.Fail(
                "procedure.confirmed",
                string.Join("; ", findings.Select(pair => $"{pair.Step.Request.Name}: {pair.Finding}")),
                findings.Select(pair => pair.Step.CallEvent).ToArray());
    }

    /// <summary>
    /// Handed over exactly when the policy says so: what can be done is done, and what only a human can do is not left undone. A hand-over that the
    /// policy wants comes after the customer was told why.
    /// </summary>
    private static CheckResult HandedOver(Judgement judgement, ReplayedStep[] steps)
    {
        var tool = judgement.Rules.HandOverTool;
        var handed = steps.Where(step => step.Request.Name == tool && !step.Replayed.IsError).ToArray();
        var due = judgement.Task.Refusals.Any(refusal => refusal.HandsOver);
        if (tool is null || (handed.Length == 0 && !due))
        {
            return CheckResult.None("procedure.handed_over", "nobody was handed over");
        }

        return handed.Length == 0 ? CheckResult.Fail("procedure.handed_over", "the policy wants the customer handed over to a human")
            : due || judgement.Task.ReferencePlay.Any(call => call.Name == tool) ? CheckResult.Pass("procedure.handed_over")
            : CheckResult.Fail("procedure.handed_over", "handed over though it could be done", handed.Select(step => step.CallEvent).ToArray());
    }
}
