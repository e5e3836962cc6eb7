using TrajForge.Chat;
using TrajForge.Specs;
using TrajForge.Verification;
using Shipped = TrajForge.Environments.Tests.ToolGraphs.Environments;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>A scripted episode with its judgement.</summary>
internal sealed record Played(IEnvironment Environment, TaskCase Task, Episode Episode, Judgement Judgement)
{
    private static readonly Judge Judge = new(new JudgeOptions());

    private readonly Lazy<Verdict> _verdict = new(() => Judge.Decide(Judgement));

    public Verdict Verdict => _verdict.Value;

    public string Name => $"{Environment.Id} task {Task.Index}";

    /// <summary>Nothing but the families in question may have failed.</summary>
    public bool IsAcceptedBut(params string[] families) => Verdict.Checks.All(check =>
        check.Outcome is CheckOutcome.Passed or CheckOutcome.NotApplicable || families.Contains(check.Check.Split('.')[0]));
}

/// <summary>
/// Scripted episodes that change something, with behaviours, refusals and personas, every other one with slips, which are accepted but for what is tested
/// here; played once for all tests.
/// </summary>
internal static class Accepted
{
    /// <summary>A thousand and more over the three environments.</summary>
    public const int Many = 350;

    private static readonly Dictionary<string, Lazy<Task<IReadOnlyList<Played>>>> Plays =
        Shipped.All.Select(row => row.Data).ToDictionary(name => name, name => new Lazy<Task<IReadOnlyList<Played>>>(() => PlayAsync(name)), StringComparer.Ordinal);

    public static Task<IReadOnlyList<Played>> OfAsync(string name) => Plays[name].Value;

    public static async Task<Played> ReplayAsync(IEnvironment environment, TaskCase task, Episode episode) =>
        new(environment, task, episode, await new JudgementBuilder(environment).BuildAsync(task, episode, CancellationToken.None));

    private static async Task<IReadOnlyList<Played>> PlayAsync(string name)
    {
        var environment = await Shipped.Pack(name).LoadAsync(new EnvironmentRequest(), CancellationToken.None);
        Forge[] forges = [Create(environment, slips: 0), Create(environment, slips: 1)];
        var plays = new List<Played>();
        for (var index = 0L; plays.Count < Many; index++)
        {
            var forge = forges[index % 2];
            if (forge.Plan(index).Task is { } task)
            {
                var played = await ReplayAsync(environment, task, (await forge.PlayAsync(task, 0, CancellationToken.None)).Episode);
                // An error on purpose may well be a change too many.
                var accepted = played.IsAcceptedBut(index % 2 == 0 ? ["grounding", "redundancy"] : ["grounding"]);
                if (accepted && played.Judgement.Steps.Any(step => step.Changed))
                {
                    plays.Add(played);
                }
            }
        }

        return plays;
    }

    private static Forge Create(IEnvironment environment, double slips) => Forge.Create(
        new Spec
        {
            Name = "test",
            Environment = environment.Id,
            Seed = 11,
            Tasks = new TaskSpec { Refusals = 0.2 },
            Players = new PlayerSpec { Slips = slips, Behaviours = Traits.Leading.ToDictionary(trait => trait, _ => 1.0 / Traits.Leading.Count), Personas = true },
            Limits = new LimitSpec { Calls = 120 },
        },
        environment,
        TimeProvider.System);
}
