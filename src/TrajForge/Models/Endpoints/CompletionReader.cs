using System.Text.Json;
using System.Text.Unicode;

namespace TrajForge.Models;

/// <summary>Tells a chat completion from anything else and takes the usage out of it, in one pass without a document.</summary>
internal static class CompletionReader
{
    /// <summary>Null when the body is a chat completion; otherwise what is wrong with it.</summary>
    /// <param name="usage">Null when none is told, or one whose numbers are no counts.</param>
    public static string? Problem(ReadOnlySpan<byte> body, out ModelUsage? usage)
    {
        usage = null;
        if (!Utf8.IsValid(body))
        {
            return "the answer is not UTF-8";
        }

        try
        {
            return Walk(body, ref usage);
        }
        catch (JsonException e)
        {
            return $"the answer is not JSON: {e.Message}";
        }
    }

    private static string? Walk(ReadOnlySpan<byte> body, ref ModelUsage? usage)
    {
        var reader = new Utf8JsonReader(body);
        var answers = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "the answer is not a JSON object";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("choices"u8))
            {
                answers = HasMessage(ref reader);
            }
            else if (reader.ValueTextEquals("usage"u8))
            {
                usage = UsageReader.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Another read finds what follows the object.
        return reader.Read() || !answers ? "the answer holds no choice with a message" : null;
    }

    private static bool HasMessage(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return false;
        }

        var found = false;
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (first && reader.TokenType == JsonTokenType.StartObject)
            {
                found = IsMessageIn(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static bool IsMessageIn(ref Utf8JsonReader reader)
    {
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                found = reader.TokenType == JsonTokenType.StartObject;
            }

            reader.Skip();
        }

        return found;
    }
}
