namespace TrajForge;

/// <summary>What is done to a fresh world before anybody plays. Part of a task.</summary>
public sealed record WorldStart
{
    /// <summary>
    /// Raw JSON object merged deep into the agent's side of the state (objects merge, all else replaces); null for none. Raw text, so that
    /// neither key order nor the form of numbers is lost.
    /// </summary>
    public string? AgentData { get; init; }

    /// <summary>The same for the customer's side.</summary>
    public string? CustomerData { get; init; }

    /// <summary>Functions to run, in order, e.g. the one that locks the phone's SIM card.</summary>
    public IReadOnlyList<WorldFunction> Functions { get; init; } = [];

    /// <summary>Calls of an earlier conversation, in order; only those that change state matter.</summary>
    public IReadOnlyList<ToolRequest> Calls { get; init; } = [];
}

/// <summary>A function of a world that is not a tool: it prepares state or asserts something about it; nobody who plays can call it.</summary>
/// <param name="Side">Whose half of the world it belongs to.</param>
/// <param name="Arguments">Raw JSON object.</param>
public sealed record WorldFunction(Side Side, string Name, string Arguments);

/// <summary>Implemented by worlds that have functions besides their tools.</summary>
public interface IWorldFunctions
{
    /// <summary>Runs a function (a tool's name works too). The JSON value it returns; <c>null</c> for none.</summary>
    /// <exception cref="WorldFunctionException">There is no such function, or it failed; the text is the reference's.</exception>
    ValueTask<JsonText> RunAsync(WorldFunction function, CancellationToken cancellationToken);
}

/// <summary>
/// Implemented by worlds in which something follows every call, such as bringing the two sides into step: the call without what follows it, as a
/// publisher's grader makes reference actions.
/// </summary>
public interface IBareCalls
{
    ValueTask<ToolReply> CallBareAsync(ToolRequest request, CancellationToken cancellationToken);
}

/// <summary>A function of a world that failed.</summary>
public sealed class WorldFunctionException(string text) : Exception(text);

/// <summary>
/// Implemented by worlds of a variant that reproduces somebody else's environment: the state as its publisher compares it, where for instance
/// <c>100</c> and <c>100.0</c> may differ.
/// </summary>
public interface IPublishedState
{
    /// <summary>Names of the databases that the publisher hashes, e.g. only the agent's.</summary>
    IReadOnlyList<Side> Databases { get; }

    /// <summary>The publisher's hash of one whole database, in lower-case hex. Costs as much as the data is large.</summary>
    string PublishedHash(Side side);

    /// <summary>Equal for two worlds of one environment exactly when all their published hashes are; costs as much as was changed.</summary>
    string PublishedKey();
}
