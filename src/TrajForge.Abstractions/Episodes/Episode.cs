using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>How an episode ended. Faults of the machinery are not among these: they end an attempt, and an attempt is never judged.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EndReason>))]
public enum EndReason
{
    /// <summary>The customer had nothing more to ask.</summary>
    CustomerDone,

    /// <summary>The customer saw no way on.</summary>
    CustomerGaveUp,

    /// <summary>The agent handed the conversation to a human.</summary>
    HandedOver,

    /// <summary>The limit on agent messages was reached.</summary>
    TurnLimit,

    /// <summary>The limit on tool calls was reached.</summary>
    CallLimit,

    /// <summary>The limit on failed tool calls was reached.</summary>
    ErrorLimit,

    /// <summary>The agent sent neither words nor a call.</summary>
    EmptyMessage,

    /// <summary>The agent's message was cut at the limit of tokens; nothing of it was carried out.</summary>
    Truncated,

    /// <summary>The provider's filter stopped the agent's message.</summary>
    Filtered,

    /// <summary>The conversation no longer fitted the agent's context.</summary>
    ContextLimit,

    /// <summary>The agent sent the very same message over and over.</summary>
    Repeating,
}

/// <summary>Everything that happened, in order, and how it ended. No clock, host or cost: those belong to the attempt.</summary>
public sealed record Episode
{
    public int Schema { get; init; } = 1;

    /// <summary>SHA-256 of play hash, task index and attempt.</summary>
    public required string Id { get; init; }

    public required long TaskIndex { get; init; }

    public required string TaskKey { get; init; }

    /// <summary>Number of the semantic attempt (best of k), from 0; never a delivery count.</summary>
    public int Attempt { get; init; }

    /// <summary>Who played, e.g. <c>scripted</c>.</summary>
    public required Players Players { get; init; }

    public required IReadOnlyList<TrajectoryEvent> Events { get; init; }

    public required EndReason End { get; init; }

    /// <summary>The words of the brief, where a model was asked for other ones; null where the customer was told the brief as it stands.</summary>
    public BriefTold? BriefTold { get; init; }

    /// <summary>For imported episodes; null for those made here.</summary>
    public EpisodeSource? Source { get; init; }
}

/// <summary>Who played the two sides.</summary>
public sealed record Players(string Agent, string Customer)
{
    [JsonIgnore]
    public bool Scripted => Agent == "scripted" || Customer == "scripted";
}
