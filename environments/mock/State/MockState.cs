using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Mock.State;

/// <summary>One world: this episode's records over the shared data.</summary>
/// <param name="only">The one database that both toolkits look at; null when each has its own (M1).</param>
internal sealed class MockState(MockBase data, Side? only = null) : DocumentState(data.Documents)
{
    public PyDict Task(PyValue id) => Get(Tables.Tasks, "Task", id);

    public PyDict User(PyValue id) => Get(Tables.Users, "User", id);

    public PyDict Notification(PyValue id) => Get(Tables.Notifications, "Notification", id);

    /// <summary>A table's records in file order.</summary>
    public PyValue[] List(string table)
    {
        Require(table);
        return All(table).ToArray();
    }

    public string Show(string table, string idField, PyDict record)
    {
        Saw(new RecordRef(table, record[idField].AsText!));
        return PyText.Json(record);
    }

    public string PublishedHash(Side side) => PublishedHash(PublishedForm.V2, only ?? side);

    /// <summary>Equal for two worlds of the same data exactly when their published hashes are.</summary>
    public string PublishedKey() => ContentHash.Of(data.Documents.Digest, PublishedKey(PublishedForm.V2));

    private PyDict Get(string table, string kind, PyValue id)
    {
        Require(table);
        return (PyMath.Key(id) is { } key ? Find(table, key) as PyDict : null) ?? throw new ToolRefusedException($"{kind} {id} not found");
    }

    private void Require(string table)
    {
        var side = table == Tables.Notifications ? Side.Customer : Side.Agent;
        Refuse.If(only is { } other && other != side, $"'{(only == Side.Agent ? "MockDB" : "MockUserDB")}' object has no attribute '{table}'");
    }
}
