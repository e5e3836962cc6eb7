using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>The two databases of a world after a task's initial data was merged in.</summary>
/// <param name="Only">The one database that both toolkits look at; null when each has its own.</param>
public sealed record InitialData(PyDict Agent, PyDict Customer, Side? Only)
{
    /// <param name="agent">The agent's database as loaded.</param>
    /// <param name="customer">The customer's.</param>
    /// <param name="models">Their types, the agent's first.</param>
    /// <param name="each">Each part goes into its own database; in the reference both toolkits then look at the part merged last (M1).</param>
    /// <exception cref="WorldFunctionException">The task's data does not fit.</exception>
    public static InitialData Merge(PyDict agent, PyDict customer, (PyModel Agent, PyModel Customer) models, WorldStart? start, bool each)
    {
        var (agentPart, customerPart) = (Parse(start?.AgentData), Parse(start?.CustomerData));
        try
        {
            var mergedAgent = agentPart is null ? agent : models.Agent.Validate(agent.Merge(agentPart));
            if (each || agentPart is null || customerPart is null)
            {
                var mergedCustomer = customerPart is null ? customer : models.Customer.Validate(customer.Merge(customerPart));
                var untouched = each || (agentPart is null && customerPart is null);
                return new InitialData(mergedAgent, mergedCustomer, untouched ? null : agentPart is null ? Side.Customer : Side.Agent);
            }

            return new InitialData(models.Agent.Validate(mergedAgent.Merge(customerPart)), customer, Side.Agent);
        }
        catch (ToolRefusedException refused)
        {
            throw new WorldFunctionException(refused.Message);
        }
    }

    /// <summary>A task's data for one side; null when it has none.</summary>
    /// <exception cref="WorldFunctionException">The text is no JSON object.</exception>
    internal static PyDict? Parse(string? json)
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
