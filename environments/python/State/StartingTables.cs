using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>Merges a task's initial data into a fresh state: objects merge, everything else replaces, and the result is typed again.</summary>
public static class StartingTables
{
    /// <exception cref="ToolRefusedException">A merged record does not fit its type.</exception>
    public static void Merge(DocumentState state, Side side, PyDict data, Func<string, PyModel>? model)
    {
        foreach (var table in state.Shared.Tables.Where(table => table.Side == side))
        {
            var given = table.Shape == TableShape.Fields ? data : data.Find(table.Name);
            foreach (var (id, record) in Records(table, given))
            {
                var merged = record is PyDict changed && state.Find(table.Name, id) is PyDict before ? before.Merge(changed) : record;
                state.Put(table.Name, id, model is null ? merged : model(table.Name).Validate(merged));
            }
        }
    }

    // A list is replaced as a whole by the reference; its records are found again by their ids here, and what is absent is not removed.
    private static IEnumerable<KeyValuePair<string, PyValue>> Records(DocumentTable table, PyValue? given) => given switch
    {
        PyDict dict when table.Shape == TableShape.Fields => dict.Pairs.Where(pair => table.Records.Find(pair.Key) is not null),
        PyDict dict => dict.Pairs,
        PyList list => list.Items.OfType<PyDict>().Select(record => KeyValuePair.Create(record.Pairs[0].Value.ToString(), (PyValue)record)),
        _ => [],
    };
}
