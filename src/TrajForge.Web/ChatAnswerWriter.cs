using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrajForge.Models;

namespace TrajForge.Web;

/// <summary>The JSON of answers.</summary>
public static class ChatAnswerWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A completion as it goes out.</summary>
    /// <param name="request">What it answers; its content names the completion, so that an answer given twice is the same bytes.</param>
    /// <param name="created">Unix seconds.</param>
    public static ReadOnlyMemory<byte> Write(ChatCompletion completion, ChatRequest request, long created) => Json(json =>
    {
        json.WriteString("id", $"chatcmpl-{ContentHash.Of(request.IdempotencyKey ?? "", ContentHash.Of(request.Body.Span))[..24]}");
        json.WriteString("object", "chat.completion");
        json.WriteNumber("created", created);
        json.WriteString("model", completion.Model ?? request.Model);
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        WriteMessage(json, completion);
        json.WriteString("finish_reason", completion.FinishReason ?? (completion.Calls.Count > 0 ? "tool_calls" : "stop"));
        json.WriteNull("logprobs");
        json.WriteEndObject();
        json.WriteEndArray();
        if (completion.Usage is { } usage)
        {
            WriteUsage(json, usage);
        }
    });

    /// <summary>An error as it goes out.</summary>
    public static ReadOnlyMemory<byte> Write(ChatError error) => Json(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("message", error.Message);
        json.WriteString("type", error.Type);
        json.WriteString("param", error.Param);
        json.WriteString("code", error.Code);
        json.WriteEndObject();
    });

    internal static ReadOnlyMemory<byte> Models(IEnumerable<string> names, long created) => Json(json =>
    {
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("id", name);
            json.WriteString("object", "model");
            json.WriteNumber("created", created);
            json.WriteString("owned_by", "trajforge");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteMessage(Utf8JsonWriter json, ChatCompletion completion)
    {
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        json.WriteString("content", completion.Content);
        json.WriteString("refusal", completion.Refusal);
        if (completion.Reasoning is { } reasoning)
        {
            json.WriteString("reasoning_content", reasoning);
        }

        if (completion.Calls.Count > 0)
        {
            json.WriteStartArray("tool_calls");
            foreach (var call in completion.Calls)
            {
                json.WriteStartObject();
                json.WriteString("id", call.Id);
                json.WriteString("type", "function");
                json.WriteStartObject("function");
                json.WriteString("name", call.Name);
                json.WriteString("arguments", call.Arguments);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, ModelUsage usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", usage.Input);
        json.WriteNumber("completion_tokens", usage.Output);
        json.WriteNumber("total_tokens", unchecked(usage.Input + usage.Output));
        json.WriteStartObject("prompt_tokens_details");
        json.WriteNumber("cached_tokens", usage.Cached);
        json.WriteEndObject();
        json.WriteStartObject("completion_tokens_details");
        json.WriteNumber("reasoning_tokens", usage.Reasoning);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
