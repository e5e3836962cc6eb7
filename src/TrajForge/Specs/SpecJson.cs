using System.Globalization;
using System.Text.Json.Nodes;

namespace TrajForge.Specs;

/// <summary>The JSON that a piece of a spec stands for: plain words are what they look like, quoted ones are text.</summary>
internal static class SpecJson
{
    public static JsonText Of(SpecNode node) => JsonText.Parse(Node(node)?.ToJsonString() ?? "null");

    private static JsonNode? Node(SpecNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        ListNode list => new JsonArray([.. list.Values.Select(Node)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { Plain: true, Text: "true" or "false" } scalar => scalar.Text == "true",
        ScalarNode { Plain: true } scalar when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarNode { Plain: true } scalar when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        ScalarNode scalar => scalar.Text,
        _ => throw new NotSupportedException($"no JSON for {node.GetType().Name}"),
    };
}
