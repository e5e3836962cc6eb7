using System.Text.Json;

namespace TrajForge.Web;

/// <summary>Reads a request's body; what is no chat request is a <see cref="BadChatRequestException"/>.</summary>
internal static class ChatRequestReader
{
    public static ChatRequest Read(string prefix, string? key, string? authorization, ReadOnlyMemory<byte> body)
    {
        using var document = Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BadChatRequestException($"the body is {Kind(root)}; expected an object", null);
        }

        if (root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True)
        {
            throw new BadChatRequestException("'stream' is true; this server answers whole messages only", "stream_not_supported");
        }

        return new ChatRequest
        {
            Prefix = prefix,
            IdempotencyKey = key,
            Authorization = authorization,
            Body = body,
            Model = Text(root, "model") ?? throw new BadChatRequestException("'model' is missing", "missing_model"),
            Messages = Messages(root),
        };
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new BadChatRequestException($"the body is no JSON: {e.Message}", "invalid_json");
        }
    }

    private static RequestMessage[] Messages(JsonElement root)
    {
        if (!root.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array || messages.GetArrayLength() == 0)
        {
            throw new BadChatRequestException("'messages' is no array with a message in it", "missing_messages");
        }

        return [.. messages.EnumerateArray().Select(Message)];
    }

    private static RequestMessage Message(JsonElement message, int index)
    {
        var where = FormattableString.Invariant($"messages[{index}]");
        if (message.ValueKind != JsonValueKind.Object || Text(message, "role") is not { } role)
        {
            throw new BadChatRequestException($"'{where}' has no role", null);
        }

        return new RequestMessage
        {
            Role = role,
            Content = Content(message, where),
            Calls = Calls(message, where),
            CallId = Text(message, "tool_call_id"),
        };
    }

    private static string Content(JsonElement message, string where)
    {
        if (!message.TryGetProperty("content", out var content))
        {
            return "";
        }

        return content.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => Decoded(content, where),
            JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => Text(part, "text"))),
            _ => throw new BadChatRequestException($"'{where}.content' is {Kind(content)}; expected a string or an array", null),
        };
    }

    private static CallMade[] Calls(JsonElement message, string where)
    {
        if (!message.TryGetProperty("tool_calls", out var calls) || calls.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return calls.ValueKind == JsonValueKind.Array
            ? [.. calls.EnumerateArray().Select(Call)]
            : throw new BadChatRequestException($"'{where}.tool_calls' is {Kind(calls)}; expected an array", null);

        CallMade Call(JsonElement call) =>
            call.ValueKind == JsonValueKind.Object && call.TryGetProperty("function", out var function) && Text(function, "name") is { } name
                ? new CallMade(Text(call, "id") ?? "", name, Text(function, "arguments") ?? "")
                : throw new BadChatRequestException($"'{where}.tool_calls' holds a call without a function's name", null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Decoded(value, name)
            : null;

    private static string Decoded(JsonElement value, string where)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadChatRequestException($"'{where}' is no Unicode text", "invalid_json");
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind.ToString().ToLowerInvariant();
}

/// <summary>A request that is none; told to the client as status 400.</summary>
internal sealed class BadChatRequestException(string message, string? code) : Exception(message)
{
    public string? Code { get; } = code;
}
