using Microsoft.SemanticKernel.ChatCompletion;

namespace TrajForge.Episodes;

/// <summary>Who plays one episode: two chat services, scripted or not, and what each is told at the start.</summary>
public sealed record Seats
{
    public required IChatCompletionService Agent { get; init; }

    public required IChatCompletionService Customer { get; init; }

    /// <summary>The agent's system prompt.</summary>
    public required string Policy { get; init; }

    /// <summary>The customer's system prompt; made from the brief alone.</summary>
    public required string CustomerPrompt { get; init; }

    public required Players Players { get; init; }
}
