using System.Text;
using System.Text.Json;

namespace TrajForge.Models;

/// <summary>What an endpoint says besides a status that is not 200. Providers differ in where they say it.</summary>
internal sealed record ProviderError(string Code, string Message)
{
    private const int MostShown = 300;

    /// <summary>The request, with the answer it asks for, is longer than the model takes.</summary>
    public bool IsContextLength =>
        Says("context_length_exceeded") || Says("maximum context length") || Says("exceed_context_size") || Says("available context size") || Says("prompt is too long");

    /// <summary>A filter of the provider stopped the request.</summary>
    public bool IsContentFilter => Says("content_filter") || Says("content_policy_violation") || Says("content management policy");

    public bool IsUnknownModel => Says("model_not_found") || Says("unknown model") || Says("invalid model")
        || (Says("model") && (Says("does not exist") || Says("not found")));

    public static ProviderError Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            // A proxy's page or nothing at all: shown as it is.
            return new ProviderError("", Shown(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 8 * MostShown)])));
        }
    }

    private static ProviderError Of(JsonElement root)
    {
        var error = Property(root, "error") ?? root;
        if (error.ValueKind != JsonValueKind.Object)
        {
            return new ProviderError("", Shown(error.ToString()));
        }

        var message = Property(error, "message") ?? Property(error, "detail") ?? error;
        return new ProviderError($"{Property(error, "code")} {Property(error, "type")}".Trim(), Shown(message.ToString()));
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Shown(string text)
    {
        var line = string.Concat(text.Trim().Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length == 0 ? "no reason given" : line.Length <= MostShown ? line : line[..MostShown];
    }

    private bool Says(string words) => Code.Contains(words, StringComparison.OrdinalIgnoreCase) || Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
