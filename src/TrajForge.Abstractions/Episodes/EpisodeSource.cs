namespace TrajForge;

/// <summary>Where an imported episode comes from, with nothing of it lost.</summary>
public sealed record EpisodeSource
{
    /// <summary><c>tau1</c> or <c>tau2</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The publisher's id of the run; for formats without one, made of task and trial.</summary>
    public required string RunId { get; init; }

    /// <summary>The publisher's id of the task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The run's place in what it was read from, from 0.</summary>
    public int Position { get; init; }

    public int? Trial { get; init; }

    /// <summary>The reward as published; null when the record has none.</summary>
    public double? Reward { get; init; }

    /// <summary>The publisher's word for how the run ended.</summary>
    public string? Termination { get; init; }

    /// <summary>The run's JSON object as it stood, with null in place of its messages.</summary>
    public required string Head { get; init; }

    /// <summary>Every message's JSON as it stood, in order.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>For each event of the episode, the index of the message it was read from.</summary>
    public required IReadOnlyList<int> Steps { get; init; }

    /// <summary>Why the record cannot be graded, e.g. a reply that answers no call; null when it can.</summary>
    public string? Unsound { get; init; }

    /// <summary>Nothing of the task occurs in the conversation.</summary>
    public bool Misfit { get; init; }
}
