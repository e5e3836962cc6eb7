using TrajForge.Chat;
using TrajForge.Specs;

namespace TrajForge.Mutation;

/// <summary>
/// Plays honest episodes of every kind for operators to edit: one to four goals, some declined, customers of all behaviours with personas. Scripted on both
/// sides, so the same index gives the same episode.
/// </summary>
internal sealed class SubjectSource
{
    private const int Donors = 3, FarthestDonor = 12;

    private readonly Forge _forge;
    private readonly long _seed;
    private readonly Dictionary<long, TaskCase?> _plans = [];

    public SubjectSource(IEnvironment environment, long seed, TimeProvider clock) => (_seed, _forge) = (seed, Forge.Create(Spec(environment.Id, seed), environment, clock));

    /// <summary>Null where the index has no task.</summary>
    public async ValueTask<(TaskCase Task, Episode Episode)?> PlayAsync(long index, CancellationToken cancellationToken) =>
        Plan(index) is { } task ? (task, (await _forge.PlayAsync(task, 0, cancellationToken)).Episode) : null;

    public Subject Subject(Judgement judgement) => new(_forge.Environment, _seed, judgement, DonorsOf(judgement.Task));

    /// <summary>Tasks of the next indexes whose customer is another and whose world opens with the data as it is.</summary>
    private TaskCase[] DonorsOf(TaskCase task) =>
    [
        .. Enumerable.Range(1, FarthestDonor).Select(n => Plan(task.Index + n)).OfType<TaskCase>()
            .Where(other => other.Customer != task.Customer).DistinctBy(other => other.Customer).Take(Donors),
    ];

    private TaskCase? Plan(long index)
    {
        if (!_plans.TryGetValue(index, out var task))
        {
            _plans[index] = task = _forge.Plan(index).Task;
            _plans.Remove(index - FarthestDonor - 1);
        }

        return task;
    }

    private static Spec Spec(string environment, long seed) => new()
    {
        Name = "mutation",
        Environment = environment,
        Seed = seed,
        Tasks = new TaskSpec { Goals = new Dictionary<int, double> { [1] = 0.25, [2] = 0.25, [3] = 0.25, [4] = 0.25 }, Refusals = 0.3 },
        Players = new PlayerSpec { Behaviours = Behaviours(), Personas = true },
    };

    private static Dictionary<string, double> Behaviours()
    {
        string[] traits = [Traits.Underspecification, Traits.Overload, Traits.GoalSwitching, Traits.Contradiction, Traits.Fabrication];
        return traits.ToDictionary(trait => trait, _ => 0.15).Append(KeyValuePair.Create(Traits.Cooperative, 0.25)).ToDictionary();
    }
}
