using TrajForge.Tasks;
using TrajForge.Grounding;
using Xunit;

namespace TrajForge.Testing.Environments;

/// <summary>What an environment must keep that draws tasks and says which reads show a fact (<see cref="IFactReads"/>).</summary>
public abstract class FactReadContractTests
{
    /// <summary>Tasks whose facts are looked at.</summary>
    private const int FactTasks = 30;

    /// <summary>The environment, loaded.</summary>
    protected abstract ValueTask<IEnvironment> LoadAsync();

    /// <summary>Burdens are counted from these: a read that does not show its fact, or cannot be made, would make them a guess.</summary>
    [Fact]
    public async Task Reads_of_a_fact_show_it_and_can_be_made_from_what_they_need()
    {
        var environment = await LoadAsync();
        var (reads, planner, origins) = (Assert.IsAssignableFrom<IFactReads>(environment), new TaskPlanner(environment, new PlanOptions()), new ArgumentOrigins(environment));
        var problems = new List<string>();
        foreach (var task in Enumerable.Range(0, FactTasks).Select(index => planner.Plan(index).Task).OfType<TaskCase>())
        {
            foreach (var (need, fact) in task.Evidence.SelectMany(need => need.Seen, (need, fact) => (need, fact)))
            {
                Assert.True(reads.ReadsOf(fact).Count > 0, $"task {task.Index}: {fact} must be seen, and no read shows it");
                foreach (var read in reads.ReadsOf(fact).Where(read => read.Call.Caller != Side.Customer))
                {
                    problems.AddRange(await LiesAsync(environment, task, fact, read));
                    problems.AddRange(await UnknownAsync(origins, reads, task, need, fact, read));
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct(StringComparer.Ordinal).Take(20)));
    }

    /// <summary>What the read, made in a fresh world, does not show although it is said to.</summary>
    private static async Task<IReadOnlyList<string>> LiesAsync(IEnvironment environment, TaskCase task, RecordRef fact, FactRead read)
    {
        await using var world = await environment.OpenAsync(task.World, TestContext.Current.CancellationToken);
        var what = $"task {task.Index}: {read.Call.Name} {read.Call.Arguments} for {fact}";
        var reply = await world.CallAsync(read.Call.ToRequest(), TestContext.Current.CancellationToken);
        if (reply.IsError || !reply.Seen.Contains(fact))
        {
            return [$"{what} answers {reply.Text} and shows {string.Join(", ", reply.Seen)}"];
        }

        // A record that only other tasks' worlds hold may be among what it shows there.
        var missing = read.Shows.Except(reply.Seen).ToArray();
        var there = (await world.SnapshotAsync(missing, TestContext.Current.CancellationToken)).Records.Where(record => !record.Content.IsNull);
        return [.. there.Select(record => $"{what} does not show {record.Record}")];
    }

    /// <summary>Arguments of the read that nobody knows who has identified the customer, read what the read needs, and read the other facts of the same change.</summary>
    private static async Task<IReadOnlyList<string>> UnknownAsync(ArgumentOrigins origins, IFactReads reads, TaskCase task, EvidenceNeed need, RecordRef fact, FactRead read)
    {
        var before = task.ReferencePlay.Where(call => call.Goal == 0)
            .Concat(read.Needs.Concat(need.Seen.Where(other => other != fact)).SelectMany(known => reads.ReadsOf(known).Take(1)).Select(known => known.Call).Where(call => call != read.Call));
        var followed = await origins.OfAsync(task with { ReferencePlay = [.. before, read.Call] }, TestContext.Current.CancellationToken);
        return
        [
            .. followed.TakeLast(read.Call.Arguments.ToElement().EnumerateObject().Count()).Where(origin => origin.Kind == OriginKind.Nowhere)
                .Select(origin => $"task {task.Index}: {read.Call.Name} for {fact} needs [{string.Join(", ", read.Needs)}], which does not give {origin.Path} = {origin.Value}"),
        ];
    }
}
