using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>In which words the customer was told its brief, where a model was asked to find other words for it. What is true stays in the task.</summary>
public sealed record BriefTold
{
    /// <summary>The model that was asked for the words.</summary>
    public required string Model { get; init; }

    /// <summary>What the customer was told; the brief's own words where the model's were refused.</summary>
    public required string Text { get; init; }

    /// <summary>Why the model's words were refused; null when they were taken.</summary>
    public string? Refused { get; init; }

    [JsonIgnore]
    public bool Paraphrased => Refused is null;
}
