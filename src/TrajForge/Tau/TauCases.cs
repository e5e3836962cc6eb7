namespace TrajForge.Tau;

/// <summary>Makes our task record of somebody else's task.</summary>
internal sealed class TauCases(IEnvironment environment)
{
    public const string Template = "imported";

    private readonly TauWorlds _worlds = new(environment);

    /// <summary>
    /// The task as it stands in an imported run: the record replays the earlier conversation, so the reference does too.
    /// </summary>
    public async ValueTask<TaskCase> ForRunsAsync(TauTask task, long index, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(task, index, cancellationToken);
        var earlier = task.Earlier.Where(_worlds.Changes).Select(call => Reference(call.Name, call.Arguments, call.Caller, ToolEffect.Changes));
        made = made with { World = task.World, ReferencePlay = [.. earlier, .. made.ReferencePlay] };
        return made with { Key = Tasks.TaskKeys.Key(made with { Key = "" }) };
    }

    /// <summary>The task with its gold play as reference. What of the gold play fails is left out of the reference, as its publisher's grader passes over it.</summary>
    public async ValueTask<TaskCase> MakeAsync(TauTask task, long index, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(task.GoldWorld, cancellationToken);
        var play = await PlayAsync(world, task, cancellationToken);
        var customer = task.UserId ?? play.Customer ?? "";
        var made = new TaskCase
        {
            Index = index,
            Signature = ContentHash.Of("imported", environment.Id, task.Raw),
            Environment = environment.Id,
            Variant = environment.Variant,
            DataDigest = environment.DataDigest,
            World = task.GoldWorld,
            Customer = customer,
            Templates = [Template],
            Constraints = [],
            Questions = [.. task.Told.Select((text, i) => new Question { Id = $"told.{i + 1}", Text = text, Answer = text, Sources = [] })],
            Evidence = [],
            Brief = new Brief { Identity = [], Goals = [], Text = task.Instructions },
            Behaviour = new Behaviour { Detours = 0 },
            ReferencePlay = play.Calls,
            References = [],
            WrongPlays = [],
            Difficulty = new Difficulty { Changes = play.Calls.Count(call => call.Effect == ToolEffect.Changes), Reads = 0 },
            Assertions = task.Assertions is { Count: > 0 } assertions ? assertions : null,
            Source = new TaskSource { Format = task.Format == TauFormat.V1 ? "tau1" : "tau2", Id = task.Id, Raw = task.Raw },
        };
        return made with { Key = Tasks.TaskKeys.Key(made) };
    }

    private async ValueTask<(IReadOnlyList<ReferenceCall> Calls, string? Customer)> PlayAsync(IWorld world, TauTask task, CancellationToken cancellationToken)
    {
        var calls = new List<ReferenceCall>();
        string? customer = null, owner = null;
        foreach (var action in task.Actions ?? [])
        {
            if (!TauJson.IsObject(action.Arguments) || action.Name == "respond")
            {
                continue;
            }

            var reply = await world.CallAsync(action.Request, cancellationToken);
            if (reply.IsError)
            {
                continue;
            }

            customer ??= reply.Authenticates;
            owner ??= reply.Owners.Count > 0 ? reply.Owners[0] : null;
            calls.Add(Reference(action.Name, action.Arguments, action.Caller, _worlds.Changes(action.Request) ? ToolEffect.Changes : ToolEffect.Reads));
        }

        return (calls, customer ?? owner);
    }

    private static ReferenceCall Reference(string name, string arguments, Side caller, ToolEffect effect) => new()
    {
        Name = name,
        Arguments = JsonText.Parse(arguments),
        Effect = effect,
        Caller = caller == Side.Customer ? Side.Customer : null,
        Goal = 1,
    };
}
