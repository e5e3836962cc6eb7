using TrajForge.Chat;
using TrajForge.Tasks;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Environments.Tests.Players;

/// <summary>What each trait changes in a conversation: the same task is played by a cooperative customer too, and both end in the same state.</summary>
public class BehaviourTests
{
    private const int Tasks = 20;

    private static readonly string[] Agreed = ["accept", "report"];

    public static TheoryData<string> Environments => ["retail", "airline"];

    [Theory, MemberData(nameof(Environments))]
    public async Task Underspecification_opens_barely_and_tells_one_thing_at_a_time(string environment)
    {
        foreach (var (plain, odd) in await PairsAsync(environment, Traits.Underspecification))
        {
            Assert.Equal(0, Told(odd.Said.First()));
            Assert.All(odd.Said, message => Assert.InRange(Told(message), 0, environment == "retail" ? 1 : 2));
            Assert.True(odd.Said.Count() >= plain.Said.Count(), $"task {odd.Task.Index}");
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Underspecification_is_vague_when_it_is_first_asked(string environment)
    {
        var pairs = await PairsAsync(environment, Traits.Underspecification);

        Assert.InRange(pairs.Count(pair => Acts(pair.Odd).Any(act => act.Slot == "vague")), Tasks * 0.9, Tasks);
        Assert.DoesNotContain(pairs, pair => Acts(pair.Plain).Any(act => act.Slot == "vague"));
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Overload_tells_all_that_it_knows_of_a_goal_at_once(string environment)
    {
        foreach (var (plain, odd) in await PairsAsync(environment, Traits.Overload))
        {
            var facts = odd.Task.Brief.Goals[0].Facts.Count(fact => fact.Slot != "question");
            Assert.True(Told(odd.Said.First(), goal: 1) >= facts, $"task {odd.Task.Index}: {Told(odd.Said.First(), 1)} of {facts}");
            Assert.InRange(plain.Said.Max(message => Told(message)), 0, 2);
            Assert.True(odd.Said.First().Content.Length > plain.Said.First().Content.Length);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Goal_switching_opens_the_second_goal_before_the_first_is_done(string environment)
    {
        foreach (var (_, odd) in await PairsAsync(environment, Traits.GoalSwitching))
        {
            var acts = odd.Episode.Events.SelectMany(e => e switch { CustomerMessage c => c.Acts ?? [], AgentMessage a => a.Acts ?? [], _ => [] }).ToList();
            var switched = acts.FindIndex(act => act.Kind == "switch");
            Assert.True(switched >= 0, $"task {odd.Task.Index}");
            var left = acts.Take(switched).Where(act => act.Kind == "request").Select(act => act.Goal).First();
            Assert.DoesNotContain(acts.Take(switched), act => Agreed.Contains(act.Kind) && act.Goal == left);
            Assert.Contains(acts.Skip(switched), act => act.Kind == "report" && act.Goal == left);
            Assert.Contains(acts.Skip(switched), act => act.Kind == "request" && act.Goal != left);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Contradiction_states_what_is_not_so_and_puts_it_right_before_it_agrees(string environment)
    {
        foreach (var (_, odd) in await PairsAsync(environment, Traits.Contradiction))
        {
            var acts = Acts(odd).ToList();
            var untrue = acts.FindIndex(act => act.Kind == "inform" && act.Goal > 0 && !Knows(odd.Task, act));
            Assert.True(untrue >= 0, $"task {odd.Task.Index}");
            var said = acts[untrue];
            var right = acts.FindIndex(untrue, act => act.Kind == "correct" && (act.Slot, act.Goal, act.Number) == (said.Slot, said.Goal, said.Number) && Knows(odd.Task, act));
            var agreed = acts.FindIndex(untrue, act => act.Kind == "accept" && act.Goal == said.Goal);
            Assert.True(right >= 0 && right < agreed, $"task {odd.Task.Index}: {right}, {agreed}");
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Fabrication_names_an_id_that_resolves_to_nothing_and_falls_back_on_the_truth(string environment)
    {
        foreach (var (plain, odd) in await PairsAsync(environment, Traits.Fabrication))
        {
            Assert.Single(Acts(odd), act => act.Kind == "inform" && !Knows(odd.Task, act));
            Assert.Single(odd.Episode.Events.OfType<ToolReplied>(), reply => reply.IsError);
            Assert.DoesNotContain(plain.Episode.Events.OfType<ToolReplied>(), reply => reply.IsError);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Hostility_is_rude_and_changes_no_fact(string environment)
    {
        foreach (var (_, odd) in await PairsAsync(environment, Traits.Contradiction, Traits.Hostility))
        {
            Assert.Contains(Acts(odd), act => act.Slot == "complain");
            Assert.All(odd.Said.Where(message => message.Acts!.Any(act => act.Kind == "accept")), message => Assert.True(Affirmation.IsYes(message.Content), message.Content));
            Assert.Equal(EndReason.CustomerDone, odd.Episode.End);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Whatever_the_behaviour_the_end_is_the_same(string environment)
    {
        var world = await OpenAsync(environment);
        var played = 0;
        var failed = new List<string>();
        foreach (var trait in Traits.Leading.Skip(1))
        {
            foreach (var (plain, odd) in await PairsAsync(environment, trait))
            {
                var (expected, found) = (await JudgeAsync(world, plain), await JudgeAsync(world, odd));
                Assert.Equal(plain.Task.Constraints, odd.Task.Constraints);
                Assert.Same(plain.Task.Brief, odd.Task.Brief);
                played++;
                if (found.Verdict.Outcome != VerdictOutcome.Accepted || found.State != expected.State)
                {
                    failed.Add($"{trait}, task {odd.Task.Index}: {string.Join(", ", found.Verdict.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => $"{c.Check} {c.Finding}"))}");
                }
            }
        }

        Assert.True(failed.Count <= 0.05 * played, $"{failed.Count} of {played}:\n{string.Join('\n', failed)}");
    }

    private static int Told(CustomerMessage message, int? goal = null) =>
        message.Acts!.Count(act => act.Kind == "inform" && (goal is null || act.Goal == goal));

    private static IEnumerable<DialogueAct> Acts(Played played) => played.Said.SelectMany(message => message.Acts ?? []);

    private static bool Knows(TaskCase task, DialogueAct act) =>
        task.Brief.Identity.Concat(task.Brief.Goals.Where(goal => goal.Number == act.Goal).SelectMany(goal => goal.Facts))
            .Any(fact => fact.Slot == act.Slot && fact.Details.SequenceEqual(act.Details));

    private static async Task<IReadOnlyList<(Played Plain, Played Odd)>> PairsAsync(string environment, params string[] traits)
    {
        var world = await OpenAsync(environment);
        var pairs = new List<(Played, Played)>();
        var options = new PlanOptions
        {
            Goals = traits[0] == Traits.GoalSwitching ? new Dictionary<int, double> { [2] = 1 } : new Dictionary<int, double> { [1] = 0.5, [2] = 0.5 },
            Behaviours = new Dictionary<string, double> { [traits[0]] = 1 },
            Detours = 0,
        };
        foreach (var task in Played.Plan(world, 10 * Tasks, options).Where(task => task.Behaviour.Traits.FirstOrDefault() == traits[0]))
        {
            var plain = await Played.OneAsync(world, task with { Behaviour = task.Behaviour with { Traits = [] } });
            if (pairs.Count == Tasks)
            {
                break;
            }

            if ((await JudgeAsync(world, plain)).Verdict.Outcome == VerdictOutcome.Accepted)
            {
                pairs.Add((plain, await Played.OneAsync(world, task with { Behaviour = task.Behaviour with { Traits = traits } })));
            }
        }

        Assert.Equal(Tasks, pairs.Count);
        return pairs;
    }

    private static async Task<(Verdict Verdict, string State)> JudgeAsync(IEnvironment world, Played played)
    {
        var judgement = await new JudgementBuilder(world).BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken);
        return (new Judge(new JudgeOptions()).Decide(judgement), judgement.Final.Digest);
    }

    private static async Task<IEnvironment> OpenAsync(string environment)
    {
        IEnvironmentPack pack = environment == "retail" ? new Retail.RetailPack() : new TrajForge.Airline.AirlinePack();
        return await pack.LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
    }
}
