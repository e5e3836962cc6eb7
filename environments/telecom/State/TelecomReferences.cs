using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>What a validated database must keep besides its types: ids are unique, and what a record names exists.</summary>
internal static class TelecomReferences
{
    public static IReadOnlyList<string> Problems(PyDict agent)
    {
        var problems = new List<string>();
        var ids = TelecomTables.Agent.ToDictionary(table => table.Table, table => Ids(agent, table.Table, table.IdField, problems), StringComparer.Ordinal);
        foreach (var line in Records(agent, Tables.Lines))
        {
            Named(problems, line, "line_id", line["plan_id"], ids[Tables.Plans]);
            Named(problems, line, "line_id", line["device_id"], ids[Tables.Devices]);
        }

        foreach (var bill in Records(agent, Tables.Bills))
        {
            Named(problems, bill, "bill_id", bill["customer_id"], ids[Tables.Customers]);
        }

        foreach (var customer in Records(agent, Tables.Customers))
        {
            ((PyList)customer["line_ids"]).Items.ToList().ForEach(line => Named(problems, customer, "customer_id", line, ids[Tables.Lines]));
            ((PyList)customer["bill_ids"]).Items.ToList().ForEach(bill => Named(problems, customer, "customer_id", bill, ids[Tables.Bills]));
        }

        return problems;
    }

    private static IReadOnlyList<PyValue> Records(PyDict agent, string table) => ((PyList)agent[table]).Items;

    private static HashSet<string> Ids(PyDict agent, string table, string idField, List<string> problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        problems.AddRange(Records(agent, table).Select(record => record[idField].AsText!).Where(id => !ids.Add(id)).Select(id => $"{table}: '{id}' is there twice"));
        return ids;
    }

    private static void Named(List<string> problems, PyValue record, string idField, PyValue name, HashSet<string> ids)
    {
        if (name.AsText is { } id && !ids.Contains(id))
        {
            problems.Add($"'{record[idField]}' names '{id}', which does not exist");
        }
    }
}
