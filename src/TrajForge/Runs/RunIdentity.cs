using System.Globalization;

namespace TrajForge.Runs;

/// <summary>Names that follow from content alone, so that a rerun gives the same ones.</summary>
public static class RunIdentity
{
    /// <summary>The engine's version, as stored in lineage.</summary>
    public static string Engine { get; } = typeof(RunIdentity).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Hash of what shapes episodes.</summary>
    public static string PlayHash(JsonText playIdentity) => ContentHash.Of(playIdentity.ToString());

    /// <summary>SHA-256 of play hash, task index and attempt.</summary>
    public static string EpisodeId(string playHash, long taskIndex, int attempt) =>
        ContentHash.Of(playHash, taskIndex.ToString(CultureInfo.InvariantCulture), attempt.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where a run goes when nobody says: <c>runs/name-hash8</c>.</summary>
    public static string DefaultFolder(string name, string playHash) => Path.Combine("runs", $"{name}-{playHash[..8]}");

    /// <summary>Every path whose value differs, in ordinal order of paths.</summary>
    public static IReadOnlyList<PlayDifference> Compare(JsonText old, JsonText now)
    {
        var before = Leaves(old);
        var after = Leaves(now);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => new PlayDifference(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .Where(difference => difference.Old != difference.New)
            .ToArray();
    }

    private static Dictionary<string, string> Leaves(JsonText value)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(value.ToElement(), "", leaves);
        return leaves;
    }

    private static void Collect(System.Text.Json.JsonElement element, string path, Dictionary<string, string> leaves)
    {
        if (element.ValueKind == System.Text.Json.JsonValueKind.Object && element.EnumerateObject().Any())
        {
            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}/{property.Name}", leaves);
            }

            return;
        }

        leaves[path] = JsonText.From(element).ToString();
    }
}
