using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>What a model thinks of an episode that was judged. Advice to who reviews: no part of the verdict, and nothing follows from it.</summary>
public sealed record Opinion
{
    public required string EpisodeId { get; init; }

    /// <summary>The model's name at its endpoints.</summary>
    public required string Model { get; init; }

    /// <summary>Hash of the prompt's template.</summary>
    public required string Prompt { get; init; }

    /// <summary>From 0, badly served, to 1; null when the answer held no opinion.</summary>
    public double? Score { get; init; }

    /// <summary>The model's reason, or why its answer held no opinion.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the model would accept the episode; null when it has no opinion.</summary>
    [JsonIgnore]
    public bool? Approves => Score is { } score ? score >= 0.5 : null;
}
