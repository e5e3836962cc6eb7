namespace TrajForge.Verification.Checks;

/// <summary>
/// Was each change made on what had been seen, or guessed? Facts seen count, not the names of the calls that showed them. Each side knows
/// what its own calls showed it, and what the other's showed as soon as the other has spoken: an agent knows of the customer's phone only by
/// what it is told, and a customer who changes something acts on what the agent has read as well.
/// </summary>
internal sealed class EvidenceVerifier : IVerifier
{
    public string Id => "evidence";

    public int Version => 2;

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var needs = judgement.Task.Evidence.ToLookup(need => need.Changed, need => need.Seen);
        var steps = judgement.Steps.ToLookup(step => step.CallEvent);
        var (agent, customer) = (new Knowledge(), new Knowledge());
        var guesses = new List<(ReplayedStep Step, RecordRef Changed, RecordRef[] Unseen)>();
        var judged = 0;
        foreach (var e in judgement.Episode.Events)
        {
            if (Spoken.Is(e))
            {
                var (speaker, hearer) = Spoken.ByCustomer(e) ? (customer, agent) : (agent, customer);
                hearer.Heard.UnionWith(speaker.Seen);
            }

            foreach (var step in steps[e.Index])
            {
                var caller = step.Request.Caller == Side.Agent ? agent : customer;
                foreach (var changed in step.Replayed.Changes.Select(change => change.Record).Where(needs.Contains))
                {
                    judged++;
                    var unseen = needs[changed].SelectMany(records => records).Where(record => !caller.Knows(record)).Distinct().ToArray();
                    if (unseen.Length > 0)
                    {
                        guesses.Add((step, changed, unseen));
                    }
                }

                caller.Seen.UnionWith(step.Replayed.Seen);
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

    private sealed class Knowledge
    {
        public HashSet<RecordRef> Seen { get; } = [];

        public HashSet<RecordRef> Heard { get; } = [];

        public bool Knows(RecordRef record) => Seen.Contains(record) || Heard.Contains(record);
    }
}
