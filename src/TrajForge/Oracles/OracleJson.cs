using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Oracles;

/// <summary>Raw records read, and raw calls written, in few words.</summary>
public static class OracleJson
{
    /// <summary>The text at a path of members; empty when there is none.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.String } found ? found.GetString()! : "";

    /// <summary>The number at a path of members; null when there is none.</summary>
    public static double? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.Number } found ? found.GetDouble() : null;

    /// <summary>Whether a path of members ends in true.</summary>
    public static bool Is(this JsonElement element, params ReadOnlySpan<string> path) => At(element, path)?.ValueKind == JsonValueKind.True;

    /// <summary>The elements of the list at a path of members; none when there is no list.</summary>
    public static IReadOnlyList<JsonElement> List(this JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray()] : [];

    /// <summary>The texts of the list at a path of members.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, params ReadOnlySpan<string> path) =>
        [.. element.List(path).Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)];

    /// <summary>The members of the object at a path; none when there is no object.</summary>
    public static IReadOnlyList<JsonProperty> Members(this JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.Object } found ? [.. found.EnumerateObject()] : [];

    /// <summary>What stands at a path of members, or null.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>A call of the agent's.</summary>
    public static ToolRequest Call(string tool, params ReadOnlySpan<(string Name, JsonNode? Value)> arguments)
    {
        var json = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            json[name] = value;
        }

        return new ToolRequest { Name = tool, Arguments = json.ToJsonString() };
    }

    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
