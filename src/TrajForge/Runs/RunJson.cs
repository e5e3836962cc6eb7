using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrajForge.Chat;
using TrajForge.Specs;

namespace TrajForge.Runs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(Spec))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(RunCounts))]
[JsonSerializable(typeof(IReadOnlyList<Slip>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class RunJsonContext : JsonSerializerContext;

/// <summary>The JSON of run.json, of the ledger's own columns, and of a run's reports.</summary>
public static class RunJson
{
    private static readonly RunJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ToolEffect>(), new JsonStringEnumConverter<Side>(), new JsonStringEnumConverter<RunEnd>(), new JsonStringEnumConverter<CellState>(), new JsonStringEnumConverter<Tau.TauEffect>() },
    });

    /// <summary>One line of JSON; for <see cref="RunSummary"/>, <see cref="VerifyReport"/>, <see cref="RunCounts"/>, <see cref="RunManifest"/>.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Context);

    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static T Read<T>(string json) =>
        (T?)JsonSerializer.Deserialize(json, typeof(T), Context) ?? throw new JsonException($"expected {typeof(T).Name}, found null");
}
