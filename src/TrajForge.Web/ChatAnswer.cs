using TrajForge.Models;

namespace TrajForge.Web;

/// <summary>What a server sends back. A closed set.</summary>
public abstract record ChatAnswer
{
    private protected ChatAnswer()
    {
    }
}

/// <summary>A chat completion with one choice; sent with status 200.</summary>
public sealed record ChatCompletion : ChatAnswer
{
    /// <summary>Null for none, as beside calls.</summary>
    public string? Content { get; init; }

    /// <summary>Argument texts go out as they are, JSON or not.</summary>
    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>Sent as <c>reasoning_content</c>; null leaves it out.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Sent as <c>refusal</c>.</summary>
    public string? Refusal { get; init; }

    /// <summary>Null for <c>tool_calls</c> where there are calls and <c>stop</c> where there are none.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Sent as it is, whatever it says; null leaves it out.</summary>
    public ModelUsage? Usage { get; init; }

    /// <summary>The model's name; null for the one asked for.</summary>
    public string? Model { get; init; }
}

/// <summary>An error in the form that OpenAI's clients read.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">E.g. <c>invalid_request_error</c>.</param>
/// <param name="Code">A word for programs; null for none.</param>
public sealed record ChatError(int Status, string Message, string Type = "invalid_request_error", string? Code = null) : ChatAnswer
{
    /// <summary>Header <c>Retry-After</c>, e.g. whole seconds; null leaves it out.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>What of the request is meant, e.g. <c>messages[3]</c>; null for none.</summary>
    public string? Param { get; init; }
}

/// <summary>Bytes as they are, for answers that are no completion or come slowly.</summary>
/// <param name="Body">Pieces, each sent when it is there.</param>
public sealed record RawAnswer(int Status, IAsyncEnumerable<ReadOnlyMemory<byte>> Body) : ChatAnswer;

/// <summary>The connection is reset without an answer.</summary>
public sealed record ConnectionReset : ChatAnswer;
