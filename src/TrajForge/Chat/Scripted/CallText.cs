using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Chat.Scripted;

/// <summary>The argument text of a call, as a model would write it.</summary>
public static class CallText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of text values.</summary>
    public static string Of(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values)
        {
            json[name] = value;
        }

        return Of(json);
    }

    /// <summary>The object as it is.</summary>
    public static string Of(JsonObject arguments) => arguments.ToJsonString(Plain);
}
