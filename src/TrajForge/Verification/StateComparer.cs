using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Verification;

/// <summary>
/// Compares two states of worlds that opened alike: soft fields are left out, unordered lists are sorted, and generated ids are renamed
/// consistently, so that two plays that created the same things in another order are equal.
/// </summary>
public sealed class StateComparer
{
    private readonly StateComparison _comparison;
    private readonly ILookup<RecordRef, string> _soft;

    public StateComparer(StateComparison comparison, IReadOnlyList<SoftField> soft)
    {
        _comparison = comparison;
        _soft = soft.ToLookup(field => field.Record, field => field.Path);
    }

    public bool Same(StateSnapshot left, StateSnapshot right) => Differences(left, right).Count == 0;

    /// <summary>Records that differ, with both contents (null where a state does not change the record), ordered by table and id.</summary>
    public IReadOnlyList<StateDifference> Differences(StateSnapshot left, StateSnapshot right)
    {
        var mine = Normalise(left);
        var theirs = Normalise(right);
        return mine.Keys.Union(theirs.Keys)
            .Select(record => new StateDifference(record, mine.GetValueOrDefault(record), theirs.GetValueOrDefault(record)))
            .Where(difference => difference.Left != difference.Right)
            .OrderBy(difference => difference.Record.Table, StringComparer.Ordinal)
            .ThenBy(difference => difference.Record.Id, StringComparer.Ordinal)
            .ToArray();
    }

    private Dictionary<RecordRef, JsonText?> Normalise(StateSnapshot snapshot)
    {
        var names = GeneratedIds.Rename(snapshot, _comparison.GeneratedIds);
        var changes = new Dictionary<RecordRef, JsonText?>();
        foreach (var change in snapshot.Changes)
        {
            var after = Normalise(change.Record, change.After, names);
            if (after != Normalise(change.Record, change.Before, names))
            {
                changes[change.Record with { Id = names.GetValueOrDefault(change.Record.Id, change.Record.Id) }] = after;
            }
        }

        return changes;
    }

    private JsonText Normalise(RecordRef record, JsonText content, IReadOnlyDictionary<string, string> names)
    {
        if (content.IsNull)
        {
            return content;
        }

        var node = JsonNode.Parse(content.ToString())!;
        var prefix = record.Table + ":";
        foreach (var path in _comparison.SoftFields.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)))
        {
            JsonPaths.Remove(node, path[prefix.Length..]);
        }

        foreach (var path in _soft[record])
        {
            JsonPaths.Remove(node, path);
        }

        foreach (var path in _comparison.Unordered.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)))
        {
            JsonPaths.Sort(node, path[prefix.Length..]);
        }

        node = names.Count == 0 ? node : JsonPaths.RenameStrings(node, names);
        using var document = JsonDocument.Parse(node!.ToJsonString());
        return JsonText.From(document.RootElement);
    }
}

/// <summary>One record that two states have differently; null: that state left it as it was.</summary>
public sealed record StateDifference(RecordRef Record, JsonText? Left, JsonText? Right);
