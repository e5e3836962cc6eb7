using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace TrajForge.Environments;

/// <summary>
/// One table of a world: an overlay of this episode's records over a frozen base that all episodes share. Opening costs nothing, a
/// write costs one dictionary entry, whatever the size of the data. Frozen dictionaries have no stable order: ask
/// <see cref="RecordBase{T}.Ids"/> for one.
/// </summary>
/// <typeparam name="T">An immutable record.</typeparam>
public sealed class RecordTable<T>(RecordBase<T> shared)
    where T : class
{
    private Dictionary<string, Written>? _overlay;

    /// <summary>Ids written in this world, whether or not they still differ from the base.</summary>
    public IEnumerable<string> Touched => _overlay?.Keys ?? Enumerable.Empty<string>();

    public RecordBase<T> Base => shared;

    /// <summary>The record as it is now, or null.</summary>
    public T? Find(string id) =>
        _overlay is not null && _overlay.TryGetValue(id, out var written) ? written.Record : shared.Find(id);

    /// <summary>Canonical JSON of the record as it is now, made once per write; null when there is none.</summary>
    public JsonText Text(string id) =>
        _overlay is not null && _overlay.TryGetValue(id, out var written) ? written.Text(shared) : shared.BaseText(id);

    /// <summary>What <see cref="Text"/> gives now, made when asked for, whatever is written later.</summary>
    public Func<JsonText> Reading(string id) =>
        _overlay is not null && _overlay.TryGetValue(id, out var written) ? () => written.Text(shared) : () => shared.BaseText(id);

    public void Put(string id, T record) => (_overlay ??= new(StringComparer.Ordinal))[id] = new Written(record);

    /// <summary>Leaves a tombstone.</summary>
    public void Remove(string id) => (_overlay ??= new(StringComparer.Ordinal))[id] = new Written(null);

    private sealed class Written(T? record)
    {
        // In a box, which is written at once: a reply's diff may be read by another thread than the world's.
        private StrongBox<JsonText>? _text;

        public T? Record => record;

        public JsonText Text(RecordBase<T> shared) => (_text ??= new(record is null ? JsonText.Null : shared.Canonical(record))).Value;
    }
}

/// <summary>The frozen half of a <see cref="RecordTable{T}"/>, with each record's canonical JSON made once, when first asked.</summary>
public sealed class RecordBase<T>
    where T : class
{
    private readonly FrozenDictionary<string, T> _records;
    private readonly Func<T, JsonText> _canonical;
    private readonly ConcurrentDictionary<string, JsonText> _texts = new(StringComparer.Ordinal);

    /// <param name="name">Name of the table in <see cref="RecordRef"/>s.</param>
    /// <param name="records">Records with their ids, in file order; ids are unique.</param>
    /// <param name="canonical">A record's canonical JSON.</param>
    public RecordBase(string name, IEnumerable<KeyValuePair<string, T>> records, Func<T, JsonText> canonical)
    {
        Name = name;
        var pairs = records.ToArray();
        FileOrder = pairs.Select(p => p.Key).ToArray();
        Ids = FileOrder.Order(StringComparer.Ordinal).ToArray();
        _records = pairs.ToFrozenDictionary(StringComparer.Ordinal);
        _canonical = canonical;
    }

    public string Name { get; }

    /// <summary>All ids in ordinal order: what to sample from.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All ids in the order of the file.</summary>
    public IReadOnlyList<string> FileOrder { get; }

    public T? Find(string id) => _records.GetValueOrDefault(id);

    /// <summary>Canonical JSON of a record of any world of this table.</summary>
    public JsonText Canonical(T record) => _canonical(record);

    /// <summary>Canonical JSON of the base's own record; null when there is none.</summary>
    public JsonText BaseText(string id) =>
        _records.TryGetValue(id, out var record) ? _texts.GetOrAdd(id, static (_, made) => made.Canonical(made.record), (Canonical: _canonical, record)) : JsonText.Null;
}
