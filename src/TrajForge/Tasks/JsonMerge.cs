using System.Text.Json.Nodes;

namespace TrajForge.Tasks;

/// <summary>Merges raw JSON objects deep: objects merge, all else of the second replaces.</summary>
internal static class JsonMerge
{
    public static string Deep(string first, string second) => Deep(JsonNode.Parse(first), JsonNode.Parse(second))!.ToJsonString();

    private static JsonNode? Deep(JsonNode? first, JsonNode? second)
    {
        if (first is not JsonObject a || second is not JsonObject b)
        {
            return second?.DeepClone();
        }

        var merged = (JsonObject)a.DeepClone();
        foreach (var (name, value) in b)
        {
            merged[name] = Deep(merged[name], value);
        }

        return merged;
    }
}
