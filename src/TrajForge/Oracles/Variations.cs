using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Oracles;

/// <summary>Ways in which one record could be otherwise, as objects to be merged into it. Values come from records like it, so they are such as occur.</summary>
internal static class Variations
{
    private const int MostValues = 3;
    private const int MostPairs = 30;

    /// <param name="like">The other records of its table.</param>
    /// <param name="about">What was asked of it: where the record holds members of that name, only what is below them is changed.</param>
    public static IEnumerable<JsonObject> Of(JsonText record, IReadOnlyList<JsonText> like, string about)
    {
        var own = record.ToElement();
        if (own.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var others = like.Take(40).Select(other => other.ToElement()).ToArray();
        var leaves = Leaves(own, []).ToArray();
        var asked = leaves.Where(leaf => leaf.Path.Any(name => name.Length > 2 && about.Contains($"\"{name}\"", StringComparison.Ordinal))).ToArray();
        return [.. Swaps(own), .. (asked.Length > 0 ? asked : leaves).SelectMany(leaf => Values(leaf, others).Select(value => At(leaf.Path, value))), .. Whole(own, others)];
    }

    /// <summary>The record as another of its table is, but for what names it.</summary>
    private static IEnumerable<JsonObject> Whole(JsonElement own, JsonElement[] others) => others.Take(12).Select(other => new JsonObject(other.EnumerateObject()
        .Where(member => !IsName(member.Name) && own.TryGetProperty(member.Name, out _))
        .Select(member => KeyValuePair.Create(member.Name, JsonNode.Parse(member.Value.GetRawText())))));

    /// <summary>Two things that stand beside each other under their ids change places.</summary>
    private static IEnumerable<JsonObject> Swaps(JsonElement element)
    {
        foreach (var member in element.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            var things = member.Value.EnumerateObject().Where(thing => thing.Value.ValueKind == JsonValueKind.Object).ToArray();
            foreach (var (one, other) in things.SelectMany((one, n) => things.Skip(n + 1), (one, other) => (one, other)).Take(MostPairs))
            {
                yield return At([member.Name], new JsonObject { [one.Name] = Unnamed(other.Value), [other.Name] = Unnamed(one.Value) });
            }
        }
    }

    private static JsonObject Unnamed(JsonElement thing) =>
        new(thing.EnumerateObject().Where(member => !IsName(member.Name)).Select(member => KeyValuePair.Create(member.Name, JsonNode.Parse(member.Value.GetRawText()))));

    private static bool IsName(string member) => member == "id" || member.EndsWith("_id", StringComparison.Ordinal) || member == "flight_number";

    private static IEnumerable<(string[] Path, JsonElement Value)> Leaves(JsonElement element, string[] path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().Where(member => !IsName(member.Name)).SelectMany(member => Leaves(member.Value, [.. path, member.Name]))
        : [(path, element)];

    private static IEnumerable<JsonNode?> Values((string[] Path, JsonElement Value) leaf, JsonElement[] others) => leaf.Value.ValueKind switch
    {
        JsonValueKind.True => [false],
        JsonValueKind.False => [true],
        JsonValueKind.Number => [1, Math.Round(leaf.Value.GetDouble() * 3), 0],
        _ => others.Select(other => other.At(leaf.Path)).OfType<JsonElement>().Select(value => value.GetRawText())
            .Where(text => text != leaf.Value.GetRawText()).Distinct().Take(MostValues).Select(text => JsonNode.Parse(text)),
    };

    private static JsonObject At(string[] path, JsonNode? value) => new() { [path[0]] = path.Length == 1 ? value : At(path[1..], value) };
}
