using System.Collections.Concurrent;

namespace TrajForge.Tau;

/// <summary>Opens and plays worlds as the publishers' graders do; gold worlds are made once per task.</summary>
internal sealed class TauWorlds(IEnvironment environment)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TauGold>>> _gold = new(StringComparer.Ordinal);
    private readonly Dictionary<(Side, string), ToolEffect> _tools = environment.Tools(PlayMode.Dialogue)
        .DistinctBy(tool => (tool.Side, tool.Name))
        .ToDictionary(tool => (tool.Side, tool.Name), tool => tool.Effect);

    public IEnvironment Environment { get; } = environment;

    public bool Knows(Side side, string name) => _tools.ContainsKey((side, name));

    public bool Changes(ToolRequest request) => _tools.GetValueOrDefault((request.Caller, request.Name)) == ToolEffect.Changes;

    /// <summary>Without a customer, the agent holds the customer's tools too; where the record does not say, nobody spoke for the customer and the agent made its calls.</summary>
    public bool IsSolo(TauRun run) => run.Format == TauFormat.V2 && (run.Solo || (
        run.Messages.All(message => message.Role != TauRole.Customer)
        && run.Messages.SelectMany(message => message.Calls).Any(call => call.Caller == Side.Agent && !Knows(Side.Agent, call.Name) && Knows(Side.Customer, call.Name))));

    /// <summary>A call that may change the state; the publishers' graders repeat no other.</summary>
    public bool Changes(ToolRequest request, bool solo) =>
        Changes(request) || (solo && request.Caller == Side.Agent && Changes(request with { Caller = Side.Customer }));

    /// <summary>Equal exactly when the publisher's hashes are.</summary>
    public static async ValueTask<string> KeyAsync(IWorld world, CancellationToken cancellationToken) =>
        world is IPublishedState published ? published.PublishedKey() : (await world.SnapshotAsync([], cancellationToken)).Digest;

    public async Task<TauGold> GoldAsync(TauTask task, CancellationToken cancellationToken)
    {
        var made = _gold.GetOrAdd(task.Raw, _ => new Lazy<Task<TauGold>>(() => PlayGoldAsync(task, CancellationToken.None)));
        return await made.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Plays the gold actions one after the other; what fails is noted and passed over.</summary>
    private async Task<TauGold> PlayGoldAsync(TauTask task, CancellationToken cancellationToken)
    {
        var world = await Environment.OpenAsync(task.GoldWorld, cancellationToken);
        var outcomes = new List<GoldOutcome>();
        var before = await KeyAsync(world, cancellationToken);
        foreach (var action in task.Actions ?? [])
        {
            if (task.Format == TauFormat.V1 && action.Name is TauEnds.HandOverTool or "respond")
            {
                continue;
            }

            var reply = await PlayAsync(world, task.Format, action, cancellationToken);
            var after = await KeyAsync(world, cancellationToken);
            outcomes.Add(new GoldOutcome(action, reply.IsError ? reply.Text : null, after != before, Changes(action.Request), reply.Text));
            before = after;
        }

        return new TauGold(world, before, outcomes);
    }

    /// <summary>v2's gold actions are made directly: nothing brings the two sides into step between them.</summary>
    private static ValueTask<ToolReply> PlayAsync(IWorld world, TauFormat format, GoldAction action, CancellationToken cancellationToken) =>
        format == TauFormat.V2 && world is IBareCalls bare
            ? bare.CallBareAsync(action.Request, cancellationToken)
            : world.CallAsync(action.Request, cancellationToken);
}
