using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Datasets;

/// <summary>
/// Reads OpenAI chat fine-tuning JSONL as a consumer would who knows only the format, not who wrote it. Anything the format does not have is an error.
/// </summary>
internal static class OpenAiChat
{
    public static IReadOnlyList<ChatRow> Read(string run) => Dataset.Files(run)
        .Where(file => Path.GetFileName(file).StartsWith("openai-", StringComparison.Ordinal))
        .SelectMany(File.ReadLines)
        .Select(line => Row(JsonDocument.Parse(line).RootElement))
        .ToArray();

    private static ChatRow Row(JsonElement row)
    {
        Only(row, "messages", "tools", "parallel_tool_calls");
        Assert.Contains(row.GetProperty("parallel_tool_calls").ValueKind, new[] { JsonValueKind.True, JsonValueKind.False });
        return new ChatRow(
            row.GetProperty("messages").EnumerateArray().Select(Message).ToArray(),
            row.GetProperty("tools").EnumerateArray().Select(Tool).ToDictionary(StringComparer.Ordinal));
    }

    private static KeyValuePair<string, string> Tool(JsonElement tool)
    {
        Only(tool, "type", "function");
        Assert.Equal("function", tool.GetProperty("type").GetString());
        var function = tool.GetProperty("function");
        Only(function, "name", "description", "parameters", "strict");
        Assert.Equal(JsonValueKind.Object, function.GetProperty("parameters").ValueKind);
        return new(Text(function, "name"), function.GetProperty("parameters").GetRawText());
    }

    private static ChatMessage Message(JsonElement message)
    {
        var role = Text(message, "role");
        Only(message, role switch
        {
            "system" or "user" => ["role", "content"],
            "assistant" => ["role", "content", "tool_calls", "weight"],
            "tool" => ["role", "content", "tool_call_id"],
            _ => throw new FormatException($"there is no role '{role}'"),
        });
        var calls = message.TryGetProperty("tool_calls", out var made) ? made.EnumerateArray().Select(Call).ToArray() : [];
        Assert.False(made.ValueKind == JsonValueKind.Array && calls.Length == 0, "an empty list of calls");
        return new ChatMessage(
            role,
            calls.Length > 0 && message.GetProperty("content").ValueKind == JsonValueKind.Null ? null : Text(message, "content"),
            calls,
            role == "tool" ? Text(message, "tool_call_id") : null,
            message.TryGetProperty("weight", out var weight) ? weight.GetInt32() : null);
    }

    private static ChatCall Call(JsonElement call)
    {
        Only(call, "id", "type", "function");
        Assert.Equal("function", call.GetProperty("type").GetString());
        var function = call.GetProperty("function");
        Only(function, "name", "arguments");
        return new ChatCall(Text(call, "id"), Text(function, "name"), Text(function, "arguments"));
    }

    private static string Text(JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        Assert.Equal(JsonValueKind.String, value.ValueKind);
        return value.GetString()!;
    }

    private static void Only(JsonElement element, params string[] names) =>
        Assert.All(element.EnumerateObject(), property => Assert.Contains(property.Name, names));
}

/// <param name="Tools">Parameter schemas as JSON, by tool name.</param>
internal sealed record ChatRow(IReadOnlyList<ChatMessage> Messages, IReadOnlyDictionary<string, string> Tools);

internal sealed record ChatMessage(string Role, string? Content, IReadOnlyList<ChatCall> Calls, string? CallId, int? Weight);

/// <param name="Arguments">The text in which a JSON object is expected.</param>
internal sealed record ChatCall(string Id, string Name, string Arguments);
