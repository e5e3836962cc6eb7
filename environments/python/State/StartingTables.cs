using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>Merges a task's initial data into a fresh state: objects merge, everything else replaces, and the result is typed again.</summary>
public static class StartingTables
{
    /// <exception cref="ToolRefusedException">A merged record does not fit its type, or has none: nothing else would keep the tools' assumptions.</exception>
    public static void Merge(DocumentState state, Side side, PyDict data, Func<string, PyModel>? model)
    {
        Refuse.If(model is null, "this variant takes no initial data");
        foreach (var table in state.Shared.Tables.Where(table => table.Side == side))
        {
            var given = table.Shape == TableShape.Fields ? data : data.Find(table.Name);
            foreach (var (id, record) in Records(table, given))
            {
                var merged = record is PyDict changed && state.Find(table.Name, id) is PyDict before ? before.Merge(changed) : record;
                state.Put(table.Name, id, model(table.Name).Validate(merged));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, PyValue>> Records(DocumentTable table, PyValue? given) => given switch
    {
        PyDict dict when table.Shape == TableShape.Fields => dict.Pairs.Where(pair => table.Records.Find(pair.Key) is not null),
        PyDict dict when table.Shape == TableShape.Map => dict.Pairs,
        null => [],
        _ => throw new ToolRefusedException($"the initial data of '{table.Name}' is not an object"),
    };
}
