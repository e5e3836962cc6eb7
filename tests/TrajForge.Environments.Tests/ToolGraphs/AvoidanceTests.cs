using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.ToolGraphs;

/// <summary>On the reference data, tasks keep away from the published ones. Overlap is found here by playing, not by constraints as the planner does.</summary>
public sealed class AvoidanceTests
{
    private const int Tasks = 300;

    [Theory]
    [InlineData("retail", "orders")]
    [InlineData("airline", "reservations")]
    public async Task No_task_changes_or_wants_what_a_published_one_changes(string name, string table)
    {
        var (environment, avoided) = await AvoidAsync(name);
        var published = await PublishedAsync(name, environment);
        var kept = Environments.Tasks(environment, Tasks, new PlanOptions { Avoid = avoided }).ToArray();
        var free = Environments.Tasks(environment, Tasks).ToArray();

        var (overlap, control) = (Overlap(avoided, kept), Overlap(avoided, free));

        Assert.Equal((0, 0, 0), (overlap.EntitiesMet, overlap.ConstraintsMet, overlap.Overlapping));
        Assert.True(control.EntitiesMet > 0 && control.ConstraintsMet > 0, $"{control}");
        Assert.True(kept.Length >= free.Length * 0.95, $"{kept.Length} of {free.Length} tasks are left");
        var changed = await ChangedAsync(environment, table, kept);
        Assert.True(changed.Count > Tasks / 3, $"only {changed.Count} records are changed");
        Assert.Empty(changed.Intersect(published));
        Assert.NotEmpty((await ChangedAsync(environment, table, free)).Intersect(published));
    }

    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    public async Task Neither_face_of_a_pair_meets_one(string name)
    {
        var (environment, avoided) = await AvoidAsync(name);

        var kept = Overlap(avoided, Environments.Tasks(environment, 100, new PlanOptions { Avoid = avoided, Refusals = 0.5 }));

        Assert.Equal(0, kept.EntitiesMet);
    }

    private static OverlapFigures Overlap(Avoided avoided, IEnumerable<TaskCase> tasks)
    {
        var tally = new OverlapTally(avoided);
        tasks.ToList().ForEach(tally.Add);
        return tally.Figures;
    }

    private static async Task<(IEnvironment Environment, Avoided Avoided)> AvoidAsync(string name)
    {
        var data = TauData.File($"v2/{name}/db.json");
        var environment = await Environments.LoadAsync(name, data);
        return (environment, await AvoidedFiles.ReadAsync(TauData.File($"v2/{name}/tasks.json"), Environments.Pack(name), environment, data, TestContext.Current.CancellationToken));
    }

    private static async Task<HashSet<string>> PublishedAsync(string name, IEnvironment environment)
    {
        var imported = await Tau.TauTaskImport.RunAsync(TauData.File($"v2/{name}/tasks.json"), environment, TestContext.Current.CancellationToken);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in imported.Tasks)
        {
            changed.UnionWith(await ChangedAsync(environment, "", task));
        }

        return changed;
    }

    private static async Task<HashSet<string>> ChangedAsync(IEnvironment environment, string table, IEnumerable<TaskCase> tasks)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            changed.UnionWith(await ChangedAsync(environment, table, task));
        }

        return changed;
    }

    /// <summary>Existing records of the table that the reference changes; new ones all bear the same few ids.</summary>
    private static async Task<IEnumerable<string>> ChangedAsync(IEnvironment environment, string table, TaskCase task)
    {
        await using var world = await environment.OpenAsync(task.World, TestContext.Current.CancellationToken);
        foreach (var call in task.ReferencePlay)
        {
            await world.CallAsync(call.ToRequest(), TestContext.Current.CancellationToken);
        }

        var changes = (await world.SnapshotAsync([], TestContext.Current.CancellationToken)).Changes;
        return changes.Where(change => !change.Before.IsNull && (table.Length == 0 || change.Record.Table == table)).Select(change => change.Record.ToString());
    }
}
