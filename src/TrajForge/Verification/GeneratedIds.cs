using System.Text.Json.Nodes;

namespace TrajForge.Verification;

/// <summary>Gives records that a play created names that depend on their content alone.</summary>
internal static class GeneratedIds
{
    /// <summary>Old id to new name; empty when nothing was created in the tables.</summary>
    public static IReadOnlyDictionary<string, string> Rename(StateSnapshot snapshot, IReadOnlyList<string> tables)
    {
        var created = snapshot.Changes.Where(c => c.Before.IsNull && tables.Contains(c.Record.Table)).ToArray();
        if (created.Length == 0)
        {
            return new Dictionary<string, string>();
        }

        // The content decides the order, with all new ids blanked so that they cannot.
        var blank = created.ToDictionary(c => c.Record.Id, _ => "~new~", StringComparer.Ordinal);
        return created
            .OrderBy(c => c.Record.Table, StringComparer.Ordinal)
            .ThenBy(c => JsonText.Parse(JsonEdits.RenameStrings(JsonNode.Parse(c.After.ToString())!, blank)!.ToJsonString()).ToString(), StringComparer.Ordinal)
            .Select((c, i) => (c.Record.Id, Name: $"~{c.Record.Table}:{i}~"))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
    }
}
