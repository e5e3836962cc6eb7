using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>Who speaks or calls.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Side>))]
public enum Side
{
    Agent,
    Customer,
}

/// <summary>What a tool does to the state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ToolEffect>))]
public enum ToolEffect
{
    /// <summary>Neither reads nor changes records, e.g. a calculator.</summary>
    Neither,

    /// <summary>Shows records; never changes the state that is compared.</summary>
    Reads,

    /// <summary>Changes records; replay repeats it.</summary>
    Changes,
}

/// <summary>How the agent is set up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlayMode>))]
public enum PlayMode
{
    /// <summary>Agent and customer talk; each has its own tools.</summary>
    Dialogue,

    /// <summary>No customer: the agent works from a ticket and holds the customer's tools too. Only where the environment has it.</summary>
    Solo,
}

/// <summary>A tool as the model sees it.</summary>
public sealed record ToolInfo
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>JSON Schema of the arguments object.</summary>
    public required JsonText Parameters { get; init; }

    public required ToolEffect Effect { get; init; }

    public Side Side { get; init; } = Side.Agent;
}

/// <summary>Marks a Semantic Kernel function that shows records and changes none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsAttribute : Attribute;

/// <summary>Marks a Semantic Kernel function that changes records.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChangesAttribute : Attribute;

/// <summary>One call as it was made: the arguments are the raw text that the caller wrote, valid JSON or not.</summary>
public sealed record ToolRequest
{
    public Side Caller { get; init; } = Side.Agent;

    public required string Name { get; init; }

    public required string Arguments { get; init; }
}

/// <summary>What a world answers. Only <see cref="Text"/> and <see cref="IsError"/> are shown to who called.</summary>
public sealed record ToolReply
{
    public required string Text { get; init; }

    /// <summary>The call was refused or failed; nothing changed.</summary>
    public bool IsError { get; init; }

    /// <summary>The state diff of this call, in order of table and id; empty for reads.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>Records whose content the reply shows. Evidence counts these, not call names.</summary>
    public IReadOnlyList<RecordRef> Seen { get; init; } = [];

    /// <summary>Ids of the customers whose own data the call showed or changed.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The customer whom this reply identifies, when the tool authenticates.</summary>
    public string? Authenticates { get; init; }
}

/// <summary>
/// One thing that a customer must have heard before their yes covers a call: the text names any one of the phrases.
/// E.g. the order id; the new item's colour; "gift card" or the gift card's id.
/// </summary>
public sealed record Facet(string Name, IReadOnlyList<string> AnyOf)
{
    /// <summary>
    /// Phrases that name another choice, e.g. the customer's other orders: a proposal that holds one of them leaves open which is meant, unless
    /// another change under the same yes names it too.
    /// </summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>
    /// It says which record is changed: where the proposal names no record of its kind, the last one that either side named before is meant.
    /// </summary>
    public bool NamesRecord { get; init; }
}
