using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Templates;

public sealed class AirlineProofTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_first_hundred_tasks_prove_themselves(string data)
    {
        var skies = await Skies.OpenAsync(data);
        var prover = new TaskProver(skies.Airline, new Judge(new JudgeOptions()));
        foreach (var task in skies.Tasks.Take(100))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);

            Assert.True(proof.Proven, $"task {task.Index} ({string.Join(" + ", task.Templates)}): {string.Join("\n", proof.Problems)}");
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Wrong_plays_succeed_against_the_tools(string data)
    {
        var skies = await Skies.OpenAsync(data);
        foreach (var task in skies.Tasks.Take(200))
        {
            foreach (var wrong in task.WrongPlays)
            {
                await using var world = await skies.Airline.OpenAsync(task.World, TestContext.Current.CancellationToken);
                var before = task.Brief.Goals.Single(goal => goal.Number == wrong.Goal).After;
                foreach (var call in task.ReferencePlay.Where(call => call.Effect == ToolEffect.Changes && before.Contains(call.Goal)).Concat(wrong.Instead))
                {
                    var reply = await world.CallAsync(new ToolRequest { Name = call.Name, Arguments = call.Arguments.ToString() }, TestContext.Current.CancellationToken);

                    Assert.False(reply.IsError, $"task {task.Index}, {wrong.Template}/{wrong.Kind}: {call.Name} {call.Arguments}: {reply.Text}");
                }
            }
        }
    }
}
