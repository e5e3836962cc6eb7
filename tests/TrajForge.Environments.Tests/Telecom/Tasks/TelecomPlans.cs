using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

/// <summary>The provider on shipped data, with its first tasks planned once for all tests.</summary>
internal static class TelecomPlans
{
    private static readonly Lazy<Task<IEnvironment>> Loaded = new(async () => await new TelecomPack().LoadAsync(new EnvironmentRequest(), CancellationToken.None));

    private static readonly Lazy<Task<IReadOnlyList<TaskCase>>> Planned = new(async () => Plan(await Loaded.Value, 600, new PlanOptions()));

    private static readonly Lazy<Task<IReadOnlyList<TaskCase>>> Paired = new(async () => Plan(await Loaded.Value, 600, new PlanOptions { Refusals = 1 }));

    public static Task<IEnvironment> OpenAsync() => Loaded.Value;

    /// <summary>Tasks of the indexes 0 to 599; dropped ones are missing.</summary>
    public static Task<IReadOnlyList<TaskCase>> TasksAsync() => Planned.Value;

    /// <summary>The same where every task is one of a pair.</summary>
    public static Task<IReadOnlyList<TaskCase>> PairsAsync() => Paired.Value;

    public static IReadOnlyList<TaskCase> Plan(IEnvironment environment, int count, PlanOptions options)
    {
        var planner = new TaskPlanner(environment, options);
        return [.. Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>()];
    }
}
