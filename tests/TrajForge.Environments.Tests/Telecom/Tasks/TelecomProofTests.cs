using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

public sealed class TelecomProofTests
{
    [Fact]
    public async Task The_first_two_hundred_tasks_prove_themselves()
    {
        var environment = await TelecomPlans.OpenAsync();
        var prover = new TaskProver(environment, new Judge(new JudgeOptions()));
        var broken = new List<string>();

        foreach (var task in (await TelecomPlans.TasksAsync()).Take(200))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);
            if (!proof.Proven)
            {
                broken.Add($"task {task.Index} ({string.Join(" + ", task.Templates)}): {string.Join("\n", proof.Problems)}");
            }
        }

        Assert.True(broken.Count == 0, $"{broken.Count} broken\n{string.Join("\n", broken.Take(12))}");
    }
}
