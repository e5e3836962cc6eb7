using System.Text.Json;
using TrajForge.Retail.Players;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Environments.Tests.Players;

/// <summary>Errors on purpose: each kind happens, and the word for it is true.</summary>
public class SlipTests
{
    [Fact]
    public async Task Each_kind_of_slip_happens_at_most_one_per_dialogue()
    {
        var shop = await Played.OpenAsync("shipped");

        var played = await Played.ManyAsync(shop, 300, slips: 1);

        Assert.All(played, p => Assert.InRange(p.Slips.Count, 0, 1));
        Assert.Equal(
            ["failed_then_fixed", "false_done", "guesses", "refuses_blind", "second_best", "skipped_confirmation", "skipped_read", "superfluous_change", "wrong_argument", "wrong_variant"],
            played.SelectMany(p => p.Slips).Select(slip => slip.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(played.SelectMany(p => p.Slips), slip => Assert.Equal(slip.Kind != "failed_then_fixed", slip.Harmful));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Harmful_slips_are_rejected_and_harmless_ones_accepted(string data)
    {
        var shop = await Played.OpenAsync(data);
        var builder = new JudgementBuilder(shop);
        var judge = new Judge(new JudgeOptions());
        foreach (var played in await Played.ManyAsync(shop, 300, slips: 1))
        {
            var verdict = judge.Decide(await builder.BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken));

            Assert.True(
                played.Slips.Any(slip => slip.Harmful) == (verdict.Outcome == VerdictOutcome.Rejected),
                $"task {played.Task.Index} {string.Join(",", played.Slips)}: {verdict.Outcome} {string.Join(", ", verdict.Reasons)}");
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task In_pairs_too_every_harmful_slip_is_rejected_and_all_else_is_accepted(string data)
    {
        var shop = await Played.OpenAsync(data);
        var builder = new JudgementBuilder(shop);
        var judge = new Judge(new JudgeOptions());
        var kinds = new HashSet<string>();
        foreach (var played in await Played.ManyAsync(shop, 400, slips: 1, options: new Tasks.PlanOptions { Refusals = 1 }))
        {
            var verdict = judge.Decide(await builder.BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken));
            kinds.UnionWith(played.Slips.Select(slip => slip.Kind));

            Assert.True(
                played.Slips.Any(slip => slip.Harmful) == (verdict.Outcome == VerdictOutcome.Rejected),
                $"task {played.Task.Index} {string.Join(",", played.Slips)} {string.Join(",", played.Task.Refusals.Select(r => r.Rule))}: {verdict.Outcome} {string.Join(", ", verdict.Reasons)}");
        }

        Assert.Superset(new HashSet<string> { "gives_in", "refuses_blind" }, kinds);
    }

    [Fact]
    public async Task A_task_of_one_change_ends_with_the_number_of_changes_that_the_slip_says()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var played in (await Played.ManyAsync(shop, 300, slips: 1)).Where(p => p.Task.Difficulty.Changes == 1))
        {
            var changes = played.Episode.Events.OfType<ToolReplied>().Count(reply => reply.Changes.Count > 0);
            foreach (var slip in played.Slips)
            {
                Assert.True((slip.Kind == "superfluous_change" ? 2 : slip.Kind is "false_done" or "refuses_blind" ? 0 : 1) == changes, $"task {played.Task.Index} {slip}: {changes}");
            }
        }
    }

    [Fact]
    public async Task Arguments_of_changes_come_from_the_conversation_or_a_declared_function()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(shop, 300))
        {
            var before = "";
            foreach (var e in played.Episode.Events)
            {
                if (e is AgentMessage { Calls: [{ } call] } && shop.Tools(PlayMode.Dialogue).Single(tool => tool.Name == call.Name).Effect == ToolEffect.Changes)
                {
                    Assert.All(Values(call.Arguments), value => Assert.True(before.Contains(value, StringComparison.Ordinal) || IsDerived(value, call.Arguments), $"task {played.Task.Index}: {call.Name} '{value}'"));
                }

                before += e switch { CustomerMessage customer => customer.Content, ToolReplied tool => tool.Content, _ => "" } + "\n";
            }
        }
    }

    private static bool IsDerived(string value, string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return (json.RootElement.TryGetProperty("state", out var state) && Derivations.CountryOf(state.GetString()!) == value)
            || (json.RootElement.TryGetProperty("reason", out var reason) && reason.GetString() == value && Derivations.ReasonOf(value) == value);
    }

    private static IEnumerable<string> Values(string arguments)
    {
        using var json = JsonDocument.Parse(arguments);
        return [.. json.RootElement.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Array
            ? property.Value.EnumerateArray().Select(element => element.GetString()!)
            : [property.Value.GetString()!])];
    }
}
