namespace TrajForge.Mutation;

/// <summary>
/// Plays a draft in a fresh world, so that replies, diffs, ids and numbers are those of what is called now: a mutant contradicts itself only where its
/// operator says so.
/// </summary>
internal sealed class Rehearsal(IEnvironment environment)
{
    /// <summary>Null when the world does not take the calls as the draft needs, or proposes by all its facets a call that must not be.</summary>
    public async ValueTask<Episode?> PlayAsync(Subject subject, Draft draft, CancellationToken cancellationToken)
    {
        var task = draft.Task ?? subject.Task;
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var events = new List<TrajectoryEvent>();
        foreach (var line in draft.Lines)
        {
            switch (line)
            {
                case Words { Side: Side.Customer } words:
                    events.Add(new CustomerMessage { Index = events.Count, Content = words.Text });
                    break;
                case Words words:
                    events.Add(new AgentMessage { Index = events.Count, Content = words.Text });
                    break;
                case Proposal proposal when await WordsOfAsync(world, proposal, cancellationToken) is { } text:
                    events.Add(new AgentMessage { Index = events.Count, Content = text });
                    break;
                case Calls calls:
                    var unwanted = await CallAsync(world, calls, events, cancellationToken) ? draft.Futile : draft.Needed;
                    if (unwanted.Any(one => ReferenceEquals(one, line)))
                    {
                        return null;
                    }

                    break;
                default:
                    return null;
            }
        }

        return subject.Judgement.Episode with
        {
            TaskKey = task.Key,
            Events = draft.Forge is { } forge ? forge(events) : events,
            End = draft.End ?? subject.Judgement.Episode.End,
        };
    }

    private static async ValueTask<string?> WordsOfAsync(IWorld world, Proposal proposal, CancellationToken cancellationToken)
    {
        var facets = await world.FacetsAsync(proposal.Request, cancellationToken);
        var unlike = proposal.Unlike is { } other ? await world.FacetsAsync(other, cancellationToken) : null;
        return facets.Count == 0 || (unlike is not null && unlike.All(facet => facets.Any(said => facet.AnyOf[0] == said.AnyOf[0]))) ? null : Text(facets);
    }

    private static string Text(IReadOnlyList<Facet> facets) => $"I would do this: {string.Join(", ", facets.Select(facet => facet.AnyOf[0]))}. Shall I go ahead?";

    /// <summary>True when the world carried all of them out.</summary>
    private static async ValueTask<bool> CallAsync(IWorld world, Calls calls, List<TrajectoryEvent> events, CancellationToken cancellationToken)
    {
        CallMade[] made = [.. calls.Requests.Select((request, n) => new CallMade($"call_{events.Count}_{n}", request.Name, request.Arguments))];
        events.Add(calls.Side == Side.Agent
            ? new AgentMessage { Index = events.Count, Content = calls.Beside, Calls = made }
            : new CustomerMessage { Index = events.Count, Content = calls.Beside ?? "", Calls = made });
        var done = true;
        foreach (var (n, request) in calls.Requests.Index())
        {
            var reply = await world.CallAsync(request, cancellationToken);
            done &= !reply.IsError;
            events.Add(new ToolReplied
            {
                Index = events.Count,
                CallId = made[n].Id,
                Name = request.Name,
                Caller = calls.Side,
                Content = reply.Text,
                IsError = reply.IsError,
                Changes = reply.Changes,
            });
        }

        return done;
    }
}
