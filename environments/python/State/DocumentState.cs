using System.Text;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// One world's state as documents: this episode's records over the shared base. An environment derives from it to add what its tools need.
/// </summary>
public class DocumentState : WorldState
{
    private readonly RecordTable<PyValue>[] _tables;

    public DocumentState(DocumentBase shared)
        : base(shared.Digest)
    {
        Shared = shared;
        _tables = shared.Tables.Select(table => new RecordTable<PyValue>(table.Records)).ToArray();
    }

    public DocumentBase Shared { get; }

    /// <summary>The record as it is now, or null.</summary>
    public PyValue? Find(string table, string id) => Table(table).Find(id);

    /// <summary>Ids of a table's records as they are now: those of the file in its order, then new ones in the order of their making.</summary>
    public IEnumerable<string> Ids(string table)
    {
        var records = Table(table);
        return records.Base.FileOrder.Where(id => records.Find(id) is not null)
            .Concat(records.Touched.Where(id => records.Base.Find(id) is null && records.Find(id) is not null));
    }

    /// <summary>Records of a table as they are now, in the order of <see cref="Ids"/>.</summary>
    public IEnumerable<PyValue> All(string table) => Ids(table).Select(id => Find(table, id)!);

    public override IReadOnlyList<RecordRef> List() => [.. Shared.Tables.SelectMany(table => Ids(table.Name), (table, id) => new RecordRef(table.Name, id))];

    /// <summary>Sets a record and notes the change.</summary>
    /// <param name="owner">Whose data it is; null for nobody's.</param>
    public void Put(string table, string id, PyValue record, string? owner = null) => Write(Table(table), id, record, owner);

    /// <summary>Equal for two worlds of one base exactly when their published hashes are.</summary>
    public string PublishedKey(PublishedForm form)
    {
        var parts = new List<string>();
        for (var i = 0; i < _tables.Length; i++)
        {
            var shared = Shared.Tables[i];
            foreach (var id in Order(shared, _tables[i].Touched))
            {
                var record = _tables[i].Find(id);
                var text = record is null ? "" : form.Text(record);
                if (shared.Records.Find(id) is null || !shared.Published(id, form).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)))
                {
                    parts.AddRange([shared.Name, id, text]);
                }
            }
        }

        return ContentHash.Of([.. parts]);
    }

    /// <summary>The publisher's hash of one side's database.</summary>
    public string PublishedHash(PublishedForm form, Side side) => new PublishedHash(this, form).Of(side);

    internal RecordTable<PyValue> Table(int index) => _tables[index];

    protected override IEnumerable<RecordRef> TouchedRecords() => _tables.SelectMany(table => table.Touched.Select(id => new RecordRef(table.Base.Name, id)));

    protected override JsonText BaseText(RecordRef record) =>
        Shared.IndexOf(record.Table) is >= 0 and var i ? _tables[i].Base.BaseText(record.Id) : JsonText.Null;

    protected override JsonText CurrentText(RecordRef record) => Shared.IndexOf(record.Table) is >= 0 and var i ? _tables[i].Text(record.Id) : JsonText.Null;

    protected override Func<JsonText> Reading(RecordRef record) => Table(record.Table).Reading(record.Id);

    private RecordTable<PyValue> Table(string name) => _tables[Shared.IndexOf(name)];

    // In a list the order of new records is part of the state; in a dictionary it is not.
    private static IEnumerable<string> Order(DocumentTable table, IEnumerable<string> ids) =>
        table.Shape == TableShape.List ? ids.OrderBy(id => table.Records.Find(id) is null) : ids.Order(StringComparer.Ordinal);
}
