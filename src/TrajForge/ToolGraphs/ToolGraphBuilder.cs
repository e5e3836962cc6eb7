using TrajForge.Grounding;

namespace TrajForge.ToolGraphs;

/// <summary>
/// Derives a <see cref="ToolGraph"/> from schemas and data: reference plays are played, read tools are called besides with values seen before, and
/// an output feeds an argument when enough of the argument's values stand in it. The same tasks give the same graph.
/// </summary>
public sealed class ToolGraphBuilder(IEnvironment environment)
{
    /// <summary>Answered calls with different arguments after which a read tool is not probed any more, and tries in one round.</summary>
    private const int EnoughCalls = 12, MostTries = 40;

    /// <summary>Outputs of one round are arguments of the next.</summary>
    private const int Rounds = 3;

    private readonly SortedDictionary<string, ToolUses> _uses = new(
        environment.Tools(PlayMode.Dialogue).ToDictionary(tool => tool.Name, tool => new ToolUses(tool), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <param name="tasks">Their reference plays are played, each in its own world.</param>
    public async ValueTask<ToolGraph> BuildAsync(IReadOnlyList<TaskCase> tasks, CancellationToken cancellationToken)
    {
        foreach (var task in tasks)
        {
            await PlayAsync(task, cancellationToken);
        }

        for (var round = 0; round < Rounds; round++)
        {
            await ProbeAsync(tasks, cancellationToken);
        }

        return new ToolGraph(environment.Id, environment.Variant, new GraphEdges([.. _uses.Values], environment.Policy(PlayMode.Dialogue)).Tools());
    }

    private async ValueTask PlayAsync(TaskCase task, CancellationToken cancellationToken)
    {
        Utterance[] said = [.. Known.Of(task.Brief, task.Brief.Text)];
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        foreach (var call in task.ReferencePlay)
        {
            var reply = await world.CallAsync(call.ToRequest(), cancellationToken);
            if (_uses.TryGetValue(call.Name, out var uses))
            {
                uses.Add(call.Arguments, reply, leaf => new KnownValue(leaf) is var value && said.Any(one => one.Says(value) || one.SaysNormalised(value, said)));
            }
        }
    }

    private async ValueTask ProbeAsync(IReadOnlyList<TaskCase> tasks, CancellationToken cancellationToken)
    {
        var outputs = _uses.Values.Select(uses => uses.Outputs()).ToArray();
        foreach (var uses in _uses.Values.Where(uses => uses.Tool.Effect == ToolEffect.Reads && uses.Made < EnoughCalls))
        {
            var tries = new ProbeArguments(uses, outputs).All().Take(MostTries).ToArray();
            for (var n = 0; n < tries.Length && uses.Made < EnoughCalls; n++)
            {
                var start = tasks.Count == 0 ? new WorldRequest() : tasks[n % tasks.Count].World;
                await using var world = await environment.OpenAsync(start, cancellationToken);
                var reply = await world.CallAsync(
                    new ToolRequest { Caller = uses.Tool.Side, Name = uses.Tool.Name, Arguments = tries[n].ToString() }, cancellationToken);
                uses.Add(tries[n], reply, _ => false);
            }
        }
    }
}
