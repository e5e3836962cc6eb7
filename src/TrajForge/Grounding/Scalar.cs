using System.Globalization;
using System.Text.Json;
using TrajForge.ToolGraphs;

namespace TrajForge.Grounding;

/// <summary>A text or a number in a JSON value, and where it stands.</summary>
/// <param name="Text">Null for a number.</param>
internal readonly record struct Scalar(string Path, string? Text, double Number)
{
    /// <summary>The same text, or the same number, which a reply may also print as text.</summary>
    public bool IsSame(Scalar other) => (Text, other.Text) switch
    {
        ({ } one, { } two) => string.Equals(one, two, StringComparison.Ordinal),
        (null, null) => Number.Equals(other.Number),
        ({ } one, null) => IsNumber(one, other.Number),
        (null, { } two) => IsNumber(two, Number),
    };

    /// <summary>All there are, in order; the keys of an object too, since they may be ids.</summary>
    public static IEnumerable<Scalar> Of(JsonElement value, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
            Of(member.Value, JsonLeaf.Join(path, member.Name)).Prepend(new Scalar(JsonLeaf.Join(path, "{}"), member.Name, 0))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Of(item, JsonLeaf.Join(path, "*"))),
        JsonValueKind.String => [new Scalar(path, value.GetString(), 0)],
        JsonValueKind.Number => [new Scalar(path, null, value.GetDouble())],
        _ => [],
    };

    private static bool IsNumber(string text, double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value.Equals(number);
}
