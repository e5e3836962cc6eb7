namespace TrajForge.Tau;

/// <summary>A recorded run, as far as anybody grades it.</summary>
internal sealed record TauRun
{
    public required TauFormat Format { get; init; }

    public required string Id { get; init; }

    public required string TaskId { get; init; }

    /// <summary>Its place among the file's runs, from 0.</summary>
    public int Position { get; init; }

    public int? Trial { get; init; }

    public double? Reward { get; init; }

    /// <summary>The publisher's account of the reward: raw JSON, <c>null</c> when there is none.</summary>
    public string RewardInfo { get; init; } = "null";

    /// <summary>v2's word for the end; v1's is read from the messages.</summary>
    public string? Termination { get; init; }

    /// <summary>The agent worked from a ticket, without a customer.</summary>
    public bool Solo { get; init; }

    /// <summary>v1: the run crashed and holds an error in place of a conversation.</summary>
    public string? Crash { get; init; }

    public required IReadOnlyList<TauMessage> Messages { get; init; }

    /// <summary>The run's JSON with null in place of its messages.</summary>
    public required string Head { get; init; }

    /// <summary>v1 embeds the task; raw JSON, null for none.</summary>
    public string? Task { get; init; }
}

/// <summary>Who a message is from.</summary>
internal enum TauRole
{
    System,
    Agent,
    Customer,
    Tool,
    Unknown,
}

/// <summary>One message, verbatim and decoded.</summary>
/// <param name="Step">Its index in the record.</param>
internal sealed record TauMessage(int Step, string Raw, TauRole Role)
{
    /// <summary>Null for none; an empty text next to calls is none.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<TauCall> Calls { get; init; } = [];

    public IReadOnlyList<TauReply> Replies { get; init; } = [];
}

/// <summary>A call; the arguments are the raw JSON as written.</summary>
internal sealed record TauCall(string Id, string Name, string Arguments, Side Caller);

/// <summary>A tool's reply.</summary>
/// <param name="Id">The call's id; null when the message names none.</param>
/// <param name="Name">v1 only.</param>
/// <param name="Error">v2's flag; null when absent.</param>
internal sealed record TauReply(string? Id, string? Name, string Content, bool? Error);
