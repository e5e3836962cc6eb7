namespace TrajForge.Environments;

/// <summary>The tables of one world, for snapshots and diffs. An environment's state derives from it and lists its tables.</summary>
public abstract class WorldState
{
    private readonly string _baseDigest;
    private readonly List<PendingChange> _pending = [];
    private readonly List<RecordRef> _seen = [];
    private readonly List<string> _owners = [];
    private readonly List<Action> _undo = [];
    private IReadOnlyDictionary<RecordRef, Func<JsonText>> _opening = new Dictionary<RecordRef, Func<JsonText>>();

    protected WorldState(string baseDigest) => _baseDigest = baseDigest;

    /// <summary>Set by a tool whose reply identifies the customer.</summary>
    public string? Authenticates { get; set; }

    /// <summary>Says that the reply shows this record.</summary>
    public void Saw(RecordRef record, string? owner = null)
    {
        if (!_seen.Contains(record))
        {
            _seen.Add(record);
        }

        if (owner is not null && !_owners.Contains(owner))
        {
            _owners.Add(owner);
        }
    }

    /// <summary>The state now, compared with the state at opening.</summary>
    public StateSnapshot Snapshot(IReadOnlyList<RecordRef> records)
    {
        var touched = TouchedRecords()
            .Select(record => new RecordChange(record, BaseText(record), CurrentText(record)))
            .OrderBy(change => change.Record.Table, StringComparer.Ordinal)
            .ThenBy(change => change.Record.Id, StringComparer.Ordinal)
            .ToArray();
        string[] parts = [_baseDigest, .. Different(touched).SelectMany(c => new[] { c.Record.ToString(), c.After.ToString() })];
        return new StateSnapshot
        {
            Digest = ContentHash.Of(parts),
            Changes = Different(touched.Select(change => _opening.TryGetValue(change.Record, out var opening) ? change with { Before = opening() } : change)),
            Records = records.Select(record => new RecordState(record, CurrentText(record))).ToArray(),
        };
    }

    /// <summary>Every record of every table as it is now; empty where an environment does not list them.</summary>
    public virtual IReadOnlyList<RecordRef> List() => [];

    /// <summary>Written records, in any order.</summary>
    protected abstract IEnumerable<RecordRef> TouchedRecords();

    protected abstract JsonText BaseText(RecordRef record);

    protected abstract JsonText CurrentText(RecordRef record);

    /// <summary>What <see cref="CurrentText"/> gives now, made when asked for, whatever is written later.</summary>
    protected virtual Func<JsonText> Reading(RecordRef record)
    {
        var text = CurrentText(record);
        return () => text;
    }

    /// <summary>Writes a record and notes the change for the reply's diff. All writes of a tool go through here.</summary>
    protected void Write<T>(RecordTable<T> table, string id, T record, string? owner)
        where T : class
    {
        var before = table.Find(id);
        var beforeText = table.Reading(id);
        _undo.Add(before is null ? () => table.Remove(id) : () => table.Put(id, before));
        table.Put(id, record);
        var reference = new RecordRef(table.Base.Name, id);
        var index = _pending.FindIndex(change => change.Record == reference);
        if (index >= 0)
        {
            beforeText = _pending[index].Before;
            _pending.RemoveAt(index);
        }

        _pending.Add(new PendingChange(reference, beforeText, table.Reading(id)));
        if (owner is not null && !_owners.Contains(owner))
        {
            _owners.Add(owner);
        }
    }

    /// <summary>From now on snapshots tell what differs from the present state: the play begins.</summary>
    internal void Open() => _opening = TouchedRecords().Distinct().ToDictionary(record => record, Reading);

    /// <summary>What the last call changed, showed and whom it concerned; forgets it.</summary>
    internal (IReadOnlyList<RecordChange> Changes, RecordRef[] Seen, string[] Owners, string? Authenticates) TakeNotes()
    {
        IReadOnlyList<RecordChange> changes = _pending.Count == 0 ? [] : new ChangeList(_pending.ToArray());
        var notes = (changes, _seen.ToArray(), _owners.ToArray(), Authenticates);
        Forget();
        return notes;
    }

    /// <summary>Takes back the writes and notes of the call that failed.</summary>
    internal void Undo()
    {
        for (var i = _undo.Count - 1; i >= 0; i--)
        {
            _undo[i]();
        }

        Forget();
    }

    /// <summary>Forgets what the last call changed and showed; the writes stay.</summary>
    internal void Forget()
    {
        _pending.Clear();
        _seen.Clear();
        _owners.Clear();
        _undo.Clear();
        Authenticates = null;
    }

    private static RecordChange[] Different(IEnumerable<RecordChange> changes) => changes.Where(change => change.Before != change.After).ToArray();
}
