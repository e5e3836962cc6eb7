using System.Text.Json;

namespace TrajForge;

/// <summary>Implemented by worlds whose records can be listed, whoever may see them.</summary>
public interface IWorldRecords
{
    /// <summary>Every record of every table as it is now, in an order that does not change between runs.</summary>
    IReadOnlyList<RecordRef> List();
}

/// <summary>All records of a world at some moment, as raw JSON.</summary>
public sealed class OracleRecords
{
    private readonly Dictionary<string, List<OracleRecord>> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordRef, OracleRecord> _records = [];

    /// <param name="start">The same world before anything was done; null when that is now.</param>
    public OracleRecords(IEnumerable<OracleRecord> records, OracleRecords? start = null)
    {
        Start = start ?? this;
        foreach (var record in records)
        {
            _records[record.Record] = record;
            if (!_tables.TryGetValue(record.Record.Table, out var table))
            {
                _tables[record.Record.Table] = table = [];
            }

            table.Add(record);
        }
    }

    /// <summary>The world as the customer found it: who they are was shown then, whatever of it has changed since.</summary>
    public OracleRecords Start { get; }

    /// <summary>The records of a table, in the order of its listing.</summary>
    public IReadOnlyList<OracleRecord> Of(string table) => _tables.GetValueOrDefault(table) ?? [];

    /// <summary>One record's content; null when it does not exist.</summary>
    public JsonElement? Find(string table, string id) => _records.GetValueOrDefault(new RecordRef(table, id))?.Content;
}

/// <summary>One record, parsed when first looked at.</summary>
public sealed class OracleRecord(RecordRef record, JsonText text)
{
    private readonly Lazy<JsonElement> _content = new(text.ToElement);

    public RecordRef Record => record;

    public string Id => record.Id;

    public JsonText Text => text;

    public JsonElement Content => _content.Value;
}
