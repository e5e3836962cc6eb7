using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>
/// Reads the two databases: the agent's from a file, the customer's from <c>user_db.json</c> beside it, or from the phone's defaults when there is
/// none.
/// </summary>
internal static class TelecomReader
{
    private static readonly string[] AgentTables = TelecomTables.Agent.Select(table => table.Table).ToArray();

    /// <param name="path">The agent's database, or the directory that holds <c>db.json</c>.</param>
    /// <exception cref="EnvironmentDataException">A file cannot be read or breaks the schema.</exception>
    public static async ValueTask<TelecomBase> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var agent = await DataFiles.ReadAsync(path, AgentTables, cancellationToken);
        return Make(path, PyDict.From(agent), await CustomerFile.ReadAsync(path, cancellationToken));
    }

    /// <summary>From texts, e.g. of the files that travel with the program.</summary>
    public static TelecomBase Read(string name, string agent, string customer) => Make(name, PyValue.Parse(agent), PyValue.Parse(customer));

    /// <summary>Checks both databases and fills in their defaults.</summary>
    public static TelecomBase Make(string name, PyValue agent, PyValue customer)
    {
        var problems = new List<PyProblem>();
        var agentDatabase = AgentModels.Database.Convert(agent, "", problems);
        var customerDatabase = PhoneModels.Database.Convert(customer, "", problems);
        var texts = problems.Select(problem => $"{problem.Path}: {problem.Message}").ToList();
        if (texts.Count == 0)
        {
            texts.AddRange(TelecomReferences.Problems((PyDict)agentDatabase));
        }

        return texts.Count == 0 ? new TelecomBase((PyDict)agentDatabase, (PyDict)customerDatabase) : throw new EnvironmentDataException(name, texts);
    }
}
