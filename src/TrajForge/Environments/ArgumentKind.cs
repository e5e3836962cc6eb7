using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Environments;

/// <summary>The types an argument may have: the whole of the JSON Schema that a catalog emits, and its check.</summary>
internal sealed class ArgumentKind
{
    private static readonly ArgumentKind Text = new("string", "a string", value => value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    private static readonly ArgumentKind Texts = new("array", "an array of strings", ReadTexts) { IsList = true };

    private static readonly Dictionary<Type, ArgumentKind> Kinds = new()
    {
        [typeof(string)] = Text,
        [typeof(bool)] = new("boolean", "a boolean", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null),
        [typeof(int)] = new("integer", "a whole number", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null),
        [typeof(long)] = new("integer", "a whole number", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null),
        [typeof(double)] = new("number", "a number", value => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()) ? value.GetDouble() : null),
        [typeof(string[])] = Texts,
        [typeof(IReadOnlyList<string>)] = Texts,
    };

    private readonly string _type;

    private ArgumentKind(string type, string wanted, Func<JsonElement, object?> read) => (_type, Wanted, Read) = (type, wanted, read);

    public string Wanted { get; }

    public bool IsList { get; private init; }

    /// <summary>The CLR value, or null for JSON of another type.</summary>
    public Func<JsonElement, object?> Read { get; }

    public static ArgumentKind? Of(Type? type) => type is null ? null : Kinds.GetValueOrDefault(type);

    public JsonObject Schema() => IsList
        ? new JsonObject { ["type"] = _type, ["items"] = new JsonObject { ["type"] = "string" } }
        : new JsonObject { ["type"] = _type };

    private static string[]? ReadTexts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String)
            ? value.EnumerateArray().Select(element => element.GetString()!).ToArray()
            : null;
}
