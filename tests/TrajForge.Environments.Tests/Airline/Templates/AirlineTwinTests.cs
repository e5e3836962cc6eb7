using System.Text.Json;
using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>Wishes that the policy declines, each beside the same wish in a world where it is granted.</summary>
public sealed class AirlineTwinTests
{
    private static readonly PlanOptions Paired = new() { Refusals = 1 };

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_template_is_declined_and_by_six_rules_in_all(string data)
    {
        var skies = await Skies.OpenAsync(data);
        var declined = skies.Plan(800, Paired).SelectMany(task => task.Refusals, (task, refusal) => (Template: task.Templates[refusal.Goal - 1], refusal.Rule)).ToArray();

        Assert.Equal(skies.Airline.Templates.Select(template => template.Info.Id).Order(), declined.Select(pair => pair.Template).Distinct().Order());
        Assert.Equal(["basic_economy", "cancelled", "flown", "no_ground", "not_entitled", "payment_short"], declined.Select(pair => pair.Rule).Distinct().Order());
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Twins_share_the_brief_and_differ_in_one_field_of_the_world(string data)
    {
        foreach (var pair in (await Skies.OpenAsync(data)).Plan(400, Paired).GroupBy(task => task.Pair).Where(pair => pair.Count() == 2))
        {
            var (declined, granted) = (pair.First(), pair.Last());
            var pivot = declined.Refusals.Single(refusal => granted.Refusals.All(other => other.Goal != refusal.Goal));
            var differing = Leaves(declined).Union(Leaves(granted)).Except(Leaves(declined).Intersect(Leaves(granted))).Select(leaf => leaf.Field).Distinct();

            Assert.Equal(TrajJson.Write(declined.Brief), TrajJson.Write(granted.Brief));
            Assert.True(pivot.Goal > 0);
            Assert.Single(differing);
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Pairs_prove_themselves(string data)
    {
        var skies = await Skies.OpenAsync(data);
        var prover = new TaskProver(skies.Airline, new Judge(new JudgeOptions()));
        foreach (var task in skies.Plan(80, Paired))
        {
            var proof = await prover.ProveAsync(task, TestContext.Current.CancellationToken);

            Assert.True(proof.Proven, $"task {task.Index} ({string.Join(" + ", task.Templates)}): {string.Join("\n", proof.Problems)}");
        }
    }

    [Fact]
    public async Task Only_a_cancellation_of_what_was_flown_is_handed_over()
    {
        var refusals = (await Skies.OpenAsync("shipped")).Plan(800, Paired).SelectMany(task => task.Refusals, (task, refusal) => (Template: task.Templates[refusal.Goal - 1], refusal)).ToArray();

        Assert.All(refusals, pair => Assert.Equal(pair.refusal.HandsOver, pair is { Template: "cancel", refusal.Rule: "flown" }));
        Assert.Contains(refusals, pair => pair.refusal.HandsOver);
    }

    /// <summary>What the task's world has of its own; a list is one field.</summary>
    private static HashSet<(string Field, string Value)> Leaves(TaskCase task) =>
        task.World.Start?.AgentData is { } data ? [.. Leaves("", JsonElement.Parse(data))] : [];

    private static IEnumerable<(string Field, string Value)> Leaves(string path, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(property => Leaves($"{path}/{property.Name}", property.Value))
        : [(path, value.ToString())];
}
