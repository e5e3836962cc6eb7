using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrajForge.Tau;

/// <summary>Equality as Python has it: 1, 1.0 and true are equal, the order of keys means nothing.</summary>
internal static partial class PythonEquality
{
    public static bool Same(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            Keys(left) == Keys(right) && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out var other) && Same(left.GetProperty(member.Name), other)),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        (JsonValueKind.String, JsonValueKind.String) => left.GetString() == right.GetString(),
        (JsonValueKind.Null, JsonValueKind.Null) => true,
        _ when Number(left) is { } a && Number(right) is { } b => a == b,
        _ => false,
    };

    /// <summary>Two replies, equal after both are read as JSON where they are JSON.</summary>
    public static bool SameReply(string left, string right)
    {
        if (left == right || Loose(left) == Loose(right))
        {
            return true;
        }

        using var a = Parse(left);
        using var b = Parse(right);
        return a is not null && b is not null && Same(a.RootElement, b.RootElement);
    }

    /// <summary>The URL in pydantic's messages holds its version, which is the recording machine's.</summary>
    public static string Loose(string reply) =>
        reply.Contains("errors.pydantic.dev", StringComparison.Ordinal) ? PydanticVersion().Replace(reply, "errors.pydantic.dev/") : reply;

    public static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, TauJson.Options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static int Keys(JsonElement element) => element.EnumerateObject().Select(member => member.Name).Distinct(StringComparer.Ordinal).Count();

    private static double? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => null,
    };

    [GeneratedRegex(@"errors\.pydantic\.dev/\d+\.\d+/")]
    private static partial Regex PydanticVersion();
}
