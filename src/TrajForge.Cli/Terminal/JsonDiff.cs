using System.Text.Json;

namespace TrajForge.Cli.Terminal;

/// <summary>Where two JSON values differ, field by field, for people to read.</summary>
internal static class JsonDiff
{
    /// <summary>E.g. <c>status: "pending" -> "cancelled"</c>; lists of other lengths and new or removed records are shown whole.</summary>
    public static IReadOnlyList<string> Lines(JsonText before, JsonText after)
    {
        var lines = new List<string>();
        Compare(before.ToElement(), after.ToElement(), "", lines);
        return lines;
    }

    private static void Compare(JsonElement before, JsonElement after, string path, List<string> lines)
    {
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            var names = before.EnumerateObject().Concat(after.EnumerateObject()).Select(property => property.Name);
            foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Compare(Get(before, name), Get(after, name), path.Length == 0 ? name : $"{path}/{name}", lines);
            }
        }
        else if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array && before.GetArrayLength() == after.GetArrayLength())
        {
            for (var i = 0; i < before.GetArrayLength(); i++)
            {
                Compare(before[i], after[i], $"{path}/{i}", lines);
            }
        }
        else if (Show(before) != Show(after))
        {
            lines.Add($"{(path.Length == 0 ? "record" : path)}: {Show(before)} -> {Show(after)}");
        }
    }

    private static JsonElement Get(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string Show(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "(none)" : JsonText.From(element).ToString();
}
