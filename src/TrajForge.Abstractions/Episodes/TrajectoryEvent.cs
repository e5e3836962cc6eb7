using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>One event of an episode. A closed set: verifiers and sinks may switch over it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AgentMessage), "agent")]
[JsonDerivedType(typeof(CustomerMessage), "customer")]
[JsonDerivedType(typeof(ToolReplied), "tool")]
public abstract record TrajectoryEvent
{
    private protected TrajectoryEvent()
    {
    }

    /// <summary>Position in the episode, from 0.</summary>
    public required int Index { get; init; }
}

/// <summary>A message of the agent, as received: text, calls or (where a policy forbids it, an error of form) both.</summary>
public sealed record AgentMessage : TrajectoryEvent
{
    public string? Content { get; init; }

    public string? Reasoning { get; init; }

    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>Why the model stopped, in the provider's word; null when it gave none.</summary>
    public string? FinishReason { get; init; }

    /// <summary>What the scripted agent meant; null for models.</summary>
    public IReadOnlyList<DialogueAct>? Acts { get; init; }

    public TrainMark Train { get; init; } = TrainMark.Full;
}

/// <summary>A message of the customer, without stop tokens.</summary>
public sealed record CustomerMessage : TrajectoryEvent
{
    public required string Content { get; init; }

    /// <summary>Calls on the customer's own device, in environments that have them.</summary>
    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>What the scripted customer meant; says nothing that the words do not say. Null for models.</summary>
    public IReadOnlyList<DialogueAct>? Acts { get; init; }
}

/// <summary>A call as made: the argument text is kept as written, valid JSON or not.</summary>
public sealed record CallMade(string Id, string Name, string Arguments);

/// <summary>The world's reply to a call, with the state diff.</summary>
public sealed record ToolReplied : TrajectoryEvent
{
    public required string CallId { get; init; }

    public required string Name { get; init; }

    public Side Caller { get; init; } = Side.Agent;

    public required string Content { get; init; }

    public bool IsError { get; init; }

    public IReadOnlyList<RecordChange> Changes { get; init; } = [];
}

/// <summary>
/// What a scripted player meant by a message, for the other scripted player. A real player has only the words, so an act holds
/// nothing that the words do not say.
/// </summary>
public sealed record DialogueAct
{
    /// <summary>E.g. <c>inform</c>, <c>ask</c>, <c>propose</c>, <c>accept</c>; environments list theirs.</summary>
    public required string Kind { get; init; }

    /// <summary>The goal spoken of, numbered as the customer raised them; 0 for none.</summary>
    public int Goal { get; init; }

    public string? Slot { get; init; }

    public int Number { get; init; }

    public IReadOnlyList<Detail> Details { get; init; } = [];

    public string? this[string name] => Details.FirstOrDefault(a => a.Name == name)?.Value;
}

/// <summary>Whether a message is a training target.</summary>
/// <param name="Weight">1 = trained on, 0 = context only.</param>
/// <param name="Reason">Why it is not 1; null otherwise.</param>
public sealed record TrainMark(int Weight, string? Reason = null)
{
    public static TrainMark Full { get; } = new(1);
}
