using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>The amounts that a change of a record turns.</summary>
/// <param name="Turned">Those that come into the record or leave it.</param>
/// <param name="By">By how much its numbers change.</param>
internal sealed record MovedAmounts(IReadOnlyList<ShownAmount> Turned, IReadOnlyList<decimal> By)
{
    public static MovedAmounts Of(RecordChange change)
    {
        var (old, now) = (ShownAmounts.In(change.Before.ToString()).All, ShownAmounts.In(change.After.ToString()).All);
        var (from, to) = (Leaves(change.Before), Leaves(change.After));
        return new MovedAmounts(
            [.. now.ExceptBy(old.Select(amount => amount.Key), amount => amount.Key).Concat(old.ExceptBy(now.Select(amount => amount.Key), amount => amount.Key))],
            [.. from.Keys.Intersect(to.Keys).Where(path => from[path] != to[path] && path.Split('/').All(ShownAmounts.MayBeMoney)).Select(path => Math.Abs(to[path] - from[path]))]);
    }

    /// <summary>The numbers of a record by where they stand, each item of a list apart.</summary>
    public static IReadOnlyDictionary<string, decimal> Leaves(JsonText json)
    {
        var leaves = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Add(json.ToElement(), "", leaves);
        return leaves;
    }

    private static void Add(JsonElement element, string path, Dictionary<string, decimal> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(member.Value, $"{path}/{member.Name}", leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (n, item) in element.EnumerateArray().Index())
                {
                    Add(item, string.Create(CultureInfo.InvariantCulture, $"{path}#{n}"), leaves);
                }

                break;
            case JsonValueKind.Number when element.TryGetDecimal(out var number):
                leaves[path] = number;
                break;
        }
    }
}
