using TrajForge.Runs;
using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.ToolGraphs;

/// <summary>Plays the distractors of proven tasks, each in a fresh world with the plainest words that keep to the procedure, and judges them.</summary>
public sealed class DistractorCheck(IEnvironment environment, Judge judge)
{
    private readonly Distractors _distractors = new(environment);
    private readonly PlayWriter _writer = new(environment);
    private readonly JudgementBuilder _builder = new(environment) { FollowsArguments = false };

    /// <param name="task">A task that was proven.</param>
    public async ValueTask<IReadOnlyList<PlayedDistractor>> PlayAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var played = new List<PlayedDistractor>();
        foreach (var distractor in await _distractors.OfAsync(task, cancellationToken))
        {
            played.Add(await PlayAsync(task, distractor, cancellationToken));
        }

        return played;
    }

    private async ValueTask<PlayedDistractor> PlayAsync(TaskCase task, Distractor distractor, CancellationToken cancellationToken)
    {
        ReferenceCall[] calls = [.. task.ReferencePlay.Select((call, n) => n == distractor.Call ? call with { Arguments = distractor.Arguments } : call)];
        var episode = await _writer.WriteAsync(task, ProofPlay.Reference(task with { ReferencePlay = calls }), cancellationToken);
        var judgement = await _builder.BuildAsync(task, episode, cancellationToken);
        var verdict = judge.Decide(judgement);
        var outcome = Outcome(judgement, verdict, judgement.Steps[distractor.Call].Replayed.IsError);
        return new PlayedDistractor(distractor, outcome, new ProvenPlay("distractor", outcome != DistractorOutcome.Accepted)
        {
            Calls = [.. calls.Select(call => call.ToRequest())],
            Verdict = verdict,
        });
    }

    private static DistractorOutcome Outcome(Judgement judgement, Verdict verdict, bool refused) =>
        !refused && judgement.Final.Digest == judgement.Expected.Digest ? DistractorOutcome.Equivalent
        : verdict.Outcome != VerdictOutcome.Rejected ? DistractorOutcome.Accepted
        : refused ? DistractorOutcome.Refused
        : DistractorOutcome.Rejected;
}

/// <summary>A distractor with what became of it.</summary>
public sealed record PlayedDistractor(Distractor Distractor, DistractorOutcome Outcome, ProvenPlay Play);

/// <summary>What becomes of a distractor.</summary>
public enum DistractorOutcome
{
    /// <summary>The tool does it, and the verdict rejects the play: as it should be.</summary>
    Rejected,

    /// <summary>The tool refuses the call, and the verdict rejects the play.</summary>
    Refused,

    /// <summary>The end state is the reference's, so nothing is wrong with the play.</summary>
    Equivalent,

    /// <summary>The verdict does not reject the play although it ends elsewhere: the task is ambiguous, or the judge lax.</summary>
    Accepted,
}
