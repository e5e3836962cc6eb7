using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Templates;

public class ProofTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_first_two_hundred_tasks_prove_themselves(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var prover = new TaskProver(shops.Shop, new Judge(new JudgeOptions()));

        foreach (var task in shops.Tasks.Take(200))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);

            Assert.True(proof.Proven, $"task {task.Index} ({string.Join(" + ", task.Templates)}): {string.Join("\n", proof.Problems)}");
        }
    }
}
