namespace TrajForge.Oracles;

/// <summary>
/// Searches all that a brief allows: its goals in every order that it leaves open, each in every way that the oracle names, carried out with the ordinary
/// tools in worlds of its own. Goals are read in the world as it was and as earlier goals left it, so words that other goals make ambiguous are found too.
/// </summary>
internal sealed class OracleSearch(IEnvironment environment, IOracle oracle)
{
    private const int MostStates = 2000;

    private readonly Dictionary<RecordRef, OracleRecord> _known = [];
    private readonly Dictionary<string, ToolEffect> _effects =
        environment.Tools(PlayMode.Dialogue).Where(tool => tool.Side == Side.Agent).ToDictionary(tool => tool.Name, tool => tool.Effect, StringComparer.Ordinal);

    public async ValueTask<OracleOpinion> AllowedAsync(Brief brief, WorldRequest world, CancellationToken cancellationToken)
    {
        var walk = new Walk(brief, world);
        try
        {
            await ExploreAsync(walk, new Path([], [], false, false), cancellationToken);
            return new OracleOpinion { Ends = [.. walk.Ends.Values] };
        }
        catch (OracleUndecidedException undecided)
        {
            return new OracleOpinion { Undecided = undecided.Message };
        }
    }

    /// <summary>Makes a play's calls in a fresh world.</summary>
    public async ValueTask<PlayedEnd> PlayAsync(WorldRequest request, IReadOnlyList<ToolRequest> calls, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(request, cancellationToken);
        var (handedOver, inVain) = (false, false);
        foreach (var call in calls)
        {
            var reply = await world.CallAsync(call, cancellationToken);
            var agents = call.Caller == Side.Agent;
            handedOver |= agents && !reply.IsError && call.Name == environment.Rules.HandOverTool;
            inVain |= agents && _effects.GetValueOrDefault(call.Name) == ToolEffect.Changes && reply.Changes.All(change => change.Before == change.After);
        }

        return new PlayedEnd(EndState.Of(await world.SnapshotAsync([], cancellationToken), handedOver, oracle.Equality), inVain);
    }

    private async ValueTask ExploreAsync(Walk walk, Path path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++walk.States > MostStates)
        {
            throw new OracleUndecidedException($"more than {MostStates} states to search");
        }

        await using var world = await environment.OpenAsync(walk.World, cancellationToken);
        foreach (var call in path.Calls)
        {
            if ((await world.CallAsync(call, cancellationToken)).IsError)
            {
                return;
            }
        }

        var state = await world.SnapshotAsync([], cancellationToken);
        if (!walk.Seen.Add($"{state.Digest} {path.HandsOver} {path.Declines} {string.Join(' ', path.Done.Order())}"))
        {
            return;
        }

        if (path.Done.Count == walk.Brief.Goals.Count)
        {
            var end = EndState.Of(state, path.HandsOver, oracle.Equality);
            walk.Ends.TryAdd($"{end.Key} {path.Declines}", new AllowedEnd(end, path.Calls, path.Declines));
            return;
        }

        // A hand-over ends the conversation; what is still open is never served.
        if (path.HandsOver)
        {
            return;
        }

        var now = await RecordsAsync(world, walk.Start, cancellationToken);
        walk.Start ??= now;
        foreach (var goal in walk.Brief.Goals.Where(goal => !path.Done.Contains(goal.Number) && goal.After.All(path.Done.Contains)))
        {
            foreach (var way in Ways(walk, goal, now))
            {
                await ExploreAsync(walk, path.With(goal, way), cancellationToken);
            }
        }
    }

    /// <summary>
    /// A goal that waits for others means the world they leave. Any other is meant as the world was when the customer called; where the world they leave
    /// would grant something else, that is an ambiguity and counts as a way too.
    /// </summary>
    private IEnumerable<OracleWay> Ways(Walk walk, Goal goal, OracleRecords now)
    {
        if (goal.After.Count > 0 || ReferenceEquals(now, walk.Start))
        {
            return oracle.Ways(walk.Brief, goal, now);
        }

        if (!walk.First.TryGetValue(goal.Number, out var first))
        {
            walk.First[goal.Number] = first = oracle.Ways(walk.Brief, goal, walk.Start!);
        }

        return first.Concat(oracle.Ways(walk.Brief, goal, now).Where(way => way.Declined is null));
    }

    private async ValueTask<OracleRecords> RecordsAsync(IWorld world, OracleRecords? start, CancellationToken cancellationToken)
    {
        var listed = world is IWorldRecords records ? records.List() : throw new OracleUndecidedException("the world's records cannot be listed");
        var contents = await world.SnapshotAsync(listed, cancellationToken);
        return new OracleRecords(contents.Records.Select(Known), start);
    }

    /// <summary>Nearly all records are as they were in the last world; those are parsed once.</summary>
    private OracleRecord Known(RecordState state) =>
        _known.TryGetValue(state.Record, out var known) && known.Text == state.Content ? known : _known[state.Record] = new OracleRecord(state.Record, state.Content);

    /// <summary>What is shared by one search.</summary>
    private sealed class Walk(Brief brief, WorldRequest world)
    {
        public Brief Brief => brief;

        public WorldRequest World => world;

        public int States { get; set; }

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, AllowedEnd> Ends { get; } = new(StringComparer.Ordinal);

        public OracleRecords? Start { get; set; }

        public Dictionary<int, IReadOnlyList<OracleWay>> First { get; } = [];
    }

    /// <summary>Goals served so far, and how.</summary>
    private sealed record Path(IReadOnlyList<int> Done, IReadOnlyList<ToolRequest> Calls, bool HandsOver, bool Declines)
    {
        public Path With(Goal goal, OracleWay way) =>
            new([.. Done, goal.Number], [.. Calls, .. way.Calls], HandsOver || way.HandsOver, Declines || way.Declined is not null);
    }
}
