namespace TrajForge.Web;

/// <summary>One request for a chat completion.</summary>
public sealed record ChatRequest
{
    /// <summary>What stands before <c>/chat/completions</c> in the path, unescaped, e.g. <c>/v1</c>; empty for nothing.</summary>
    public required string Prefix { get; init; }

    /// <summary>Header <c>Idempotency-Key</c>; null when absent.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Header <c>Authorization</c> as sent; null when absent.</summary>
    public string? Authorization { get; init; }

    /// <summary>As received.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The model asked for.</summary>
    public required string Model { get; init; }

    /// <summary>The conversation, at least one message.</summary>
    public required IReadOnlyList<RequestMessage> Messages { get; init; }
}

/// <summary>One message of a request.</summary>
public sealed record RequestMessage
{
    /// <summary><c>system</c>, <c>developer</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The text, parts joined; empty for none.</summary>
    public string Content { get; init; } = "";

    /// <summary>Calls of an assistant message, argument text as sent.</summary>
    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>Of a tool message, the call it answers.</summary>
    public string? CallId { get; init; }
}
