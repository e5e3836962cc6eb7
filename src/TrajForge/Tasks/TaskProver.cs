using TrajForge.Runs;
using TrajForge.Verification;

namespace TrajForge.Tasks;

/// <summary>
/// Shows, before a token is spent, that a task can be done, that idling does not do it, that known wrong plays are rejected by the named check
/// and by the verdict, that its descriptions are unique, and that the order of its changes does not matter or is fixed by the tools.
/// </summary>
public sealed class TaskProver(IEnvironment environment, Judge judge)
{
    private readonly PlayWriter _writer = new(environment);
    private readonly JudgementBuilder _builder = new(environment) { FollowsArguments = false };

    /// <summary>Every problem found; a task with one is broken, reported and dropped.</summary>
    public async ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var problems = new List<string>(Ambiguous(task));
        var plays = new List<ProvenPlay>();
        try
        {
            var comparer = new StateComparer(environment.Rules.Comparison, task.Soft);
            if (task.Source is null)
            {
                // The order of an imported task's changes is its publisher's.
                problems.AddRange(await ChangeOrders.ProblemsAsync(environment, task, comparer.Same, cancellationToken));
            }

            await ReferenceAsync(task, plays, problems, cancellationToken);
            await IdleAsync(task, plays, problems, cancellationToken);
            foreach (var wrong in task.WrongPlays)
            {
                await WrongAsync(task, wrong, plays, problems, cancellationToken);
            }
        }
        catch (BrokenTaskException e)
        {
            problems.Add(e.Message);
        }

        return new Proof { Problems = problems, Plays = plays };
    }

    private IEnumerable<string> Ambiguous(TaskCase task) =>
        from reference in task.References
        let found = environment.Resolve(reference.Description)
        where found.Count != 1 || found[0] != reference.Target
        select $"the description of {reference.Description.Kind} in {reference.Description.Scope} fits {found.Count} record(s), not one";

    private async ValueTask ReferenceAsync(TaskCase task, List<ProvenPlay> plays, List<string> problems, CancellationToken cancellationToken)
    {
        var play = ProofPlay.Reference(task);
        var verdict = await JudgeAsync(task, play, cancellationToken);
        var accepted = verdict.Outcome == VerdictOutcome.Accepted || (task.Source is not null && verdict.Outcome == VerdictOutcome.Rejected && verdict.Reasons.All(IsOfWords));
        plays.Add(Proven("reference", accepted, play, verdict));
        if (!accepted)
        {
            problems.Add($"the reference play is not accepted: {Findings(verdict)}");
        }
    }

    // What others publish as a task's play leaves out reads, so the words that go with it here cannot all be read before.
    private static bool IsOfWords(string reason) => reason.StartsWith("communication.", StringComparison.Ordinal);

    private async ValueTask IdleAsync(TaskCase task, List<ProvenPlay> plays, List<string> problems, CancellationToken cancellationToken)
    {
        var verdict = await JudgeAsync(task, ProofPlay.Idle, cancellationToken);
        // With nothing to achieve and nothing to decline there is no share of it, and the gates alone reject.
        var rejected = verdict.Outcome == VerdictOutcome.Rejected && (verdict.Reward == 0 || (task.Constraints.Count == 0 && task.Refusals.Count == 0));
        plays.Add(Proven("idle", rejected, ProofPlay.Idle, verdict));
        if (!rejected)
        {
            problems.Add($"an idle play is {verdict.Outcome} with reward {verdict.Reward}");
        }
    }

    private async ValueTask WrongAsync(
        TaskCase task, WrongPlay wrong, List<ProvenPlay> plays, List<string> problems, CancellationToken cancellationToken)
    {
        var name = $"{wrong.Template}/{wrong.Kind}";
        var play = ProofPlay.Of(task, wrong, environment.Rules.HandOverTool);
        var verdict = await JudgeAsync(task, play, cancellationToken);
        var failed = verdict.Checks.Any(check => check.Check == wrong.Check && check.Outcome == CheckOutcome.Failed);
        var expected = failed && verdict.Outcome == VerdictOutcome.Rejected;
        plays.Add(Proven(name, expected, play, verdict));
        if (!expected)
        {
            problems.Add($"wrong play {name} is {verdict.Outcome} and {wrong.Check} {(failed ? "fails" : "does not fail")}: {Findings(verdict)}");
        }
    }

    private async ValueTask<Verdict> JudgeAsync(TaskCase task, ProofPlay play, CancellationToken cancellationToken)
    {
        var episode = await _writer.WriteAsync(task, play, cancellationToken);
        return judge.Decide(await _builder.BuildAsync(task, episode, cancellationToken));
    }

    private static ProvenPlay Proven(string name, bool asExpected, ProofPlay play, Verdict verdict) => new(name, asExpected)
    {
        Calls = [.. play.Steps.Where(step => step.Call is not null).Select(step => step.Call!.ToRequest())],
        Verdict = verdict,
    };

    private static string Findings(Verdict verdict) =>
        string.Join("; ", verdict.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(c => $"{c.Check}: {c.Finding}"));
}
