using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>A leaf of a tool's schema.</summary>
/// <param name="Required">Every level of it is required.</param>
/// <param name="Constants">The values of its enum; empty where there is none.</param>
internal sealed record SchemaLeaf(string Path, string Type, bool Required, IReadOnlyList<JsonText> Constants)
{
    /// <summary>The leaves of an arguments schema, in ordinal order of paths.</summary>
    public static IReadOnlyList<SchemaLeaf> Of(JsonText schema) =>
        [.. Of(schema.ToElement(), "", required: true).OrderBy(leaf => leaf.Path, StringComparer.Ordinal)];

    private static IEnumerable<SchemaLeaf> Of(JsonElement schema, string path, bool required)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            var needed = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
            return properties.EnumerateObject().SelectMany(property => Of(property.Value, JsonLeaf.Join(path, property.Name), required && needed.Contains(property.Name)));
        }

        if (schema.TryGetProperty("items", out var items))
        {
            return Of(items, JsonLeaf.Join(path, "*"), required);
        }

        // A tool without arguments has no leaf.
        return path.Length == 0 ? [] : [new SchemaLeaf(path, TypeOf(schema), required, Constant(schema))];
    }

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.ValueKind switch
    {
        JsonValueKind.String => type.GetString()!,
        JsonValueKind.Array => string.Join(" or ", type.EnumerateArray().Select(one => one.GetString())),
        _ => "any",
    }
    : "any";

    private static IReadOnlyList<JsonText> Constant(JsonElement schema) =>
        schema.TryGetProperty("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(JsonText.From)]
        : schema.TryGetProperty("const", out var only) ? [JsonText.From(only)]
        : TypeOf(schema) == "boolean" ? [JsonText.Parse("false"), JsonText.Parse("true")]
        : [];
}
