using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>Puts another value in the place of one scalar.</summary>
internal static class LeafEdit
{
    /// <param name="leaf">Its place among <see cref="JsonLeaf.Of"/>.</param>
    public static JsonText Replace(JsonText arguments, int leaf, JsonText value)
    {
        var left = leaf;
        return JsonText.Parse(Written(arguments.ToElement(), value, ref left));
    }

    private static string Written(JsonElement element, JsonText value, ref int left)
    {
        var parts = new List<string>();
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    parts.Add($"{JsonText.FromString(member.Name)}:{Written(member.Value, value, ref left)}");
                }

                return $"{{{string.Join(',', parts)}}}";
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    parts.Add(Written(item, value, ref left));
                }

                return $"[{string.Join(',', parts)}]";
            case JsonValueKind.Null:
                return "null";
            default:
                return left-- == 0 ? value.ToString() : element.GetRawText();
        }
    }
}
