using System.Text.Json;

namespace TrajForge.Models;

/// <summary>What an answer says, read from its bytes as received.</summary>
internal sealed record ModelAnswer
{
    /// <summary>The finish reason of requests that an endpoint turned away for their length.</summary>
    public const string ContextLength = "context_length";

    public const string Filtered = "content_filter";

    public const string CutShort = "length";

    public string? Content { get; init; }

    public string? Reasoning { get; init; }

    /// <summary>In the provider's word; for a request that was turned away, ours.</summary>
    public string? FinishReason { get; init; }

    public IReadOnlyList<CallMade> Calls { get; init; } = [];

    /// <summary>The provider's id of the answer.</summary>
    public string? Id { get; init; }

    /// <summary>The model that answered, in the provider's words.</summary>
    public string? Model { get; init; }

    /// <exception cref="ModelFaultException">It is no chat completion.</exception>
    public static ModelAnswer Read(ModelReply reply)
    {
        try
        {
            if (reply.Status != 200)
            {
                return new ModelAnswer { FinishReason = ProviderError.Read(reply.Body).IsContentFilter ? Filtered : ContextLength };
            }

            using var document = JsonDocument.Parse(reply.Body);
            return OfCompletion(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new ModelFaultException("bad_answer", $"the answer is no chat completion: {e.Message}", e);
        }
    }

    private static ModelAnswer OfCompletion(JsonElement root)
    {
        var choice = root.GetProperty("choices")[0];
        var message = choice.GetProperty("message");
        return new ModelAnswer
        {
            // A model that refuses does so in words of its own, beside the content.
            Content = Text(message, "content") ?? Text(message, "refusal"),
            Reasoning = Text(message, "reasoning_content") ?? Text(message, "reasoning"),
            FinishReason = Text(choice, "finish_reason"),
            Id = Text(root, "id"),
            Model = Text(root, "model"),
            Calls = message.TryGetProperty("tool_calls", out var calls) && calls.ValueKind == JsonValueKind.Array ? [.. calls.EnumerateArray().Select(Call)] : [],
        };
    }

    private static CallMade Call(JsonElement call)
    {
        var function = call.GetProperty("function");
        var arguments = function.TryGetProperty("arguments", out var given) ? given : default;
        return new CallMade(
            Text(call, "id") ?? "",
            Text(function, "name") ?? "",
            arguments.ValueKind switch
            {
                JsonValueKind.String => arguments.GetString()!,
                JsonValueKind.Undefined or JsonValueKind.Null => "",
                _ => arguments.GetRawText(),
            });
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
