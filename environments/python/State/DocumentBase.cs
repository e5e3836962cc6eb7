namespace TrajForge.Python;

/// <summary>All tables of an environment's data as loaded: frozen, shared by all worlds.</summary>
public sealed class DocumentBase
{
    private readonly DocumentTable[] _tables;

    public DocumentBase(params DocumentTable[] tables)
    {
        _tables = tables;
        Digest = ContentHash.Of([.. tables.SelectMany(Texts)]);
    }

    public IReadOnlyList<DocumentTable> Tables => _tables;

    /// <summary>Hash of all records by value.</summary>
    public string Digest { get; }

    public DocumentTable this[string name] => _tables.First(table => table.Name == name);

    /// <summary>Position of a table; -1 when there is none.</summary>
    internal int IndexOf(string name) => Array.FindIndex(_tables, table => table.Name == name);

    private static IEnumerable<string> Texts(DocumentTable table) =>
        table.Records.Ids.SelectMany(id => new[] { $"{table.Name}/{id}", table.Records.BaseText(id).ToString() });
}
