using System.Collections.Concurrent;
using TrajForge.Airline;
using TrajForge.Oracles;
using TrajForge.Retail;
using TrajForge.Runs;
using TrajForge.Tasks;
using TrajForge.Telecom;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Oracles;

/// <summary>An environment with its first hundred tasks, a third of the pairs with a declined wish, proven and decided by the oracle once for all tests.</summary>
internal sealed class Deep
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Deep>>> Opened = new(StringComparer.Ordinal);
    private static readonly IEnvironmentPack[] Packs = [new RetailPack(), new AirlinePack(), new TelecomPack()];

    private Deep(IEnvironment environment)
    {
        Check = new DeepCheck(environment);
        Needs = new ReadNeeds(environment);
    }

    public static TheoryData<string> Names { get; } = [.. Packs.Select(pack => pack.Id)];

    public DeepCheck Check { get; }

    public ReadNeeds Needs { get; }

    public List<(TaskCase Task, IReadOnlyList<ProvenPlay> Plays, DeepResult Result)> Tasks { get; } = [];

    public static Task<Deep> OpenAsync(string name) => Opened.GetOrAdd(name, id => new(() => LoadAsync(Packs.Single(pack => pack.Id == id)))).Value;

    private static async Task<Deep> LoadAsync(IEnvironmentPack pack)
    {
        var environment = await pack.LoadAsync(new EnvironmentRequest(), CancellationToken.None);
        var planner = new TaskPlanner(environment, new PlanOptions { Refusals = 0.33 });
        var prover = new TaskProver(environment, new Judge(new JudgeOptions()));
        var deep = new Deep(environment);
        foreach (var task in Enumerable.Range(0, 100).Select(index => planner.Plan(index).Task).OfType<TaskCase>())
        {
            var proof = await prover.ProveAsync(task, CancellationToken.None);
            if (proof.Proven)
            {
                deep.Tasks.Add((task, proof.Plays, await deep.Check.CompareAsync(task, proof.Plays, CancellationToken.None)));
            }
        }

        return deep;
    }
}
