using System.Collections.Concurrent;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>How a table lies in its database.</summary>
public enum TableShape
{
    /// <summary>A dictionary from id to record.</summary>
    Map,

    /// <summary>A list of records; the order is part of the state, new ones come last.</summary>
    List,

    /// <summary>The records are the database's own top-level fields, and the table's name is ours alone.</summary>
    Fields,
}

/// <summary>One table of the data as loaded, shared by all worlds.</summary>
public sealed class DocumentTable
{
    private readonly ConcurrentDictionary<string, byte[]> _published = new(StringComparer.Ordinal);

    /// <param name="name">Name in record references and, but for <see cref="TableShape.Fields"/>, in the database.</param>
    /// <param name="records">Ids with their records, in file order.</param>
    public DocumentTable(string name, IEnumerable<KeyValuePair<string, PyValue>> records, TableShape shape = TableShape.Map, Side side = Side.Agent)
    {
        Shape = shape;
        Side = side;
        Records = new RecordBase<PyValue>(name, records, PyText.Canonical);
    }

    public string Name => Records.Name;

    public TableShape Shape { get; }

    /// <summary>Whose database holds it.</summary>
    public Side Side { get; }

    public RecordBase<PyValue> Records { get; }

    /// <summary>A record of the base in the publisher's form, made once; a base belongs to one variant, so it is only ever asked for one form.</summary>
    internal byte[] Published(string id, PublishedForm form) =>
        _published.GetOrAdd(id, static (key, made) => made.form.Bytes(made.table.Records.Find(key)!), (form, table: this));
}
