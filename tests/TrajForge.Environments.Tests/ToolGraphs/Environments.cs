using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.ToolGraphs;

/// <summary>The shipped environments by name, and their tasks.</summary>
internal static class Environments
{
    public static TheoryData<string> All { get; } = ["airline", "retail", "telecom"];

    public static IEnvironmentPack Pack(string name) => name switch
    {
        "airline" => new AirlinePack(),
        "retail" => new RetailPack(),
        "telecom" => new TelecomPack(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such environment"),
    };

    public static async Task<IEnvironment> LoadAsync(string name, string? data = null) =>
        await Pack(name).LoadAsync(new EnvironmentRequest { DataPath = data }, TestContext.Current.CancellationToken);

    public static IEnumerable<TaskCase> Tasks(IEnvironment environment, int count, PlanOptions? options = null)
    {
        var planner = new TaskPlanner(environment, options ?? new PlanOptions());
        return Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>();
    }
}
