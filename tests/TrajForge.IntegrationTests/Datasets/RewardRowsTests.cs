using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Datasets;

/// <summary>Rows for reinforcement learning: judged episodes, and the prompts of the tasks.</summary>
public sealed class RewardRowsTests(SmallRun run)
{
    // The shortest prefix that holds the target ends with the task of the thirtieth accepted episode.
    private const string Prefix = """
        task_index <= (SELECT task_index FROM episodes JOIN verdicts USING (episode_id) WHERE outcome = 'Accepted' ORDER BY task_index, attempt LIMIT 1 OFFSET 29)
        """;

    private readonly LedgerFile _ledger = new(run.Folder);

    [Fact]
    public void Every_valid_episode_of_the_prefix_is_a_row()
    {
        var expected = _ledger.Rows($"SELECT episode_id, lower(outcome) FROM episodes JOIN verdicts USING (episode_id) WHERE outcome <> 'Invalid' AND {Prefix} ORDER BY task_index, attempt");

        var rows = Dataset.Rows(run.Folder, "rl").Select(row => new object[] { (string)row["id"]!, (string)row["outcome"]! }).ToArray();

        Assert.Equal(expected, rows);
        Assert.Equal(["accepted", "rejected"], rows.Select(row => (string)row[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Components_s_and_reward_lie_between_0_and_1() => Assert.All(Dataset.Rows(run.Folder, "rl"), row =>
    {
        var components = row["components"]!.AsObject();
        Assert.NotEmpty(components);
        Assert.All(components, component => Assert.InRange((double)component.Value!, 0, 1));
        Assert.InRange((double)row["s"]!, 0, 1);
        Assert.InRange((double)row["reward"]!, 0, 1);
    });

    [Fact]
    public void A_row_is_accepted_exactly_when_s_is_1_and_no_gate_failed() => Assert.All(
        Dataset.Rows(run.Folder, "rl"),
        row => Assert.Equal((string)row["outcome"]! == "accepted", (double)row["s"]! == 1 && row["reasons"]!.AsArray().Count == 0));

    [Fact]
    public void Every_proven_task_of_the_prefix_has_one_prompt() => Assert.Equal(
        _ledger.Rows($"SELECT key FROM tasks WHERE segment IS NOT NULL AND {Prefix} ORDER BY task_index").Select(row => (string)row[0]),
        Dataset.Rows(run.Folder, "prompts").Select(row => (string)row["task_id"]!));

    [Fact]
    public void What_the_agent_is_given_says_nothing_of_the_task()
    {
        var prompts = Dataset.Rows(run.Folder, "prompts");

        // The same for every task, so it tells none of them.
        Assert.Single(prompts.Select(row => row["prompt"]!.ToJsonString() + row["tools"]!.ToJsonString()).Distinct());
        Assert.Equal("system", (string?)Assert.Single(prompts[0]["prompt"]!.AsArray())!["role"]);
    }

    [Fact]
    public void What_is_said_and_what_the_customer_is_given_hold_no_constraint()
    {
        var said = Dataset.Rows(run.Folder, "rl").ToDictionary(row => (string)row["task_id"]!, row => row["messages"]!.ToJsonString());
        Assert.All(Dataset.Rows(run.Folder, "prompts"), row =>
        {
            var (user, messages) = (row["user"]!.ToJsonString(), said[(string)row["task_id"]!]);
            Assert.DoesNotContain(Text(row["user"]!["brief"]!["text"]!), messages, StringComparison.Ordinal);
            Assert.NotEmpty(row["ground_truth"]!["constraints"]!.AsArray());
            Assert.All(row["ground_truth"]!["constraints"]!.AsArray(), constraint =>
            {
                Assert.DoesNotContain(Text(constraint!["text"]!), messages, StringComparison.Ordinal);
                Assert.DoesNotContain(Text(constraint["text"]!), user, StringComparison.Ordinal);
                Assert.DoesNotContain(constraint["fields"]!.ToJsonString(), user, StringComparison.Ordinal);
            });
        });
    }

    [Fact]
    public void Only_the_named_parts_make_a_row()
    {
        Assert.All(Dataset.Rows(run.Folder, "rl"), row => Assert.Equal(
            ["schema", "id", "task_id", "attempt", "group", "outcome", "end", "reward", "advantage", "s", "components", "reasons", "burdens", "changes", "messages", "tools", "lineage"], Names(row)));
        Assert.All(Dataset.Rows(run.Folder, "rl").SelectMany(row => row["messages"]!.AsArray()), message => Assert.Empty(
            Names(message!).Except(["role", "content", "tool_calls", "tool_call_id", "weight"])));
        Assert.All(Dataset.Rows(run.Folder, "prompts"), row => Assert.Equal(
            ["schema", "task_id", "index", "environment", "variant", "data_digest", "templates", "difficulty", "prompt", "tools", "user", "ground_truth", "lineage"], Names(row)));
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);

    // As it stands inside a JSON document.
    private static string Text(JsonNode text) => JsonSerializer.Serialize((string)text!)[1..^1];
}
