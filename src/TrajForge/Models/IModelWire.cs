namespace TrajForge.Models;

/// <summary>
/// Takes one call of a model to its answer. Layers wrap each other: journal, budget, endpoints. Whoever asks sees one answer or one exception, however
/// often a layer below tried.
/// </summary>
public interface IModelWire
{
    /// <exception cref="ModelFaultException">No answer was to be had; nothing may be scored.</exception>
    /// <exception cref="ModelSetupException">The endpoint will never answer such a call: a wrong key, address or model.</exception>
    /// <exception cref="BudgetSpentException">The call might overshoot a bound.</exception>
    ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken);
}

/// <summary>One request to a model, as its bytes go out.</summary>
public sealed record ModelCall
{
    /// <summary>Name of the model's profile in the spec.</summary>
    public required string Profile { get; init; }

    /// <summary>The episode; for a paraphraser the hash of the brief's words, which several episodes share.</summary>
    public required string EpisodeId { get; init; }

    /// <summary>Whose message is asked for.</summary>
    public required ModelSeat Seat { get; init; }

    /// <summary>Messages asked of this seat before, from 0.</summary>
    public required int Turn { get; init; }

    /// <summary>The JSON of a chat completion request, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Most tokens of the answer, as the body asks for it.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>SHA-256 of <see cref="Body"/>, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Names the call to endpoints, in the header <c>Idempotency-Key</c>; the same in every attempt.</summary>
    public string Key => $"{EpisodeId}.{Seat.Word()}.{Turn}";
}

/// <summary>What came back.</summary>
public sealed record ModelReply
{
    /// <summary>HTTP status: 200, or 400 for a request that is too long or that a filter stopped.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The JSON as received.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Null when the endpoint told none, or one that cannot be.</summary>
    public ModelUsage? Usage { get; init; }

    /// <summary>Requests sent for it, at least 1; 0 when it came from a journal or cache.</summary>
    public int Attempts { get; init; }

    /// <summary>From the first request to the answer, waiting included.</summary>
    public TimeSpan Took { get; init; }
}

/// <summary>Tokens, as the endpoint counts them.</summary>
/// <param name="Input">Of the request, cached ones included.</param>
/// <param name="Output">Of the answer, reasoning included.</param>
/// <param name="Cached">Of the request, read from the provider's cache.</param>
/// <param name="Reasoning">Of the answer, not shown.</param>
public sealed record ModelUsage(long Input, long Output, long Cached = 0, long Reasoning = 0)
{
    public long Total => Input + Output;
}
