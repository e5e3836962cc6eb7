using System.Collections.Concurrent;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>Shops to plan for, with their first thousand tasks planned once for all tests.</summary>
internal sealed class Shops
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Shops>>> Opened = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<TaskCase>> _tasks;

    private Shops(IEnvironment shop)
    {
        Shop = shop;
        _tasks = new(() => Plan(1000, new PlanOptions()));
    }

    public IEnvironment Shop { get; }

    /// <summary>Tasks of the indexes 0 to 999; dropped ones are missing.</summary>
    public IReadOnlyList<TaskCase> Tasks => _tasks.Value;

    /// <param name="data"><c>shipped</c> or <c>reference</c>.</param>
    public static Task<Shops> OpenAsync(string data)
    {
        var folder = System.Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(data == "reference" && string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        var path = data == "reference" ? Path.Combine(folder!, "v2", "retail", "db.json") : null;
        return Opened.GetOrAdd(data, _ => new(() => LoadAsync(path))).Value;
    }

    public IReadOnlyList<TaskCase> Plan(int count, PlanOptions options)
    {
        var planner = new TaskPlanner(Shop, options);
        return [.. Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>()];
    }

    private static async Task<Shops> LoadAsync(string? path) =>
        new(await new Retail.RetailPack().LoadAsync(new EnvironmentRequest { DataPath = path }, CancellationToken.None));
}
