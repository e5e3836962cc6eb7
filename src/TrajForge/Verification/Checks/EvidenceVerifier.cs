namespace TrajForge.Verification.Checks;

/// <summary>
/// Was each change made on what had been seen, or guessed? Facts seen count, not the names of the calls that showed them
/// (<see cref="Knowledge"/>).
/// </summary>
internal sealed class EvidenceVerifier : IVerifier
{
    public string Id => "evidence";

    public int Version => 4;

    public IReadOnlyList<string> Checks { get; } = ["evidence.seen"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var knowledge = new Knowledge(judgement);
        var guesses = new List<(ReplayedStep Step, RecordRef Changed, RecordRef[] Unseen)>();
        var judged = 0;
        foreach (var step in knowledge.Walk().SelectMany(moment => moment.Steps))
        {
            foreach (var (changed, unseen) in knowledge.Judge(step))
            {
                judged++;
                if (unseen.Length > 0)
                {
                    guesses.Add((step, changed, unseen));
                }
            }
        }

        if (judged == 0)
        {
            return [CheckResult.None("evidence.seen", "no change that needs evidence")];
        }

        return guesses.Count == 0
            ? [CheckResult.Pass("evidence.seen")]
            :
            [
                CheckResult.Fail(
                    "evidence.seen",
                    string.Join("; ", guesses.Select(g => $"{g.Changed} was changed without having seen {string.Join(", ", g.Unseen)}")),
                    guesses.Select(g => g.Step.CallEvent).Distinct().ToArray()),
            ];
    }
}
