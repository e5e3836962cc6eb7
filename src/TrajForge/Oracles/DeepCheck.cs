using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Oracles;

/// <summary>
/// Lets the environment's oracle decide a proven task by itself and compares: whether the brief allows exactly the reference's end state, and every play of
/// the proof. Not safe for use by two threads at once.
/// </summary>
public sealed class DeepCheck
{
    // What an oracle can see of a play is where it ends, whom it ends with and what was tried; the other checks are about how it got there and what was said.
    private static readonly string[] WithinReach = ["constraints.met", "constraints.kept", "end_state.equal", "refusal.held", "procedure.handed_over"];

    private readonly OracleSearch _search;

    /// <exception cref="NotSupportedException">The environment has no oracle.</exception>
    public DeepCheck(IEnvironment environment) => _search = environment is IHasOracle { Oracle: var oracle }
        ? new OracleSearch(environment, oracle)
        : throw new NotSupportedException($"environment '{environment.Id}' has no oracle");

    /// <param name="task">A task that was proven.</param>
    /// <param name="plays">The plays of its proof, with their calls and verdicts.</param>
    public async ValueTask<DeepResult> CompareAsync(TaskCase task, IReadOnlyList<ProvenPlay> plays, CancellationToken cancellationToken)
    {
        var opinion = await _search.AllowedAsync(task.Brief, task.World, cancellationToken);
        if (opinion.Undecided is { } reason)
        {
            return new DeepResult { Undecided = reason };
        }

        var reference = await _search.PlayAsync(task.World, [.. task.ReferencePlay.Select(call => call.ToRequest())], cancellationToken);
        var problems = Uniqueness(opinion, reference).ToList();
        var unique = problems.Count == 0;
        var compared = new List<ComparedPlay>();
        foreach (var play in plays)
        {
            var end = await _search.PlayAsync(task.World, play.Calls, cancellationToken);
            var (comparison, problem) = Compare(opinion, end, play);
            compared.Add(new ComparedPlay(play.Name, comparison));
            problems.AddRange(problem is null ? [] : [problem]);
        }

        return new DeepResult
        {
            Unique = unique,
            Plays = compared,
            Disagreements = problems.Count == 0 ? [] : [$"{Title(task)}\n  {string.Join("\n  ", problems.Concat(Said(task.Brief)))}"],
        };
    }

    private static IEnumerable<string> Uniqueness(OracleOpinion opinion, PlayedEnd reference)
    {
        var ends = opinion.Ends.DistinctBy(end => end.State.Key).ToArray();
        if (ends.Length != 1)
        {
            yield return $"the brief allows {ends.Length.ToString(CultureInfo.InvariantCulture)} end states by the oracle, not one";
        }

        // The first few tell what is wrong.
        foreach (var end in ends.Where(end => end.State.Key != reference.State.Key).Take(3))
        {
            yield return $"the oracle: {Calls(end.Calls)}";
            foreach (var difference in EndState.Differences(reference.State, end.State))
            {
                yield return $"  reference | oracle: {difference}";
            }
        }
    }

    private static (PlayComparison Comparison, string? Problem) Compare(OracleOpinion opinion, PlayedEnd end, ProvenPlay play)
    {
        var (ours, verdict) = (opinion.Accepts(end), play.Verdict ?? throw new ArgumentException($"play {play.Name} has no verdict", nameof(play)));
        var theirs = verdict.Outcome == VerdictOutcome.Accepted;
        if (ours == theirs)
        {
            return (PlayComparison.Agreed, null);
        }

        var failed = verdict.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Check).ToArray();
        return ours && !failed.Any(WithinReach.Contains)
            ? (PlayComparison.OutOfReach, null)
            : (PlayComparison.Disagreed, $"play {play.Name}: the oracle says {Word(ours)}, the verdict {Word(theirs)} ({string.Join(", ", failed)}): {Calls(play.Calls)}");
    }

    private static string Title(TaskCase task) =>
        string.Create(CultureInfo.InvariantCulture, $"task {task.Index} ({string.Join(" + ", task.Templates)}): the oracle disagrees");

    private static IEnumerable<string> Said(Brief brief) =>
        brief.Goals.Select(goal => string.Create(CultureInfo.InvariantCulture, $"goal {goal.Number} {goal.Intent}: {string.Join("; ", goal.Facts.Select(Said))}"));

    private static string Said(BriefFact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Slot}{(fact.Number == 0 ? "" : $" {fact.Number}")} {string.Join(", ", fact.Details.Select(detail => $"{detail.Name} = {detail.Value}"))}");

    private static string Calls(IReadOnlyList<ToolRequest> calls) =>
        calls.Count == 0 ? "no calls" : string.Join(", ", calls.Select(call => $"{call.Name} {call.Arguments}"));

    private static string Word(bool accepts) => accepts ? "accept" : "reject";
}
