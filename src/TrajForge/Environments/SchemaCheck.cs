using System.Text.Json;

namespace TrajForge.Environments;

/// <summary>Checks a value against the keywords of <see cref="ArgumentTypeAttribute"/>'s schemas.</summary>
internal static class SchemaCheck
{
    /// <summary>The first problem, as <c>'path' must be ...</c>, or null.</summary>
    public static string? Problem(string path, JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("type", out var type) && !HasType(value, type.GetString()!))
        {
            return $"'{path}' must be {Wanted(type.GetString()!)}, not {Found(value)}";
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)))
        {
            return $"'{path}' must be one of {string.Join(", ", allowed.EnumerateArray().Select(option => option.GetRawText()))}";
        }

        if (schema.TryGetProperty("minimum", out var minimum) && value.ValueKind == JsonValueKind.Number && value.GetDouble() < minimum.GetDouble())
        {
            return $"'{path}' must be at least {minimum.GetRawText()}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().Select((item, i) => Problem($"{path}[{i}]", item, items)).FirstOrDefault(problem => problem is not null),
            JsonValueKind.Object => ObjectProblem(path, value, schema),
            _ => null,
        };
    }

    public static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string? ObjectProblem(string path, JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"'{path}' lacks '{missing.GetString()}'";
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (!given.Add(property.Name))
            {
                return $"'{path}' gives '{property.Name}' twice";
            }

            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var inner))
            {
                if (Problem($"{path}.{property.Name}", property.Value, inner) is { } problem)
                {
                    return problem;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
            {
                return $"'{path}' has no '{property.Name}'";
            }
        }

        return null;
    }

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new ArgumentException($"schemas here know no type '{type}'"),
    };

    private static string Wanted(string type) => type switch
    {
        "string" => "a string",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "a boolean",
        "array" => "an array",
        _ => "an object",
    };
}
