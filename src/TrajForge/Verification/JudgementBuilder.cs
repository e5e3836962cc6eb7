using TrajForge.Grounding;

namespace TrajForge.Verification;

/// <summary>
/// The first step of judging: replays the recorded calls, the reference play and the deletions in fresh worlds, and writes down all that
/// verifiers may look at. What throws here is the machinery's fault.
/// </summary>
/// <param name="soft">Fields that are not compared besides the environment's.</param>
public sealed class JudgementBuilder(IEnvironment environment, IReadOnlyList<string>? soft = null)
{
    private readonly EnvironmentRules _rules = soft is { Count: > 0 }
        ? environment.Rules with { Comparison = environment.Rules.Comparison with { SoftFields = [.. environment.Rules.Comparison.SoftFields, .. soft] } }
        : environment.Rules;

    private readonly IReadOnlyDictionary<string, ToolEffect> _effects =
        environment.Tools(PlayMode.Dialogue).ToDictionary(tool => tool.Name, tool => tool.Effect, StringComparer.Ordinal);

    private readonly ArgumentOrigins _origins = new(environment);

    /// <summary>Arguments are followed to where they come from; false for plays written from what the task hides.</summary>
    internal bool FollowsArguments { get; init; } = true;

    /// <summary>Superfluous changes are looked for by deletion; without it none is named.</summary>
    internal bool ProvesDeletions { get; init; } = true;

    /// <exception cref="BrokenTaskException">The reference play itself fails.</exception>
    public async ValueTask<Judgement> BuildAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var replayed = await ReplayAsync(world, episode, cancellationToken);
        var steps = FollowsArguments ? _origins.Trace(task, episode, replayed) : replayed;
        await using var reference = await environment.OpenAsync(task.World, cancellationToken);
        var wanted = await PlayReferenceAsync(reference, task, cancellationToken);

        var relevant = await RelevantAsync(task, world, reference, cancellationToken);
        await using var fresh = await environment.OpenAsync(task.World, cancellationToken);
        var final = await world.SnapshotAsync(relevant, cancellationToken);
        var comparer = new StateComparer(_rules.Comparison, task.Soft);
        return new Judgement
        {
            Task = task,
            Episode = episode,
            Rules = _rules,
            Tools = environment.Tools(PlayMode.Dialogue),
            Steps = steps,
            Final = final,
            Expected = await reference.SnapshotAsync(relevant, cancellationToken),
            Initial = (await fresh.SnapshotAsync(relevant, cancellationToken)).Records,
            Superfluous = ProvesDeletions ? await new Deletions(environment, task, episode, comparer, _origins).FindAsync(steps, final, cancellationToken) : [],
            Wanted = wanted,
            Policy = environment.Policy(PlayMode.Dialogue),
            Names = environment.Names,
            Assertions = task.Assertions is { Count: > 0 } assertions ? await WorldAssertions.EvaluateAsync(world, assertions, cancellationToken) : null,
        };
    }

    private async ValueTask<IReadOnlyList<ReplayedStep>> ReplayAsync(IWorld world, Episode episode, CancellationToken cancellationToken)
    {
        var replies = episode.Events.OfType<ToolReplied>().ToLookup(reply => reply.CallId, StringComparer.Ordinal);
        var steps = new List<ReplayedStep>();
        foreach (var (callEvent, caller, call) in Calls(episode))
        {
            var request = new ToolRequest { Caller = caller, Name = call.Name, Arguments = call.Arguments };
            var effect = _effects.GetValueOrDefault(call.Name, ToolEffect.Neither);
            var recorded = replies[call.Id].FirstOrDefault(reply => reply.Index > callEvent && reply.Caller == caller);
            steps.Add(new ReplayedStep
            {
                CallEvent = callEvent,
                ReplyEvent = recorded?.Index ?? -1,
                Request = request,
                Effect = effect,
                Recorded = recorded,
                Facets = effect == ToolEffect.Changes && caller == Side.Agent ? await world.FacetsAsync(request, cancellationToken) : [],
                Replayed = await world.CallAsync(request, cancellationToken),
            });
        }

        return steps;
    }

    private static IEnumerable<(int Event, Side Caller, CallMade Call)> Calls(Episode episode) => episode.Events.SelectMany(e => e switch
    {
        AgentMessage agent => agent.Calls.Select(call => (e.Index, Side.Agent, call)),
        CustomerMessage customer => customer.Calls.Select(call => (e.Index, Side.Customer, call)),
        _ => [],
    });

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Facet>>> PlayReferenceAsync(IWorld world, TaskCase task, CancellationToken cancellationToken)
    {
        var wanted = new List<IReadOnlyList<Facet>>();
        foreach (var call in task.ReferencePlay.Where(call => call.Effect == ToolEffect.Changes))
        {
            var request = call.ToRequest();
            if (request.Caller == Side.Agent && await world.FacetsAsync(request, cancellationToken) is { Count: > 0 } facets)
            {
                wanted.Add(facets);
            }

            var reply = await world.CallAsync(request, cancellationToken);
            if (reply.IsError)
            {
                throw new BrokenTaskException($"the reference play's {call.Name}({call.Arguments}) is refused: {reply.Text}");
            }
        }

        return wanted;
    }

    private static async ValueTask<IReadOnlyList<RecordRef>> RelevantAsync(
        TaskCase task, IWorld world, IWorld reference, CancellationToken cancellationToken)
    {
        var played = await world.SnapshotAsync([], cancellationToken);
        var expected = await reference.SnapshotAsync([], cancellationToken);
        return task.Constraints.Select(constraint => constraint.Record)
            .Concat(played.Changes.Select(change => change.Record))
            .Concat(expected.Changes.Select(change => change.Record))
            .Distinct()
            .OrderBy(record => record.Table, StringComparer.Ordinal)
            .ThenBy(record => record.Id, StringComparer.Ordinal)
            .ToArray();
    }
}

/// <summary>A task whose own reference does not work; its verdicts are invalid.</summary>
public sealed class BrokenTaskException(string message) : Exception(message);
