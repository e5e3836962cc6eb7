namespace TrajForge.Verification.Checks;

/// <summary>Was the customer told what they asked, after it was read; told that changes were made; and not told what was never done, or other things than were read?</summary>
internal sealed class CommunicationVerifier : IVerifier
{
    public string Id => "communication";

    public int Version => 8;

    public IReadOnlyList<string> Checks { get; } = ["communication.answered", "communication.reported", "communication.truthful", "communication.consistent"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var talk = Talk.Of(judgement);
        return [Answered(talk), Reported(judgement), Truthful(judgement), Consistency.Check(talk)];
    }

    private static CheckResult Answered(Talk talk)
    {
        var questions = talk.Judgement.Task.Questions;
        if (questions.Count == 0)
        {
            return CheckResult.None("communication.answered", "nothing was asked");
        }

        var open = questions.Select(question => (question, Answers.Problem(talk, question))).Where(pair => pair.Item2 is not null).Select(pair => (Question: pair.question, Why: pair.Item2!.Value)).ToArray();
        return open.Length == 0
            ? CheckResult.Pass("communication.answered") with { Score = 1 }
            : CheckResult.Fail("communication.answered", string.Join("; ", open.Select(pair => $"{pair.Question.Text} {pair.Why.Problem}")), [.. open.SelectMany(pair => pair.Why.Events).Distinct().Order()]) with
            {
                Score = 1 - ((double)open.Length / questions.Count),
                Expected = string.Join("; ", open.Select(pair => pair.Question.Answer)),
            };
    }

    private static CheckResult Reported(Judgement judgement)
    {
        var last = judgement.Steps.LastOrDefault(step => step.Changed);
        if (last is null)
        {
            return CheckResult.None("communication.reported", "no changes");
        }

        return judgement.Episode.Events.Any(e => e.Index > last.CallEvent && e is AgentMessage { Content: not null, Calls.Count: 0 })
            ? CheckResult.Pass("communication.reported")
            : CheckResult.Fail("communication.reported", $"the customer was not told of {last.Request.Name}", [last.CallEvent]);
    }

    /// <summary>After a yes, without any change by either side, the agent says that it is done, and it never is, or only later; or it says so before anything was ever changed.</summary>
    private static CheckResult Truthful(Judgement judgement)
    {
        var final = ConstraintCheck.States(judgement.Final.Records);
        var unmet = judgement.Task.Refusals.Count > 0 || judgement.Task.Constraints.Any(c => c.Kind == ConstraintKind.Achieve && !ConstraintCheck.Holds(c, final));
        var idle = unmet ? IdleClaims(judgement) : [];
        int[] claims = [.. EmptyClaims(judgement).Where(claim => unmet || IsEarly(judgement, claim)).Union(idle).Order()];
        return claims.Length == 0
            ? CheckResult.Pass("communication.truthful")
            : CheckResult.Fail("communication.truthful", "the agent says that something was done which was not", claims);
    }

    private static IEnumerable<int> IdleClaims(Judgement judgement) => judgement.Episode.Events
        .TakeWhile(e => !judgement.Steps.Any(step => step.Changed && step.CallEvent <= e.Index))
        .Where(e => e is AgentMessage { Content: { } text, Calls.Count: 0 } && Utterance.ClaimsAll(text) && !Declines(judgement, text))
        .Select(e => e.Index);

    /// <summary>What had been proposed and accepted is done after it was claimed.</summary>
    private static bool IsEarly(Judgement judgement, int claim)
    {
        var proposal = judgement.Episode.Events.Take(claim).OfType<AgentMessage>().Last(message => message is { Content: not null, Calls.Count: 0 });
        return judgement.Steps.Any(step =>
            step.Changed && step.CallEvent > claim && step.Facets.Count > 0 && step.Facets.All(facet => Mentions.Names(proposal.Content!, facet)));
    }

    private static IEnumerable<int> EmptyClaims(Judgement judgement)
    {
        var spoken = judgement.Episode.Events.Where(Spoken.Is).ToArray();
        for (var i = 2; i < spoken.Length; i++)
        {
            if (spoken[i - 2] is AgentMessage { Content: { } proposal }
                && spoken[i - 1] is CustomerMessage yes
                && spoken[i] is AgentMessage { Content: { } claim }
                && proposal.Contains('?', StringComparison.Ordinal)
                && Affirmation.IsYes(yes.Content)
                && Utterance.Claims(claim)
                && !Declines(judgement, claim)
                && !judgement.Steps.Any(step => step.Changed && step.CallEvent > Since(step, spoken[i - 2], yes) && step.CallEvent < spoken[i].Index))
            {
                yield return spoken[i].Index;
            }
        }
    }

    /// <summary>Says why a wish is declined, e.g. that an order is processed.</summary>
    private static bool Declines(Judgement judgement, string text) =>
        judgement.Task.Refusals.Any(refusal => refusal.Told.All(facet => Mentions.Names(text, facet)));

    /// <summary>A customer who does it at once does it before saying yes.</summary>
    private static int Since(ReplayedStep step, TrajectoryEvent proposal, CustomerMessage yes) =>
        step.Request.Caller == Side.Customer ? proposal.Index : yes.Index;
}
