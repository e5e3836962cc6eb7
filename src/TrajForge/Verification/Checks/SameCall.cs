using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>Whether two calls ask for the same: free arguments apart, numbers by value within a relative 1e-6.</summary>
internal static class SameCall
{
    private const double Tolerance = 1e-6;

    public static bool Arguments(JsonElement made, JsonElement reference, IReadOnlyList<string> free)
    {
        string[] names = [.. Names(made).Union(Names(reference)).Except(free, StringComparer.Ordinal)];
        return names.All(name => made.TryGetProperty(name, out var left) && reference.TryGetProperty(name, out var right) && Same(left, right));
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(member => member.Name);

    private static bool Same(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Near(left.GetDouble(), right.GetDouble()),
        (JsonValueKind.Object, JsonValueKind.Object) => Arguments(left, right, []),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(left, right),
    };

    private static bool Near(double left, double right) => Math.Abs(left - right) <= Tolerance * Math.Max(Math.Abs(left), Math.Abs(right));
}
