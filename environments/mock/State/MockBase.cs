using TrajForge.Python;

namespace TrajForge.Mock.State;

/// <summary>Names of the tables in record references.</summary>
internal static class Tables
{
    public const string Tasks = "tasks";
    public const string Users = "users";
    public const string Notifications = "notifications";
}

/// <summary>Both databases as loaded, shared by all worlds.</summary>
internal sealed class MockBase(PyDict agent, PyDict customer)
{
    private static readonly string[] AgentTables = [Tables.Tasks, Tables.Users];

    public PyDict Agent => agent;

    public PyDict Customer => customer;

    public DocumentBase Documents { get; } = new(
    [
        .. AgentTables.Select(table => new DocumentTable(table, ((PyDict)agent[table]).Pairs)),
        new DocumentTable(Tables.Notifications, ((PyDict)customer[Tables.Notifications]).Pairs, TableShape.Map, Side.Customer),
    ]);

    /// <param name="path">The agent's database, or the directory that holds <c>db.json</c>; the customer's is <c>user_db.json</c> beside it.</param>
    /// <exception cref="EnvironmentDataException">A file cannot be read or breaks the schema.</exception>
    public static async ValueTask<MockBase> ReadAsync(string path, CancellationToken cancellationToken) =>
        Make(path, PyDict.From(await DataFiles.ReadAsync(path, AgentTables, cancellationToken)), await CustomerFile.ReadAsync(path, cancellationToken));

    /// <summary>Checks both databases and fills in their defaults.</summary>
    public static MockBase Make(string name, PyValue agent, PyValue customer)
    {
        var problems = new List<PyProblem>();
        var databases = (MockModels.AgentDatabase.Convert(agent, "", problems), MockModels.CustomerDatabase.Convert(customer, "", problems));
        return problems.Count == 0
            ? new MockBase((PyDict)databases.Item1, (PyDict)databases.Item2)
            : throw new EnvironmentDataException(name, problems.Select(problem => $"{problem.Path}: {problem.Message}").ToArray());
    }

    /// <summary>The data that a world starts from.</summary>
    /// <exception cref="WorldFunctionException">The task's data does not fit.</exception>
    public (MockBase Data, Side? Only) Start(WorldStart? start, bool each)
    {
        var merged = InitialData.Merge(agent, customer, (MockModels.AgentDatabase, MockModels.CustomerDatabase), start, each);
        return ReferenceEquals(merged.Agent, agent) && ReferenceEquals(merged.Customer, customer)
            ? (this, null)
            : (new MockBase(merged.Agent, merged.Customer), merged.Only);
    }
}
