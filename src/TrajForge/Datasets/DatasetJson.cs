using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge.Datasets;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Lineage))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(Behaviour))]
[JsonSerializable(typeof(Difficulty))]
[JsonSerializable(typeof(IReadOnlyList<Constraint>))]
[JsonSerializable(typeof(IReadOnlyList<Question>))]
[JsonSerializable(typeof(IReadOnlyList<RecordChange>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class DatasetJsonContext : JsonSerializerContext;

/// <summary>Parts of rows that are our own records.</summary>
internal static class DatasetJson
{
    private static readonly DatasetJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Context);
}
