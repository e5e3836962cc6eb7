namespace TrajForge.Grounding;

/// <summary>
/// Follows values to where they come from, call by call. In an episode each side knows what the other said, what its own calls showed, and what the
/// other's showed from the other's next words on. A reference play is an episode without words: who calls knows the brief, the policy and all replies.
/// </summary>
public sealed class ArgumentOrigins(IEnvironment environment)
{
    private readonly ArgumentTracer _tracer = new(environment);

    /// <summary>The origins of all values of a reference play, in the order of the calls; plays it in a world of its own.</summary>
    public async ValueTask<IReadOnlyList<ArgumentOrigin>> OfAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var (shown, origins) = (new List<KnownReply>(), new List<ArgumentOrigin>());
        var known = new Known([.. Known.Of(task.Brief, task.Brief.Text)], shown, Policy: true);
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        foreach (var call in task.ReferencePlay)
        {
            origins.AddRange(_tracer.Trace(call.ToRequest(), call.Free.ToHashSet(StringComparer.Ordinal), known));
            var reply = await world.CallAsync(call.ToRequest(), cancellationToken);
            shown.Add(new KnownReply(call.ToRequest(), reply.Text, reply.IsError, null));
        }

        return origins;
    }

    /// <summary>The steps with the origins of every change that succeeded.</summary>
    internal IReadOnlyList<ReplayedStep> Trace(TaskCase task, Episode episode, IReadOnlyList<ReplayedStep> steps) =>
        steps.Any(step => step.Changed) ? new EpisodeKnowledge(task, episode, steps).Walk(_tracer) : steps;
}
