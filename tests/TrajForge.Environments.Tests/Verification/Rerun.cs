using System.Globalization;
using System.Text.Json.Nodes;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>An episode with other calls, each made again in a fresh world, so that replies and diffs are the world's.</summary>
internal static class Rerun
{
    /// <param name="events">Replies among them are left out; every call gets a new one.</param>
    public static async Task<Episode> PlayAsync(Played play, IEnumerable<TrajectoryEvent> events)
    {
        await using var world = await play.Environment.OpenAsync(play.Task.World, CancellationToken.None);
        var again = new List<TrajectoryEvent>();
        foreach (var e in events)
        {
            switch (e)
            {
                case AgentMessage agent:
                    CallMade[] calls = [.. agent.Calls.Select((call, n) => call with { Id = Id(again.Count, n) })];
                    again.Add(agent with { Index = again.Count, Calls = calls });
                    await ReplyAsync(Side.Agent, calls);
                    break;
                case CustomerMessage customer:
                    calls = [.. customer.Calls.Select((call, n) => call with { Id = Id(again.Count, n) })];
                    again.Add(customer with { Index = again.Count, Calls = calls });
                    await ReplyAsync(Side.Customer, calls);
                    break;
            }
        }

        return play.Episode with { Events = again };

        async Task ReplyAsync(Side caller, IEnumerable<CallMade> calls)
        {
            foreach (var call in calls)
            {
                var reply = await world.CallAsync(new ToolRequest { Caller = caller, Name = call.Name, Arguments = call.Arguments }, CancellationToken.None);
                again.Add(new ToolReplied
                {
                    Index = again.Count, CallId = call.Id, Name = call.Name, Caller = caller, Content = reply.Text, IsError = reply.IsError, Changes = reply.Changes,
                });
            }
        }
    }

    /// <summary>A message that makes the same call as a step, with other arguments where they are given.</summary>
    public static TrajectoryEvent Call(ReplayedStep step, string? arguments = null) => Call(step.Request.Caller, step.Request.Name, arguments ?? step.Request.Arguments);

    public static TrajectoryEvent Call(Side caller, string name, string arguments) => caller == Side.Agent
        ? new AgentMessage { Index = 0, Calls = [new CallMade("", name, arguments)] }
        : new CustomerMessage { Index = 0, Content = "", Calls = [new CallMade("", name, arguments)] };

    /// <summary>The arguments with another value in the place of one scalar.</summary>
    /// <param name="leaf">Its number among the scalars, in order.</param>
    public static string Replace(string arguments, int leaf, JsonNode value)
    {
        var left = leaf;
        return Written(JsonNode.Parse(arguments)!)!.ToJsonString();

        JsonNode? Written(JsonNode? node) => node switch
        {
            JsonObject o => new JsonObject(o.Select(member => KeyValuePair.Create(member.Key, Written(member.Value)))),
            JsonArray a => new JsonArray([.. a.Select(Written)]),
            null => null,
            _ => left-- == 0 ? value.DeepClone() : node.DeepClone(),
        };
    }

    /// <summary>The scalars of arguments, in order, with the name of the argument or member.</summary>
    public static IReadOnlyList<(string Name, JsonNode Value)> Leaves(string arguments)
    {
        return [.. Of("", JsonNode.Parse(arguments))];

        static IEnumerable<(string, JsonNode)> Of(string name, JsonNode? node) => node switch
        {
            JsonObject o => o.SelectMany(member => Of(member.Key, member.Value)),
            JsonArray a => a.SelectMany(item => Of(name, item)),
            null => [],
            _ => [(name, node)],
        };
    }

    private static string Id(int at, int n) => string.Create(CultureInfo.InvariantCulture, $"again_{at}_{n}");
}
