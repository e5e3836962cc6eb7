namespace TrajForge.Verification;

/// <summary>Explains verdicts: where it first went wrong, how the end differs from the reference's, and which calls are to blame.</summary>
public static class Explainer
{
    /// <param name="environment">The one that the episode was played in.</param>
    public static async ValueTask<Explanation> ExplainAsync(IEnvironment environment, Judgement judgement, Verdict verdict, CancellationToken cancellationToken)
    {
        CheckResult[] failed = [.. verdict.Checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken)];
        var comparer = new StateComparer(judgement.Rules.Comparison, judgement.Task.Soft);
        var differences = comparer.Differences(judgement.Final, judgement.Expected);
        var references = differences.Count == 0 ? [] : await ReferencesAsync(environment, judgement.Task, cancellationToken);
        var blamed = differences.All(difference => difference.Left is null)
            ? []
            : await new Blame(environment, judgement.Task.World, comparer).FindAsync(judgement.Steps, judgement.Expected, cancellationToken);
        return new Explanation
        {
            EpisodeId = judgement.Episode.Id,
            First = First(failed),
            Failed = failed,
            Differences = [.. differences.Select(difference => Explain(judgement, comparer, difference, references))],
            Blame = [.. blamed.Select(i => judgement.Steps[i]).Select(step => new BlamedCall(step.CallEvent, step.Request.Caller, step.Request.Name, step.Request.Arguments))],
        };
    }

    private static WrongStep? First(CheckResult[] failed)
    {
        if (failed.SelectMany(check => check.Events).ToArray() is not { Length: > 0 } events)
        {
            return null;
        }

        var first = events.Min();
        CheckResult[] pointing = [.. failed.Where(check => check.Events.Contains(first))];
        return new WrongStep(first, [.. pointing.Select(check => check.Check)], pointing[0].Finding);
    }

    private static ExplainedDifference Explain(Judgement judgement, StateComparer comparer, StateDifference difference, IReadOnlyList<(ReferenceCall Call, HashSet<RecordRef> Records)> references)
    {
        var initial = comparer.Compared(difference.Record, ConstraintCheck.States(judgement.Initial).GetValueOrDefault(difference.Record));
        return new ExplainedDifference
        {
            Record = difference.Record,
            Expected = difference.Right ?? initial,
            Actual = difference.Left ?? initial,
            ChangedBy = [.. judgement.Steps.Where(step => step.Replayed.Changes.Any(change => change.Record == difference.Record)).Select(step => step.CallEvent).Distinct()],
            Reference = [.. references.Where(made => made.Records.Contains(difference.Record)).Select(made => made.Call)],
        };
    }

    private static async ValueTask<IReadOnlyList<(ReferenceCall, HashSet<RecordRef>)>> ReferencesAsync(IEnvironment environment, TaskCase task, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var made = new List<(ReferenceCall, HashSet<RecordRef>)>();
        foreach (var call in task.ReferencePlay.Where(call => call.Effect == ToolEffect.Changes))
        {
            var reply = await world.CallAsync(call.ToRequest(), cancellationToken);
            made.Add((call, [.. reply.Changes.Select(change => change.Record)]));
        }

        return made;
    }
}
