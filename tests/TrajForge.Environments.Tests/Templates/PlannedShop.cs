using System.Text.Json;
using TrajForge.Retail.State;
using TrajForge.Retail.Templates;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

/// <summary>The shop as the planner sees it, over the reference data; it opens no worlds.</summary>
internal sealed class PlannedShop(RetailData data) : IEnvironment
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly RetailTasks _tasks = new(data);

    public RetailData Data => data;

    public string Id => "retail";

    public string Variant => "corrected";

    public string DataDigest => "";

    public EnvironmentRules Rules => new();

    public IReadOnlyList<IConstraintTemplate> Templates => _tasks.Templates;

    public IReadOnlyList<string> Customers => _tasks.Customers;

    public IReadOnlyList<string> Names => [];

    public static PlannedShop Reference()
    {
        var folder = Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(folder is null, "TAU_DATA names no folder with the reference data");
        var json = File.ReadAllText(Path.Combine(folder, "v2", "retail", "db.json"));
        return new PlannedShop(JsonSerializer.Deserialize<RetailData>(json, Options)!);
    }

    public IReadOnlyList<TaskCase> Plan(int count, PlanOptions? options = null)
    {
        var planner = new TaskPlanner(this, options ?? new PlanOptions());
        return [.. Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>()];
    }

    public string Policy(PlayMode mode) => "";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => [];

    public Identification? Identify(string customer, bool exactId, Rng random) => _tasks.Identify(customer, exactId, random);

    public IReadOnlyList<string> Resolve(Description description) => _tasks.Resolve(description);

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
