using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Models;

namespace TrajForge.Telemetry;

/// <summary>Messages in the form that OpenTelemetry's conventions have for content: a role and parts.</summary>
internal static class MessageParts
{
    public static string OfRequest(ReadOnlySpan<byte> request)
    {
        var reader = new Utf8JsonReader(request);
        var messages = (JsonNode.Parse(ref reader)?["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(message => Message((string?)message["role"], [.. Parts(message)]));
        return new JsonArray([.. messages]).ToJsonString();
    }

    public static string OfAnswer(ModelAnswer answer)
    {
        var parts = new List<JsonNode>();
        if (answer.Reasoning is { } thought)
        {
            parts.Add(new JsonObject { ["type"] = "reasoning", ["content"] = thought });
        }

        if (answer.Content is { } text)
        {
            parts.Add(Text(text));
        }

        parts.AddRange(answer.Calls.Select(call => Call(call.Id, call.Name, call.Arguments)));
        var message = Message("assistant", [.. parts]);
        message["finish_reason"] = answer.FinishReason;
        return new JsonArray(message).ToJsonString();
    }

    private static IEnumerable<JsonNode> Parts(JsonObject message)
    {
        var content = (string?)message["content"];
        if ((string?)message["role"] == "tool")
        {
            yield return new JsonObject { ["type"] = "tool_call_response", ["id"] = (string?)message["tool_call_id"], ["response"] = content };
            yield break;
        }

        if (!string.IsNullOrEmpty(content))
        {
            yield return Text(content);
        }

        foreach (var call in (message["tool_calls"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return Call((string?)call["id"], (string?)call["function"]?["name"], (string?)call["function"]?["arguments"]);
        }
    }

    private static JsonObject Message(string? role, JsonNode[] parts) => new() { ["role"] = role, ["parts"] = new JsonArray(parts) };

    private static JsonObject Text(string text) => new() { ["type"] = "text", ["content"] = text };

    private static JsonObject Call(string? id, string? name, string? arguments) => new() { ["type"] = "tool_call", ["id"] = id, ["name"] = name, ["arguments"] = arguments };
}
