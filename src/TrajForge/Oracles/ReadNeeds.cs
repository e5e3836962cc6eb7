using System.Text.Json.Nodes;

namespace TrajForge.Oracles;

/// <summary>
/// Shows from outside that reads which a task's burden counts are needed: finds a world in which one record is otherwise, every other read answers word for word as
/// before, and yet the oracle allows other calls. Who skips the read cannot tell the two worlds apart. A read for which no such world is found may still be needed.
/// </summary>
public sealed class ReadNeeds
{
    private const int MostWorlds = 60;
    private const int MostRecords = 4;

    private readonly IEnvironment _environment;
    private readonly OracleSearch _search;

    /// <exception cref="NotSupportedException">The environment has no oracle.</exception>
    public ReadNeeds(IEnvironment environment)
    {
        _environment = environment;
        _search = environment is IHasOracle { Oracle: var oracle }
            ? new OracleSearch(environment, oracle)
            : throw new NotSupportedException($"environment '{environment.Id}' has no oracle");
    }

    /// <summary>
    /// The reads of the reference that alone show a fact of the evidence, and whether each was shown to be needed; none for two-sided environments, where other
    /// start data rebuild both databases and a task would take minutes.
    /// </summary>
    public async ValueTask<IReadOnlyList<ReadNeed>> ShowAsync(TaskCase task, CancellationToken cancellationToken)
    {
        if (_environment.Tools(PlayMode.Dialogue).Any(tool => tool.Side == Side.Customer))
        {
            return [];
        }

        var right = await CallsAsync(task.Brief, task.World, cancellationToken);
        if (right is null || task.Refusals.Count > 0)
        {
            return [];
        }

        var replies = await RepliesAsync(task, cancellationToken);
        var needs = new List<ReadNeed>();
        foreach (var read in replies.Where(read => read.Facts.Except(replies.Where(other => other != read).SelectMany(other => other.Facts)).Any()))
        {
            needs.Add(new ReadNeed(read.Call.Name, await IsNeededAsync(task, read, replies, right, cancellationToken)));
        }

        return needs;
    }

    private async ValueTask<bool> IsNeededAsync(TaskCase task, Answer read, IReadOnlyList<Answer> replies, string right, CancellationToken cancellationToken)
    {
        foreach (var world in await WorldsAsync(task.World, read, cancellationToken))
        {
            if (await AgreesAsync(world, replies.Where(other => other != read), cancellationToken)
                && await CallsAsync(task.Brief, world, cancellationToken) is { } calls && calls != right)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that the brief allows in a world, as text; null where the oracle cannot say.</summary>
    private async ValueTask<string?> CallsAsync(Brief brief, WorldRequest world, CancellationToken cancellationToken)
    {
        var opinion = await _search.AllowedAsync(brief, world, cancellationToken);
        return opinion.Undecided is not null ? null : string.Join('\n', opinion.Ends
            .Select(end => string.Join(' ', end.Calls.Select(call => $"{call.Name} {call.Arguments}")) + (end.State.HandedOver ? " handed over" : ""))
            .Order(StringComparer.Ordinal));
    }

    /// <summary>The agent's reads that show facts of the evidence, as the reference makes them.</summary>
    private async ValueTask<IReadOnlyList<Answer>> RepliesAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var wanted = task.Evidence.SelectMany(need => need.Seen).ToHashSet();
        var answers = new List<Answer>();
        await using var world = await _environment.OpenAsync(task.World, cancellationToken);
        foreach (var call in task.ReferencePlay.Where(call => call.Effect == ToolEffect.Reads && call.Caller != Side.Customer).Select(call => call.ToRequest()).Distinct())
        {
            var reply = await world.CallAsync(call, cancellationToken);
            answers.Add(new Answer(call, reply.Text, [.. reply.Seen.Where(wanted.Contains)]));
        }

        return [.. answers.Where(answer => answer.Facts.Count > 0)];
    }

    private async ValueTask<bool> AgreesAsync(WorldRequest request, IEnumerable<Answer> replies, CancellationToken cancellationToken)
    {
        await using var world = await _environment.OpenAsync(request, cancellationToken);
        foreach (var answer in replies)
        {
            if ((await world.CallAsync(answer.Call, cancellationToken)).Text != answer.Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Worlds in which one record that the read shows is otherwise, as the environment's schema allows: a record among the facts, or else one that the reply names.
    /// </summary>
    private async ValueTask<IReadOnlyList<WorldRequest>> WorldsAsync(WorldRequest request, Answer read, CancellationToken cancellationToken)
    {
        await using var world = await _environment.OpenAsync(request, cancellationToken);
        var records = (await world.SnapshotAsync(world is IWorldRecords listing ? listing.List() : [], cancellationToken)).Records;
        var worlds = new List<WorldRequest>();
        var shown = records.Where(state => read.Facts.Contains(state.Record)).ToArray();
        foreach (var state in shown.Length > 0 ? shown : records.Where(state => read.Text.Contains($"\"{state.Record.Id}\"", StringComparison.Ordinal)).Take(MostRecords))
        {
            var table = records.Where(other => other.Record.Table == state.Record.Table).ToArray();
            var isMap = await OpensAsync(With(request, Mapped(state, [])), cancellationToken);
            foreach (var patch in Variations.Of(state.Content, [.. table.Where(other => other != state).Select(other => other.Content)], read.Call.Arguments).Take(MostWorlds))
            {
                var changed = With(request, isMap ? Mapped(state, patch) : Listed(table, state, patch));
                if (await OpensAsync(changed, cancellationToken))
                {
                    worlds.Add(changed);
                }
            }
        }

        return worlds;
    }

    private static JsonObject Mapped(RecordState state, JsonObject patch) => new() { [state.Record.Table] = new JsonObject { [state.Record.Id] = patch } };

    /// <summary>Where a table is a list, start data replace it as a whole.</summary>
    private static JsonObject Listed(RecordState[] table, RecordState state, JsonObject patch) => new()
    {
        [state.Record.Table] = new JsonArray([.. table.Select(other =>
        {
            var record = JsonNode.Parse(other.Content.ToString());
            if (other == state && record is JsonObject changed)
            {
                Merge(changed, patch);
            }

            return record;
        })]),
    };

    private async ValueTask<bool> OpensAsync(WorldRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var world = await _environment.OpenAsync(request, cancellationToken);
            return true;
        }
        catch (WorldFunctionException)
        {
            // The schema does not allow such a record.
            return false;
        }
    }

    private static WorldRequest With(WorldRequest request, JsonObject patch)
    {
        var start = request.Start ?? new WorldStart();
        var merged = start.AgentData is { } data ? (JsonObject)JsonNode.Parse(data)! : [];
        Merge(merged, patch);
        return request with { Start = start with { AgentData = merged.ToJsonString() } };
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            if (into[name] is JsonObject inner && value is JsonObject more)
            {
                Merge(inner, more);
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    private sealed record Answer(ToolRequest Call, string Text, IReadOnlyList<RecordRef> Facts);
}

/// <summary>A read that a task's evidence asks for.</summary>
/// <param name="Tool">The tool that reads.</param>
/// <param name="Shown">A world was found that only this read tells from the task's.</param>
public sealed record ReadNeed(string Tool, bool Shown);
