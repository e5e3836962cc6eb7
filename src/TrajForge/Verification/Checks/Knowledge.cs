namespace TrajForge.Verification.Checks;

/// <summary>
/// What each side has seen. Each knows what its own calls showed it, and what the other's showed as soon as the other has spoken: an agent knows of
/// the customer's phone only by what it is told, and a customer who changes something acts on what the agent has read as well.
/// </summary>
internal sealed class Knowledge(Judgement judgement)
{
    private readonly ILookup<int, ReplayedStep> _steps = judgement.Steps.ToLookup(step => step.CallEvent);
    private readonly ILookup<RecordRef, EvidenceNeed> _needs = judgement.Task.Evidence.ToLookup(need => need.Changed);
    private readonly Dictionary<RecordRef, int> _changes = [];
    private readonly HashSet<RecordRef> _agentSaw = [];
    private readonly HashSet<RecordRef> _agentHeard = [];
    private readonly HashSet<RecordRef> _customerSaw = [];
    private readonly HashSet<RecordRef> _customerHeard = [];

    public bool Knows(Side side, RecordRef record) => side == Side.Agent
        ? _agentSaw.Contains(record) || _agentHeard.Contains(record)
        : _customerSaw.Contains(record) || _customerHeard.Contains(record);

    /// <summary>Records that the side's own calls have shown by now.</summary>
    public IReadOnlySet<RecordRef> Shown(Side side) => side == Side.Agent ? _agentSaw : _customerSaw;

    /// <summary>How often the record has been changed by now.</summary>
    public int Changes(RecordRef record) => _changes.GetValueOrDefault(record);

    /// <summary>For each record that the step changes and that needs evidence: what of it its caller does not know. To be asked while the walk is at the step.</summary>
    public IEnumerable<(RecordRef Changed, RecordRef[] Unseen)> Judge(ReplayedStep step) => step.Replayed.Changes
        .Select(change => change.Record)
        .Where(_needs.Contains)
        .Select(changed => (changed, _needs[changed]
            .Where(need => (need.Earlier ?? 0) <= Changes(changed))
            .SelectMany(need => need.Seen)
            .Where(record => !Knows(step.Request.Caller, record))
            .Distinct()
            .ToArray()));

    /// <summary>Walks through the episode: each event with its calls, before their replies count.</summary>
    public IEnumerable<(TrajectoryEvent Event, IReadOnlyList<ReplayedStep> Steps)> Walk()
    {
        foreach (var e in judgement.Episode.Events)
        {
            if (Spoken.Is(e) && Spoken.ByCustomer(e))
            {
                _agentHeard.UnionWith(_customerSaw);
            }
            else if (Spoken.Is(e))
            {
                _customerHeard.UnionWith(_agentSaw);
            }

            IReadOnlyList<ReplayedStep> steps = [.. _steps[e.Index]];
            if (steps.Count == 0)
            {
                yield return (e, steps);
                continue;
            }

            // One call at a time: what the first shows is known to the second.
            foreach (var step in steps)
            {
                yield return (e, [step]);
                (step.Request.Caller == Side.Agent ? _agentSaw : _customerSaw).UnionWith(step.Replayed.Seen);
                foreach (var change in step.Replayed.Changes)
                {
                    _changes[change.Record] = Changes(change.Record) + 1;
                }
            }
        }
    }
}
