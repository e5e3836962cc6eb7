using System.Text.Json;

namespace TrajForge.Models;

/// <summary>Reads <c>usage</c> of a chat completion.</summary>
internal static class UsageReader
{
    // How far a count may be from what we can see of it before it cannot be true.
    private const long Slack = 4;

    /// <summary>From the property's name to the end of its value. Null when it is no object with both counts as whole numbers.</summary>
    public static ModelUsage? Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? input = null, output = null, cached = 0, reasoning = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("prompt_tokens"u8))
            {
                input = Count(ref reader);
            }
            else if (reader.ValueTextEquals("completion_tokens"u8))
            {
                output = Count(ref reader);
            }
            else if (reader.ValueTextEquals("prompt_tokens_details"u8))
            {
                cached = Detail(ref reader, "cached_tokens"u8);
            }
            else if (reader.ValueTextEquals("completion_tokens_details"u8))
            {
                reasoning = Detail(ref reader, "reasoning_tokens"u8);
            }
            else
            {
                reader.Skip();
            }
        }

        return input is { } i && output is { } o && cached is { } c && reasoning is { } r ? new ModelUsage(i, o, c, r) : null;
    }

    /// <summary>Whether a call can have used so much: no parts larger than their wholes, nothing far beyond what was sent and asked for.</summary>
    public static bool CanBe(ModelUsage usage, ModelCall call) =>
        usage is { Input: >= 0, Output: >= 0, Cached: >= 0, Reasoning: >= 0 }
        && usage.Cached <= usage.Input && usage.Reasoning <= usage.Output
        && usage.Input <= call.Body.Length * Slack && usage.Output <= call.MaxTokens * Slack;

    private static long? Count(ref Utf8JsonReader reader)
    {
        reader.Read();
        long? count = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : null;
        reader.Skip();
        return count;
    }

    private static long? Detail(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        long? detail = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return detail;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                reader.Read();
                detail = reader.TokenType switch
                {
                    JsonTokenType.Null => 0,
                    JsonTokenType.Number when reader.TryGetInt64(out var value) => value,
                    _ => null,
                };
            }

            reader.Skip();
        }

        return detail;
    }
}
