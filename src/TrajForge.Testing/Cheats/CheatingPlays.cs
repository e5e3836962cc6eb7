using System.Text.Json.Nodes;

namespace TrajForge.Testing;

/// <summary>Plays of somebody who knows the procedure and the task, and still does not do the work: lists of calls to be written out with proper words.</summary>
public static class CheatingPlays
{
    private static readonly (string, string)[] Opposites = [("enable_", "disable_"), ("disable_", "enable_"), ("suspend_", "resume_"), ("resume_", "suspend_")];

    /// <summary>The right changes after the first read of each goal: a lucky guess. Null where nothing is left out.</summary>
    public static IReadOnlyList<ReferenceCall>? GuessAfterOneRead(TaskCase task)
    {
        var read = new HashSet<int>();
        ReferenceCall[] calls = [.. task.ReferencePlay.Where(call => call.Effect != ToolEffect.Reads || call.Goal == 0 || read.Add(call.Goal))];
        return calls.Length == task.ReferencePlay.Count ? null : calls;
    }

    /// <summary>The reference play of another task.</summary>
    public static IReadOnlyList<ReferenceCall> ReplayOf(TaskCase other) => other.ReferencePlay;

    /// <summary>The task's own play, and the agent's changes of all others too. Null where those are none.</summary>
    public static IReadOnlyList<ReferenceCall>? Everything(TaskCase task, IEnumerable<TaskCase> others)
    {
        ReferenceCall[] more = [.. others.SelectMany(other => other.ReferencePlay).Where(call => call.Effect == ToolEffect.Changes && (call.Caller ?? Side.Agent) == Side.Agent)];
        return more.Length == 0 ? null : [.. task.ReferencePlay, .. more];
    }

    /// <summary>Every change taken back by the same tool with the values that were there before. Null where the tools take none back.</summary>
    public static async ValueTask<IReadOnlyList<ReferenceCall>?> WriteThenRevertAsync(IEnvironment environment, TaskCase task, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        var calls = new List<ReferenceCall>();
        var reverted = false;
        var tools = environment.Tools(PlayMode.Dialogue).Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var call in task.ReferencePlay)
        {
            calls.Add(call);
            var reply = await world.CallAsync(call.ToRequest(), cancellationToken);
            if (call.Effect == ToolEffect.Changes && Back(call, reply, tools) is { } back && !(await world.CallAsync(back.ToRequest(), cancellationToken)).IsError)
            {
                calls.Add(back);
                reverted = true;
            }
        }

        return reverted ? calls : null;
    }

    /// <summary>The call to the opposite tool, or with each argument that a changed record has under the same name replaced by what it was.</summary>
    private static ReferenceCall? Back(ReferenceCall call, ToolReply reply, HashSet<string> tools)
    {
        foreach (var (one, other) in Opposites)
        {
            if (call.Name.Contains(one, StringComparison.Ordinal) && call.Name.Replace(one, other, StringComparison.Ordinal) is var name && tools.Contains(name))
            {
                return call with { Name = name };
            }
        }

        var arguments = JsonNode.Parse(call.Arguments.ToString())!.AsObject();
        foreach (var change in reply.Changes.Where(change => !change.Before.IsNull))
        {
            foreach (var (name, value) in Leaves(JsonNode.Parse(change.Before.ToString())!))
            {
                if (arguments.ContainsKey(name))
                {
                    arguments[name] = value?.DeepClone();
                }
            }
        }

        var back = call with { Arguments = JsonText.Parse(arguments.ToJsonString()) };
        return back == call ? null : back;
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Leaves(JsonNode node) => node is JsonObject record
        ? record.SelectMany(member => member.Value is JsonObject nested ? Leaves(nested) : [(member.Key, member.Value)])
        : [];
}
