namespace TrajForge;

/// <summary>
/// All that a verifier sees: plain data, no world, no clock, no I/O. The engine builds it by replaying the recorded calls in fresh
/// worlds before any verifier runs; a fault there makes the verdict invalid.
/// </summary>
public sealed record Judgement
{
    public required TaskCase Task { get; init; }

    public required Episode Episode { get; init; }

    public required EnvironmentRules Rules { get; init; }

    public required IReadOnlyList<ToolInfo> Tools { get; init; }

    /// <summary>Every recorded call run again, in order.</summary>
    public required IReadOnlyList<ReplayedStep> Steps { get; init; }

    /// <summary>State after the replayed calls; its records are those of <see cref="Initial"/>.</summary>
    public required StateSnapshot Final { get; init; }

    /// <summary>State after the reference play.</summary>
    public required StateSnapshot Expected { get; init; }

    /// <summary>Content at the start of every record that a constraint names or either play changed.</summary>
    public required IReadOnlyList<RecordState> Initial { get; init; }

    /// <summary>
    /// Indexes into <see cref="Steps"/> of successful changes that nobody needs, found by deletion, last to first, until minimal: without
    /// them every later change succeeds with the same effect and the end state is equal.
    /// </summary>
    public required IReadOnlyList<int> Superfluous { get; init; }

    /// <summary>For each change of the agent in the reference play, in order, what the customer must have heard before it.</summary>
    public IReadOnlyList<IReadOnlyList<Facet>> Wanted { get; init; } = [];

    /// <summary>The agent's instructions.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Names in the environment's data (people, products, streets, cities).</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How the task's assertions came out after the play; null when it has none.</summary>
    public IReadOnlyList<AssertionResult>? Assertions { get; init; }
}

/// <summary>One recorded call and its replay.</summary>
public sealed record ReplayedStep
{
    /// <summary>Index of the message event that made the call.</summary>
    public required int CallEvent { get; init; }

    /// <summary>Index of the reply event; -1 when the record has none.</summary>
    public required int ReplyEvent { get; init; }

    public required ToolRequest Request { get; init; }

    public required ToolEffect Effect { get; init; }

    /// <summary>The reply in the record; null when there is none.</summary>
    public ToolReplied? Recorded { get; init; }

    public required ToolReply Replayed { get; init; }

    /// <summary>What the customer must have heard, read just before the call; empty for calls that change nothing.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>
    /// For a change that succeeded, where each value of its arguments comes from, in their order, empty texts and nulls left out; at most 256. Null for
    /// every other call, and in plays written from what the task hides, where nobody says anything.
    /// </summary>
    public IReadOnlyList<ArgumentOrigin>? Origins { get; init; }

    /// <summary>A change that succeeded.</summary>
    public bool Changed => Effect == ToolEffect.Changes && !Replayed.IsError;
}
