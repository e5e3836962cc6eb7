using TrajForge.Verification;

namespace TrajForge.Grounding;

/// <summary>What each side of an episode knows before each of its calls.</summary>
internal sealed class EpisodeKnowledge(TaskCase task, Episode episode, IReadOnlyList<ReplayedStep> steps)
{
    private readonly TrajectoryEvent[] _spoken = [.. episode.Events.Where(Spoken.Is)];

    private readonly KnownReply[] _replies =
    [
        .. steps.Select(step => step.Recorded is { } recorded
            ? new KnownReply(step.Request, recorded.Content, recorded.IsError, recorded.Index)
            : new KnownReply(step.Request, step.Replayed.Text, step.Replayed.IsError, step.ReplyEvent < 0 ? null : step.ReplyEvent)),
    ];

    private readonly Utterance[] _brief = [.. Known.Of(task.Brief, episode.BriefTold?.Text ?? task.Brief.Text)];

    private readonly Dictionary<int, Utterance> _utterances = [];

    public IReadOnlyList<ReplayedStep> Walk(ArgumentTracer tracer)
    {
        var free = task.ReferencePlay.SelectMany(call => call.Free, (call, name) => (call.Name, Argument: name)).ToLookup(pair => pair.Name, pair => pair.Argument, StringComparer.Ordinal);
        return [.. steps.Select((step, i) => !step.Changed ? step : step with
        {
            Origins = tracer.Trace(step.Request, free[step.Request.Name].ToHashSet(StringComparer.Ordinal), Before(i)),
        })];
    }

    /// <summary>What is known to whoever makes the call.</summary>
    public Known Before(int call)
    {
        var (side, at) = (steps[call].Request.Caller, steps[call].CallEvent);
        var heard = _spoken.Where(e => e.Index < at && Spoken.ByCustomer(e) == (side == Side.Agent)).ToArray();
        var lastHeard = heard.Length == 0 ? -1 : heard[^1].Index;
        var seen = Enumerable.Range(0, call).Where(i => steps[i].Request.Caller == side || steps[i].CallEvent < lastHeard).Select(i => _replies[i]);

        // Alone, the agent works from the customer's own words for what is wanted.
        var hasBrief = side == Side.Customer || task.World.Mode == PlayMode.Solo;
        return new Known([.. hasBrief ? _brief : [], .. heard.Select(Heard)], [.. seen], Policy: side == Side.Agent);
    }

    private Utterance Heard(TrajectoryEvent e) => _utterances.TryGetValue(e.Index, out var known) ? known
        : _utterances[e.Index] = new Utterance(e is CustomerMessage customer ? customer.Content : ((AgentMessage)e).Content!, e.Index);
}
