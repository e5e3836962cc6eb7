using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Verification;

/// <summary>
/// Compares two states of worlds that opened alike: soft fields are left out, unordered lists are sorted, and generated ids are renamed
/// consistently, so that two plays that created the same things in another order are equal.
/// </summary>
public sealed class StateComparer
{
    // Of a task's many plays most leave the same contents behind.
    private static readonly ConditionalWeakTable<StateComparison, Memo<JsonText>> Compareds = [];

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
        if (left.Changes.SequenceEqual(right.Changes))
        {
            return [];
        }

        var mine = Normalise(left);
        var theirs = Normalise(right);
        return mine.Keys.Union(theirs.Keys)
            .Select(record => new StateDifference(record, mine.GetValueOrDefault(record), theirs.GetValueOrDefault(record)))
            .Where(difference => difference.Left != difference.Right)
            .OrderBy(difference => difference.Record.Table, StringComparer.Ordinal)
            .ThenBy(difference => difference.Record.Id, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>A record's content as it is compared: without soft fields, unordered lists sorted.</summary>
    public JsonText Compared(RecordRef record, JsonText content) => Normalise(record, content, new Dictionary<string, string>());

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
        var soft = Of(record.Table, _comparison.SoftFields).Concat(_soft[record]).ToArray();
        var unordered = Of(record.Table, _comparison.Unordered);
        var renames = names.Keys.Any(id => content.ToString().Contains(JsonText.FromString(id).ToString()[1..^1], StringComparison.Ordinal));

        // Contents are canonical already; most records have nothing that is compared otherwise.
        if (content.IsNull || (soft.Length == 0 && unordered.Length == 0 && !renames))
        {
            return content;
        }

        return renames || _soft.Contains(record)
            ? Edited(content, soft, unordered, renames ? names : null)
            : Compareds.GetValue(_comparison, _ => new(512)).Of($"{record.Table}:{content}", _ => Edited(content, soft, unordered, names: null));
    }

    private static JsonText Edited(JsonText content, string[] soft, string[] unordered, IReadOnlyDictionary<string, string>? names)
    {
        var node = JsonNode.Parse(content.ToString())!;
        foreach (var path in soft)
        {
            JsonEdits.Remove(node, path);
        }

        foreach (var path in unordered)
        {
            JsonEdits.Sort(node, path);
        }

        node = names is null ? node : JsonEdits.RenameStrings(node, names);
        using var document = JsonDocument.Parse(node!.ToJsonString());
        return JsonText.From(document.RootElement);
    }

    /// <summary>The paths of a list of <c>table:path</c> that are about the table.</summary>
    private static string[] Of(string table, IReadOnlyList<string> paths) =>
        paths.Where(path => path.Length > table.Length && path[table.Length] == ':' && path.StartsWith(table, StringComparison.Ordinal))
            .Select(path => path[(table.Length + 1)..])
            .ToArray();
}

/// <summary>One record that two states have differently; null: that state left it as it was.</summary>
public sealed record StateDifference(RecordRef Record, JsonText? Left, JsonText? Right);
