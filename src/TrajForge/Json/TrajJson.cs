using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>The one JSON setup of everything stored: source-generated, snake_case, nulls left out, only the escapes JSON demands.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TaskCase))]
[JsonSerializable(typeof(Episode))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(IReadOnlyList<DialogueAct>))]
[JsonSerializable(typeof(IReadOnlyList<ToolInfo>))]
[JsonSerializable(typeof(ReferenceCall[]))]
internal sealed partial class TrajJsonContext : JsonSerializerContext;

/// <summary>Reads and writes the stored records.</summary>
public static class TrajJson
{
    private static readonly TrajJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Options for types this setup knows.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>One line of JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Context);

    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static T Read<T>(string json) =>
        (T?)JsonSerializer.Deserialize(json, typeof(T), Context) ?? throw new JsonException($"expected {typeof(T).Name}, found null");
}
