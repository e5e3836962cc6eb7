using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// Merges a task's initial data into a fresh state of an environment whose only database is the agent's: objects merge, everything else replaces, and
/// the result is typed again. Only the records named are looked at; two databases, whose merges disturb each other, are <see cref="InitialData"/>'s.
/// </summary>
internal static class StartingTables
{
    /// <exception cref="ToolRefusedException">
    /// The data names a table that there is not, a merged record does not fit its type, or records have none: nothing else would keep the tools'
    /// assumptions.
    /// </exception>
    public static void Merge(DocumentState state, PyDict data, Func<string, PyModel>? model)
    {
        Refuse.If(model is null, "this variant takes no initial data");
        var unknown = data.Keys.FirstOrDefault(name => state.Shared.IndexOf(name) < 0);
        Refuse.If(unknown is not null, $"the initial data names '{unknown}', which is no table");
        foreach (var (table, given) in data.Pairs)
        {
            foreach (var (id, record) in given is PyDict records ? records.Pairs : throw new ToolRefusedException($"the initial data of '{table}' is not an object"))
            {
                var merged = record is PyDict changed && state.Find(table, id) is PyDict before ? before.Merge(changed) : record;
                state.Put(table, id, model(table).Validate(merged));
            }
        }
    }
}
