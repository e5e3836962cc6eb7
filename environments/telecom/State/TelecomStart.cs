using System.Text.Json;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>The data that a world starts from: the shared data, or the task's own changes merged into it.</summary>
internal static class TelecomStart
{
    /// <param name="each">Each part goes into its own database; in the reference both toolkits then look at the part merged last (M1).</param>
    /// <exception cref="WorldFunctionException">The task's data does not fit.</exception>
    public static (TelecomBase Data, Side? Only) Open(TelecomBase shared, WorldStart? start, bool each)
    {
        var agent = Parse(start?.AgentData);
        var customer = Parse(start?.CustomerData);
        if (agent is null && customer is null)
        {
            return (shared, null);
        }

        try
        {
            return each || agent is null || customer is null
                ? (Merge(shared, agent, customer), each ? null : agent is null ? Side.Customer : Side.Agent)
                : (Merge(shared, AgentModels.Database.Validate(shared.AgentDatabase.Merge(agent)).Merge(customer), null), Side.Agent);
        }
        catch (ToolRefusedException refused)
        {
            throw new WorldFunctionException(refused.Message);
        }
    }

    private static TelecomBase Merge(TelecomBase shared, PyDict? agent, PyDict? customer)
    {
        var agentDatabase = agent is null ? shared.AgentDatabase : AgentModels.Database.Validate(shared.AgentDatabase.Merge(agent));
        var customerDatabase = customer is null ? shared.CustomerDatabase : PhoneModels.Database.Validate(shared.CustomerDatabase.Merge(customer));
        return TelecomReferences.Problems(agentDatabase) is [var problem, ..]
            ? throw new ToolRefusedException(problem)
            : new TelecomBase(agentDatabase, customerDatabase);
    }

    private static PyDict? Parse(string? json)
    {
        try
        {
            return json is null ? null : PyValue.Parse(json) as PyDict ?? throw new WorldFunctionException("a task's initial data must be a JSON object");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new WorldFunctionException($"a task's initial data is not valid JSON: {exception.Message}");
        }
    }
}
