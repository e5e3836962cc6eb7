namespace TrajForge.Verification.Checks;

/// <summary>Which goals of the brief are done or declined by the end, seen in the state and in what the agent told.</summary>
internal static class GoalEnds
{
    /// <summary>Goals that are neither.</summary>
    public static IReadOnlyList<Goal> Open(Judgement judgement)
    {
        var final = ConstraintCheck.States(judgement.Final.Records);
        return [.. judgement.Task.Brief.Goals.Where(goal => IsOpen(judgement, goal, final))];
    }

    /// <summary>Index of the event with which the goal's last constraint came true; null when it did not, or was nothing to be done.</summary>
    public static int? Done(Judgement judgement, Goal goal)
    {
        var wanted = Wanted(judgement, goal).ToArray();
        var final = ConstraintCheck.States(judgement.Final.Records);
        return wanted.Length == 0 || judgement.Task.Refusals.Any(refusal => refusal.Goal == goal.Number) || !wanted.All(constraint => ConstraintCheck.Holds(constraint, final)) ? null
            : judgement.Steps.LastOrDefault(step => step.Changed && step.Replayed.Changes.Any(change => wanted.Any(constraint => constraint.Record == change.Record)))?.CallEvent;
    }

    /// <summary>Index of the agent's first words after that which claim something was done: since then the customer knows; null while nobody has told it.</summary>
    public static int? Told(Talk talk, Goal goal) =>
        Done(talk.Judgement, goal) is { } done ? talk.Lines.FirstOrDefault(line => !line.ByCustomer && line.Index > done && Utterance.Claims(line.Text))?.Index : null;

    private static bool IsOpen(Judgement judgement, Goal goal, IReadOnlyDictionary<RecordRef, JsonText> final)
    {
        var refusals = judgement.Task.Refusals.Where(refusal => refusal.Goal == goal.Number).ToArray();
        return refusals.Length > 0
            ? refusals.Any(refusal => !RefusalVerifier.IsTold(judgement, refusal))
            : Wanted(judgement, goal).Any(constraint => !ConstraintCheck.Holds(constraint, final));
    }

    private static IEnumerable<Constraint> Wanted(Judgement judgement, Goal goal) => judgement.Task.Constraints
        .Where(constraint => constraint.Kind == ConstraintKind.Achieve && constraint.Id.StartsWith(FormattableString.Invariant($"{goal.Number}."), StringComparison.Ordinal));
}
