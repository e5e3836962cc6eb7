using System.Collections.Concurrent;
using TrajForge.Airline;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>Airlines to plan for, with their first six hundred tasks planned once for all tests.</summary>
internal sealed class Skies
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Skies>>> Opened = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<TaskCase>> _tasks;

    private Skies(IEnvironment airline)
    {
        Airline = airline;
        _tasks = new(() => Plan(Count, new PlanOptions()));
    }

    public const int Count = 600;

    public IEnvironment Airline { get; }

    /// <summary>Tasks of the first indexes; dropped ones are missing.</summary>
    public IReadOnlyList<TaskCase> Tasks => _tasks.Value;

    /// <param name="data"><c>shipped</c> or <c>reference</c>; the test is skipped where the latter is missing.</param>
    public static Task<Skies> OpenAsync(string data)
    {
        var path = data == "reference" ? TauData.File(Path.Combine("v2", "airline", "db.json")) : null;
        return Opened.GetOrAdd(data, _ => new(() => LoadAsync(path))).Value;
    }

    public IReadOnlyList<TaskCase> Plan(int count, PlanOptions options)
    {
        var planner = new TaskPlanner(Airline, options);
        return [.. Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>()];
    }

    private static async Task<Skies> LoadAsync(string? path) =>
        new(await new AirlinePack().LoadAsync(new EnvironmentRequest { DataPath = path }, CancellationToken.None));
}
