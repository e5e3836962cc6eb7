using TrajForge.Tasks;
using Xunit;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>Shops to plan for.</summary>
internal static class Shops
{
    public static async Task<IEnvironment> OpenAsync(string data)
    {
        var folder = System.Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(data == "reference" && string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        var path = data == "reference" ? Path.Combine(folder!, "v2", "retail", "db.json") : null;
        return await new Retail.RetailPack().LoadAsync(new EnvironmentRequest { DataPath = path }, TestContext.Current.CancellationToken);
    }

    public static IReadOnlyList<TaskCase> Plan(this IEnvironment shop, int count, PlanOptions? options = null)
    {
        var planner = new TaskPlanner(shop, options ?? new PlanOptions());
        return [.. Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>()];
    }
}
