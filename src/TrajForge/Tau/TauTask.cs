namespace TrajForge.Tau;

/// <summary>Whose format.</summary>
internal enum TauFormat
{
    /// <summary>tau-bench.</summary>
    V1,

    /// <summary>tau2-bench.</summary>
    V2,
}

/// <summary>A task of tau-bench or tau2-bench, as far as anybody grades by it.</summary>
internal sealed record TauTask
{
    public required TauFormat Format { get; init; }

    public required string Id { get; init; }

    /// <summary>The JSON as it stood.</summary>
    public required string Raw { get; init; }

    /// <summary>v1's customer.</summary>
    public string? UserId { get; init; }

    /// <summary>All that the customer is told, as prose.</summary>
    public required string Instructions { get; init; }

    /// <summary>What an agent without a customer is told; null for none.</summary>
    public string? Ticket { get; init; }

    /// <summary>False: nothing is asked, and every proper end earns 1.</summary>
    public bool HasCriteria { get; init; } = true;

    /// <summary>One path that works; null where the task names none, which is not the same as an empty one.</summary>
    public IReadOnlyList<GoldAction>? Actions { get; init; }

    /// <summary>What the agent must say: v1's outputs, v2's communicate_info.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    public IReadOnlyList<WorldAssertion>? Assertions { get; init; }

    /// <summary>What a model is to judge.</summary>
    public IReadOnlyList<string> Judged { get; init; } = [];

    /// <summary>v2's components of the reward; null where the task does not say.</summary>
    public IReadOnlyList<string>? Basis { get; init; }

    /// <summary>How both worlds start, without earlier calls.</summary>
    public WorldStart? Start { get; init; }

    /// <summary>Calls of the earlier conversation that the task goes on with.</summary>
    public IReadOnlyList<ToolRequest> Earlier { get; init; } = [];

    /// <summary>The world of the gold play.</summary>
    public WorldRequest GoldWorld => new() { Start = Earlier.Count == 0 ? Start : (Start ?? new WorldStart()) with { Calls = Earlier } };

    /// <summary>The world in which a recorded run is replayed; the record holds the earlier conversation.</summary>
    public WorldRequest World => new() { Start = Start };
}

/// <summary>One call of the gold play.</summary>
/// <param name="Arguments">Raw JSON object.</param>
/// <param name="Compare">Names of the arguments that are compared; null for those of the call it is compared with.</param>
internal sealed record GoldAction(Side Caller, string Name, string Arguments, IReadOnlyList<string>? Compare)
{
    public ToolRequest Request => new() { Caller = Caller, Name = Name, Arguments = Arguments };
}
