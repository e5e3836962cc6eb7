using TrajForge.Tasks;
using TrajForge.ToolGraphs;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Testing.Environments;

/// <summary>What an environment must keep that draws tasks: who reads the right records and takes a wrong entry is not accepted.</summary>
public abstract class DistractorContractTests
{
    /// <summary>Tasks whose distractors are played, and the share of their pairs with a declined wish.</summary>
    private const int PlayedTasks = 24;

    private const double Refusals = 0.3;

    /// <summary>The environment, loaded.</summary>
    protected abstract ValueTask<IEnvironment> LoadAsync();

    [Fact]
    public async Task Who_takes_a_wrong_entry_of_what_the_replies_show_is_rejected()
    {
        var environment = await LoadAsync();
        var judge = new Judge(new JudgeOptions());
        var (planner, prover, check) = (new TaskPlanner(environment, new PlanOptions { Refusals = Refusals }), new TaskProver(environment, judge), new DistractorCheck(environment, judge));
        var played = new List<(long Task, PlayedDistractor Play)>();
        foreach (var task in Enumerable.Range(0, PlayedTasks).Select(index => planner.Plan(index).Task).OfType<TaskCase>())
        {
            if ((await prover.ProveAsync(task, TestContext.Current.CancellationToken)).Proven)
            {
                played.AddRange((await check.PlayAsync(task, TestContext.Current.CancellationToken)).Select(play => (task.Index, play)));
            }
        }

        Assert.Equal([], played.Where(pair => pair.Play.Outcome == DistractorOutcome.Accepted).Select(pair => $"task {pair.Task}: {pair.Play.Distractor}"));
        Assert.Contains(played, pair => pair.Play.Outcome == DistractorOutcome.Rejected);
        Assert.Contains(played, pair => pair.Play.Outcome == DistractorOutcome.Refused);
    }
}
