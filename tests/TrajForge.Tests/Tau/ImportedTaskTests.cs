using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Tasks;
using TrajForge.Tau;
using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Tau;

public sealed class ImportedTaskTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [InlineData("airline", "v2/airline/tasks.json", "v2/airline/db.json", 20)]
    [InlineData("retail", "v2/retail/tasks.json", "v2/retail/db.json", 90)]
    public async Task Imported_tasks_accept_their_gold_play_and_reject_an_idle_one(string id, string tasks, string data, int least)
    {
        var environment = await Some.EnvironmentAsync(id, "v2", Some.Data(data));
        var imported = await TauTaskImport.RunAsync(Some.Data(tasks), environment, Token);
        var prover = new TaskProver(environment, new Judge(new JudgeOptions()));

        var proven = 0;
        var problems = new List<string>();
        foreach (var task in imported.Tasks)
        {
            var proof = await prover.ProveAsync(TrajJson.Read<TaskCase>(TrajJson.Write(task)), Token);
            proven += proof.Proven ? 1 : 0;
            problems.AddRange(proof.Problems);
            Assert.True(proof.Proven || proof.Problems.Count > 0);
        }

        Assert.True(proven >= least, $"{proven} of {imported.Tasks.Count} proven: {string.Join("\n", problems)}");
    }

    [Fact]
    public async Task An_agent_that_does_what_is_asked_is_accepted_and_one_that_errs_is_not()
    {
        var environment = await Some.EnvironmentAsync("mock", "v2", Some.Data("v2/mock/db.json"));
        var imported = await TauTaskImport.RunAsync(Some.Data("v2/mock/tasks.json"), environment, Token);
        var task = imported.Tasks.Single(task => task.Source!.Id == "create_task_1_with_env_assertions");

        var right = await JudgeAsync(environment, task, """{"user_id":"user_1","title":"Important Meeting"}""");
        var wrong = await JudgeAsync(environment, task, """{"user_id":"user_1","title":"Another Meeting"}""");

        Assert.Contains(right.Checks, check => check is { Check: "constraints.asserted", Outcome: CheckOutcome.Passed });
        Assert.DoesNotContain(right.Checks, check => check.Check is "constraints.met" or "end_state.equal" && check.Outcome != CheckOutcome.Passed);
        Assert.Equal((1, 0.5), (right.Reward, wrong.Reward));
        Assert.Contains("end_state.equal", wrong.Reasons);
    }

    private static async Task<Verdict> JudgeAsync(IEnvironment environment, TaskCase task, string arguments)
    {
        var agent = new ScriptedPlayer([PlayerMessage.Say("Shall I create the task 'Important Meeting' for user_1?"), PlayerMessage.Call("create_task", arguments), PlayerMessage.Say("The task is created.")]);
        var customer = new ScriptedPlayer([PlayerMessage.Say(task.Brief.Text), PlayerMessage.Say("Yes."), new PlayerMessage { Text = "Thanks.", StopToken = StopTokens.Done }]);
        var runner = new EpisodeRunner(environment, new EpisodeLimits { Turns = 10, Calls = 10, Errors = 3, WallClock = TimeSpan.FromMinutes(1) }, new ManualClock());
        var (events, end) = await runner.PlayAsync(
            task.World,
            new Seats { Agent = new PlayerChatService(agent), Customer = new PlayerChatService(customer, Side.Customer), Policy = "", CustomerPrompt = task.Brief.Text, Players = new Players("fake", "fake") },
            Token);
        var episode = new Episode { Id = "e", TaskIndex = task.Index, TaskKey = task.Key, Players = new Players("fake", PlayWriter.Nobody), Events = events, End = end };
        return new Judge(new JudgeOptions()).Decide(await new JudgementBuilder(environment).BuildAsync(task, episode, Token));
    }
}
