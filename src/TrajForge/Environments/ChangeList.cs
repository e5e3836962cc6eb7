using System.Collections;

namespace TrajForge.Environments;

/// <summary>A write whose texts are made when somebody asks.</summary>
internal sealed record PendingChange(RecordRef Record, Func<JsonText> Before, Func<JsonText> After);

/// <summary>
/// A call's diff, made when first looked at: most diffs of a replay are never read, and the canonical texts of large records cost more than the call.
/// </summary>
internal sealed class ChangeList(PendingChange[] pending) : IReadOnlyList<RecordChange>
{
    private RecordChange[]? _changes;

    public int Count => Changes.Length;

    private RecordChange[] Changes => _changes ??= pending
        .Select(change => new RecordChange(change.Record, change.Before(), change.After()))
        .Where(change => change.Before != change.After)
        .OrderBy(change => change.Record.Table, StringComparer.Ordinal)
        .ThenBy(change => change.Record.Id, StringComparer.Ordinal)
        .ToArray();

    public RecordChange this[int index] => Changes[index];

    public IEnumerator<RecordChange> GetEnumerator() => ((IEnumerable<RecordChange>)Changes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
