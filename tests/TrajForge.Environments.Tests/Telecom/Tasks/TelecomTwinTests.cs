using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

/// <summary>Declined wishes: pairs of tasks with one brief, in worlds that differ in one thing.</summary>
public sealed class TelecomTwinTests
{
    private static readonly string[] Rules =
        ["contract_ended", "device_plan", "disputed_bill", "not_active", "not_overdue", "refuel_limit", "sim_locked", "unlimited_plan"];

    private static readonly string[] HandedOver = ["contract_ended", "sim_locked"];

    [Fact]
    public async Task Pairs_share_their_brief_and_start_differs_in_one_function()
    {
        var pairs = (await TelecomPlans.PairsAsync()).GroupBy(task => (task.Pair, task.Index / 2)).ToArray();

        Assert.True(pairs.Length > 250, $"only {pairs.Length} pairs");
        foreach (var pair in pairs.Select(pair => pair.OrderBy(task => task.Index).ToArray()))
        {
            Assert.Equal(2, pair.Length);
            Assert.Equal(TrajJson.Write(pair[1].Brief), TrajJson.Write(pair[0].Brief));
            Assert.Equal(pair[0].Refusals.Count, pair[1].Refusals.Count + 1);
            Assert.Equal(pair[0].World.Start!.Functions.Count, pair[1].World.Start!.Functions.Count + 1);
            Assert.Empty(pair[1].World.Start!.Functions.Except(pair[0].World.Start!.Functions));
        }
    }

    [Fact]
    public async Task Every_rule_occurs_and_two_of_them_hand_over()
    {
        var refusals = (await TelecomPlans.PairsAsync()).SelectMany(task => task.Refusals).ToArray();

        Assert.Equal(Rules, refusals.Select(refusal => refusal.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(refusals, refusal => Assert.Equal(HandedOver.Contains(refusal.Rule), refusal.HandsOver));
    }

    [Fact]
    public async Task Every_template_is_declined_about_as_often_as_any_other()
    {
        var single = (await TelecomPlans.PairsAsync()).Where(task => task.Templates.Count == 1 && task.Refusals.Count == 1).CountBy(task => task.Templates[0]).ToArray();

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", single.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal((await TelecomPlans.OpenAsync()).Templates.Count, single.Length);
        Assert.InRange(single.Max(pair => pair.Value), 1, 2 * single.Min(pair => pair.Value));
    }

    [Fact]
    public async Task What_a_twin_changes_is_in_no_description()
    {
        foreach (var task in await TelecomPlans.PairsAsync())
        {
            var patched = task.World.Start!.Functions.Where(function => function.Name == "set_field").Select(function => JsonText.Parse(function.Arguments).ToElement().GetProperty("field").GetString()).ToArray();
            var said = task.References.Skip(1).SelectMany(reference => reference.Description.Facts).SelectMany(fact => fact.Details).Select(detail => detail.Name).ToHashSet();
            Assert.False(patched.Contains("plan_id") && said.Overlaps(["plan", "price"]), $"task {task.Index}");
            Assert.False(task.Refusals.Any(refusal => refusal.Rule == "not_overdue") && said.Contains("rank"), $"task {task.Index}");
        }
    }

    [Fact]
    public async Task The_first_hundred_pairs_prove_themselves()
    {
        var environment = await TelecomPlans.OpenAsync();
        var prover = new TaskProver(environment, new Judge(new JudgeOptions()));
        var broken = new List<string>();

        foreach (var task in (await TelecomPlans.PairsAsync()).Take(200))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);
            if (!proof.Proven)
            {
                broken.Add($"task {task.Index} ({string.Join(" + ", task.Templates)}; {string.Join(" + ", task.Refusals.Select(refusal => refusal.Rule))}): {string.Join("\n", proof.Problems)}");
            }
        }

        Assert.True(broken.Count == 0, $"{broken.Count} broken\n{string.Join("\n", broken.Take(12))}");
    }
}
