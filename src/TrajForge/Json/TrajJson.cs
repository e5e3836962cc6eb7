using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TrajForge;

/// <summary>The one JSON setup of everything stored: source-generated, snake_case, nulls left out, only the escapes JSON demands.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TaskCase))]
[JsonSerializable(typeof(Episode))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(CheckResult[]))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(Verification.RewardRule))]
[JsonSerializable(typeof(Verification.Explanation))]
[JsonSerializable(typeof(IReadOnlyList<DialogueAct>))]
[JsonSerializable(typeof(IReadOnlyList<ToolInfo>))]
[JsonSerializable(typeof(ReferenceCall[]))]
[JsonSerializable(typeof(IReadOnlyList<Tasks.ProofStep>))]
[JsonSerializable(typeof(Lineage))]
[JsonSerializable(typeof(IReadOnlyList<Constraint>))]
[JsonSerializable(typeof(IReadOnlyList<Question>))]
[JsonSerializable(typeof(IReadOnlyList<RecordChange>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Tasks.ProofStep>))]
internal sealed partial class TrajJsonContext : JsonSerializerContext;

/// <summary>Reads and writes the stored records.</summary>
public static class TrajJson
{
    /// <summary>Options for types this setup knows.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen(new JsonSerializerOptions
    {
        TypeInfoResolver = TrajJsonContext.Default.WithAddedModifier(RequireWhatIsAlwaysWritten),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One line of JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"expected {typeof(T).Name}, found null");

    /// <summary>
    /// Only nulls are left out when writing, so everything else must be there when reading. A generated reader would give an absent member
    /// no value at all, not the one that the record declares.
    /// </summary>
    internal static void RequireWhatIsAlwaysWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            property.IsRequired |= property.PropertyType.IsValueType
                ? Nullable.GetUnderlyingType(property.PropertyType) is null
                : !property.IsSetNullable;
        }
    }

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly();
        return options;
    }
}
