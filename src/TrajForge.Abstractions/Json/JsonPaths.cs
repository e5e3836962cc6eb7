using System.Text.Json;

namespace TrajForge;

/// <summary>Reads records by the paths of constraints: <c>/</c> between levels, <c>*</c> for every element of a list.</summary>
public static class JsonPaths
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
}
