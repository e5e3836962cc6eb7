using System.Text.Json;
using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>Wishes that the policy declines, and their twins that it grants.</summary>
public class DeclinedTests
{
    private static readonly PlanOptions Always = new() { Refusals = 1 };

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Pairs_prove_themselves(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var prover = new TaskProver(shops.Shop, new Judge(new JudgeOptions()));

        foreach (var task in shops.Plan(200, Always))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);

            Assert.True(proof.Proven, $"task {task.Index} ({string.Join(" + ", task.Templates)}; {string.Join(" + ", task.Refusals.Select(r => r.Rule))}): {string.Join("\n", proof.Problems)}");
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_intent_is_declined_and_every_rule_declines(string data)
    {
        var tasks = (await Shops.OpenAsync(data)).Plan(1000, Always);
        var declined = tasks.SelectMany(task => task.Refusals, (task, refusal) => (task.Brief.Goals[refusal.Goal - 1].Intent, Template: task.Templates[refusal.Goal - 1], refusal.Rule)).ToArray();

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", declined.GroupBy(d => $"{d.Template} {d.Rule}").OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}")));
        Assert.InRange(tasks.Count, 950, 1000);
        Assert.Equal(7, declined.Select(d => d.Intent).Distinct().Count());
        Assert.Equal(
            ["already_modified", "already_requested", "card_too_low", "method_gone", "not_delivered", "not_pending", "paid_otherwise", "same_address", "same_method", "sold_out"],
            declined.Select(d => d.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Twins_share_every_word_and_differ_in_one_field_of_the_world(string data)
    {
        var pairs = (await Shops.OpenAsync(data)).Plan(400, Always).GroupBy(task => task.Pair).Where(pair => pair.Count() == 2).ToArray();

        Assert.True(pairs.Length > 150);
        foreach (var pair in pairs)
        {
            var (declined, granted) = (pair.MaxBy(task => task.Refusals.Count)!, pair.MinBy(task => task.Refusals.Count)!);

            Assert.Equal(Json(declined.Brief), Json(granted.Brief));
            Assert.Equal(granted.Refusals.Count + 1, declined.Refusals.Count);
            Assert.Single(Leaves(declined.World).Except(Leaves(granted.World)));
        }
    }

    [Fact]
    public async Task No_description_says_what_the_world_of_another_goal_changes()
    {
        foreach (var task in (await Shops.OpenAsync("shipped")).Plan(400, Always).Where(task => task.World.Start?.AgentData?.Contains("\"status\"", StringComparison.Ordinal) == true))
        {
            Assert.DoesNotContain(task.Brief.Goals.SelectMany(goal => goal.Facts).SelectMany(fact => fact.Details), detail => detail.Name == "status" || detail.Value == "all my delivered orders");
        }
    }

    private static string Json(Brief brief) => JsonSerializer.Serialize(brief, TrajJson.Options);

    /// <summary>Fields that are set, each with its path; a list counts as one.</summary>
    private static HashSet<string> Leaves(WorldRequest world)
    {
        using var document = JsonDocument.Parse(world.Start?.AgentData ?? "{}");
        return [.. Walk("", document.RootElement)];

        static IEnumerable<string> Walk(string path, JsonElement element) => element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(property => Walk($"{path}/{property.Name}", property.Value))
            : [$"{path}={element.GetRawText()}"];
    }
}
