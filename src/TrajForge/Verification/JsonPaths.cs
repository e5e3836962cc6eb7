using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Verification;

/// <summary>Paths of constraints and comparisons: <c>/</c> between levels, <c>*</c> for every element of a list.</summary>
internal static class JsonPaths
{
    /// <summary>The value at the path; with a <c>*</c> the list of values, sorted by canonical text; null when the path leads nowhere.</summary>
    public static JsonText Read(JsonText record, string path)
    {
        if (record.IsNull)
        {
            return JsonText.Null;
        }

        var root = record.ToElement();
        var parts = path.Split('/');
        if (!parts.Contains("*"))
        {
            var found = Walk(root, parts).ToArray();
            return found.Length == 0 ? JsonText.Null : JsonText.From(found[0]);
        }

        return List(Walk(root, parts).Select(JsonText.From));
    }

    /// <summary>A list as a multiset: sorted by canonical text.</summary>
    public static JsonText Multiset(JsonText list) => List(list.ToElement().EnumerateArray().Select(JsonText.From));

    public static void Remove(JsonNode node, string path)
    {
        var parts = path.Split('/');
        foreach (var parent in Parents(node, parts.AsSpan(0, parts.Length - 1).ToArray()).OfType<JsonObject>().ToArray())
        {
            parent.Remove(parts[^1]);
        }
    }

    public static void Sort(JsonNode node, string path)
    {
        foreach (var list in Parents(node, path.Split('/')).OfType<JsonArray>().ToArray())
        {
            var sorted = list.Select(item => item?.DeepClone())
                .OrderBy(item => JsonText.Parse(item?.ToJsonString() ?? "null").ToString(), StringComparer.Ordinal)
                .ToArray();
            list.Clear();
            foreach (var item in sorted)
            {
                list.Add(item);
            }
        }
    }

    /// <summary>A copy in which every string (and key) that is a name's old form has the new one.</summary>
    public static JsonNode? RenameStrings(JsonNode? node, IReadOnlyDictionary<string, string> names) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(names.GetValueOrDefault(p.Key, p.Key), RenameStrings(p.Value, names)))),
        JsonArray a => new JsonArray(a.Select(item => RenameStrings(item, names)).ToArray()),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(names.GetValueOrDefault(text, text)),
        _ => node?.DeepClone(),
    };

    private static JsonText List(IEnumerable<JsonText> values) =>
        JsonText.Parse("[" + string.Join(',', values.Select(v => v.ToString()).Order(StringComparer.Ordinal)) + "]");

    private static IEnumerable<JsonElement> Walk(JsonElement element, IReadOnlyList<string> parts, int at = 0)
    {
        if (at == parts.Count)
        {
            return [element];
        }

        if (parts[at] == "*")
        {
            return element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(item => Walk(item, parts, at + 1)) : [];
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return int.TryParse(parts[at], out var i) && i >= 0 && i < element.GetArrayLength() ? Walk(element[i], parts, at + 1) : [];
        }

        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(parts[at], out var next) ? Walk(next, parts, at + 1) : [];
    }

    private static IEnumerable<JsonNode?> Parents(JsonNode? node, IReadOnlyList<string> parts, int at = 0) =>
        at == parts.Count ? [node]
        : node switch
        {
            JsonArray list when parts[at] == "*" => list.SelectMany(item => Parents(item, parts, at + 1)),
            JsonObject o when o.TryGetPropertyValue(parts[at], out var next) => Parents(next, parts, at + 1),
            _ => [],
        };
}
