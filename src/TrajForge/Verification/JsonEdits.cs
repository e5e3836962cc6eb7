using System.Text.Json.Nodes;

namespace TrajForge.Verification;

/// <summary>Changes copies of records by the paths of comparisons: <c>/</c> between levels, <c>*</c> for every element of a list.</summary>
internal static class JsonEdits
{
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
        foreach (var list in Parents(node, path.Split('/')).OfType<JsonArray>().Where(list => list.Count > 1).ToArray())
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

    private static IEnumerable<JsonNode?> Parents(JsonNode? node, IReadOnlyList<string> parts, int at = 0) =>
        at == parts.Count ? [node]
        : node switch
        {
            JsonArray list when parts[at] == "*" => list.SelectMany(item => Parents(item, parts, at + 1)),
            JsonObject o when o.TryGetPropertyValue(parts[at], out var next) => Parents(next, parts, at + 1),
            _ => [],
        };
}
