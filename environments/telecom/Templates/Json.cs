using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Telecom.Templates;

/// <summary>Arguments and expected values as JSON.</summary>
internal static class Json
{
    public static JsonText Args(params ReadOnlySpan<(string Name, JsonText Value)> arguments)
    {
        var node = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            node[name] = JsonNode.Parse(value.ToString());
        }

        return JsonText.Parse(node.ToJsonString());
    }

    public static JsonText Text(string value) => JsonText.FromString(value);

    public static JsonText Number(double value) => JsonText.Parse(JsonSerializer.Serialize(value));

    public static JsonText Flag(bool value) => JsonText.Parse(value ? "true" : "false");
}
