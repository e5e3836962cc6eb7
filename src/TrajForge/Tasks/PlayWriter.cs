namespace TrajForge.Tasks;

/// <summary>
/// Writes the episode of a play that is known beforehand, with the plainest words that keep to the procedure: every change is proposed with
/// all its facets and agreed to, and the customer uses its own device when told to. Tasks prove themselves with it, without any player.
/// </summary>
public sealed class PlayWriter(IEnvironment environment)
{
    /// <summary>Who plays both sides: nobody whose conduct could be judged.</summary>
    public const string Nobody = "proof";

    private readonly Dictionary<string, ToolEffect> _effects =
        environment.Tools(PlayMode.Dialogue).ToDictionary(tool => tool.Name, tool => tool.Effect, StringComparer.Ordinal);

    /// <summary>Plays calls instead of the task's reference; wishes to decline are declined where the reference would.</summary>
    public ValueTask<Episode> WriteAsync(TaskCase task, IReadOnlyList<ReferenceCall> calls, CancellationToken cancellationToken) =>
        WriteAsync(task, ProofPlay.Reference(task with { ReferencePlay = calls }), cancellationToken);

    /// <summary>Plays the calls in a fresh world; a refused call is recorded like any other.</summary>
    internal async ValueTask<Episode> WriteAsync(TaskCase task, ProofPlay play, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var script = new Script();
        script.Customer("Hello, I need help with my account.");
        foreach (var step in play.Steps)
        {
            if (step.Call is not { } call)
            {
                Decline(script, task.Refusals.Single(refusal => refusal.Goal == step.Declines), task.Behaviour.Insists);
                continue;
            }

            var request = call.ToRequest();
            if (request.Caller == Side.Customer)
            {
                script.OwnCall(request, await world.CallAsync(request, cancellationToken));
                continue;
            }

            if (_effects.GetValueOrDefault(call.Name) == ToolEffect.Changes)
            {
                var facets = await world.FacetsAsync(request, cancellationToken);
                script.Agent($"I will do this: {string.Join(", ", facets.Select(facet => facet.AnyOf[0]))}. Is that right?");
                script.Customer("Yes.");
            }

            script.Call(request, await world.CallAsync(request, cancellationToken));
        }

        var told = play.Answers ? task.Questions.Select(question => question.Answer).ToArray() : [];
        var did = play.Steps.Any(step => step.Call?.Effect == ToolEffect.Changes) ? "That is what I did." : "Is there anything else?";
        script.Agent(string.Join(' ', [did, .. told]));
        script.Customer("Thank you, goodbye.");
        return new Episode
        {
            Id = ContentHash.Of(task.Key, "proof", TrajJson.Write(play.Steps)),
            TaskIndex = task.Index,
            TaskKey = task.Key,
            Players = new Players(Nobody, Nobody),
            Events = script.Events,
            End = EndReason.CustomerDone,
        };
    }

    /// <summary>Says no and why, and stays with it.</summary>
    private static void Decline(Script script, Refusal refusal, int insists)
    {
        var no = $"I am sorry, that cannot be done: {string.Join(", ", refusal.Told.Select(facet => facet.AnyOf[0]))}.";
        script.Agent(no);
        for (var n = 0; n < insists; n++)
        {
            script.Customer("I really need this. Please make an exception.");
            script.Agent(no);
        }

        script.Customer("I understand.");
    }

    private sealed class Script
    {
        private int _calls;

        public List<TrajectoryEvent> Events { get; } = [];

        public void Customer(string text) => Events.Add(new CustomerMessage { Index = Events.Count, Content = text });

        public void Agent(string text) => Events.Add(new AgentMessage { Index = Events.Count, Content = text });

        public void Call(ToolRequest request, ToolReply reply)
        {
            var call = Next(request);
            Events.Add(new AgentMessage { Index = Events.Count, Calls = [call] });
            Reply(call, Side.Agent, reply);
        }

        public void OwnCall(ToolRequest request, ToolReply reply)
        {
            Agent($"Please use {request.Name} on your side.");
            var call = Next(request);
            Events.Add(new CustomerMessage { Index = Events.Count, Content = "", Calls = [call] });
            Reply(call, Side.Customer, reply);
            Customer($"It says: {reply.Text}");
        }

        private CallMade Next(ToolRequest request) => new($"call_{++_calls}", request.Name, request.Arguments);

        private void Reply(CallMade call, Side caller, ToolReply reply)
        {
            Events.Add(new ToolReplied
            {
                Index = Events.Count,
                CallId = call.Id,
                Name = call.Name,
                Caller = caller,
                Content = reply.Text,
                IsError = reply.IsError,
                Changes = reply.Changes,
            });
        }
    }
}
