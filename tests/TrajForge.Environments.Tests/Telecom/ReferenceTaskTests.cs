using System.Text.Json;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class ReferenceTaskTests
{
    [Fact]
    public async Task The_fresh_databases_hash_as_the_reference_says()
    {
        TelecomReference.SkipWithout();

        await using var world = await OpenAsync("v2", new WorldRequest());

        var published = Assert.IsAssignableFrom<IPublishedState>(world);
        Assert.Equal("304cf5ef059852e117ea801ab9a5efc24c9713ec887679dc2e30acceb4b6742d", published.PublishedHash(Side.Agent));
        Assert.Equal("e1f3a8637388808221228ff3f87294444e6b64caf721f5eb243a85d0a9380b28", published.PublishedHash(Side.Customer));
    }

    [Theory]
    [InlineData("v2", "tasks.json", 114)]
    [InlineData("v2", "tasks_small.json", 20)]
    [InlineData("corrected", "tasks.json", 114)]
    [InlineData("corrected", "tasks_small.json", 20)]
    public async Task Gold_actions_of_every_task_succeed_and_make_its_assertions_hold(string variant, string file, int tasks)
    {
        TelecomReference.SkipWithout();
        using var document = JsonDocument.Parse(File.ReadAllBytes(TelecomReference.Path("telecom/" + file)));
        var failures = new List<string>();

        foreach (var task in document.RootElement.EnumerateArray())
        {
            await using var world = await OpenAsync(variant, new WorldRequest { Start = Start(task) });
            foreach (var action in Criteria(task, "actions"))
            {
                var reply = await world.CallAsync(Request(action), TestContext.Current.CancellationToken);
                if (reply.IsError)
                {
                    failures.Add($"{task.GetProperty("id")}: {action.GetProperty("name")} {reply.Text}");
                }
            }

            foreach (var assertion in Criteria(task, "env_assertions"))
            {
                var holds = await ((IWorldFunctions)world).RunAsync(Function(assertion), TestContext.Current.CancellationToken);
                if (holds.ToString() != (assertion.GetProperty("assert_value").GetBoolean() ? "true" : "false"))
                {
                    failures.Add($"{task.GetProperty("id")}: {assertion.GetProperty("func_name")} is {holds}");
                }
            }
        }

        Assert.Equal(tasks, document.RootElement.GetArrayLength());
        Assert.Empty(failures);
    }

    [Fact]
    public async Task Without_the_gold_actions_no_task_meets_all_its_assertions_but_those_that_hand_over()
    {
        TelecomReference.SkipWithout();
        using var document = JsonDocument.Parse(File.ReadAllBytes(TelecomReference.Path("telecom/tasks.json")));
        var solved = new List<string>();

        foreach (var task in document.RootElement.EnumerateArray())
        {
            await using var world = await OpenAsync("v2", new WorldRequest { Start = Start(task) });
            var met = true;
            foreach (var assertion in Criteria(task, "env_assertions"))
            {
                met &= (await ((IWorldFunctions)world).RunAsync(Function(assertion), TestContext.Current.CancellationToken)).ToString() == "true";
            }

            if (met && !Criteria(task, "actions").Any(action => action.GetProperty("name").GetString() == "transfer_to_human_agents"))
            {
                solved.Add(task.GetProperty("id").GetString()!);
            }
        }

        Assert.Empty(solved);
    }

    private static ValueTask<IWorld> OpenAsync(string variant, WorldRequest request) =>
        (variant == "v2" ? TelecomReference.V2 : TelecomReference.Corrected).OpenAsync(request, TestContext.Current.CancellationToken);

    private static WorldStart Start(JsonElement task) => new()
    {
        Functions = task.GetProperty("initial_state").GetProperty("initialization_actions").EnumerateArray().Select(Function).ToArray(),
    };

    private static IEnumerable<JsonElement> Criteria(JsonElement task, string name) =>
        task.GetProperty("evaluation_criteria").GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static WorldFunction Function(JsonElement function) => new(
        SideOf(function.GetProperty("env_type")), function.GetProperty("func_name").GetString()!, function.GetProperty("arguments").GetRawText());

    private static ToolRequest Request(JsonElement action) => new()
    {
        Caller = SideOf(action.GetProperty("requestor")),
        Name = action.GetProperty("name").GetString()!,
        Arguments = action.GetProperty("arguments").GetRawText(),
    };

    private static Side SideOf(JsonElement name) => name.GetString() == "assistant" ? Side.Agent : Side.Customer;
}
