using System.Text.Json;
using TrajForge.Environments.Tests.Telecom;

namespace TrajForge.Environments.Tests.Mock;

public sealed class MockReferenceTests
{
    [Fact]
    public async Task The_fresh_databases_hash_as_the_reference_says()
    {
        TelecomReference.SkipWithout();

        await using var world = await OpenAsync(new WorldRequest());

        var published = (IPublishedState)world;
        Assert.Equal("107f83a70b7bf4f616e283b0b0b8451346fe7681173398d4498a1ec15c5fdfc6", published.PublishedHash(Side.Agent));
        Assert.Equal("4cf3d22eed6962ba202c8738421d8a2286d2b5a0cad1372922c928be09ccbfac", published.PublishedHash(Side.Customer));
    }

    [Fact]
    public async Task Gold_actions_succeed_and_make_the_assertions_hold_in_all_tasks_but_the_one_whose_gold_leaves_the_customer_out()
    {
        TelecomReference.SkipWithout();
        using var tasks = JsonDocument.Parse(File.ReadAllBytes(TelecomReference.Path("mock/tasks.json")));
        var failures = new List<string>();

        foreach (var task in tasks.RootElement.EnumerateArray())
        {
            await using var world = await OpenAsync(new WorldRequest { Start = Start(task) });
            var criteria = task.GetProperty("evaluation_criteria");
            foreach (var action in List(criteria, "actions"))
            {
                var reply = await Mocks.CallAsync(world, SideOf(action, "requestor"), action.GetProperty("name").GetString()!, action.GetProperty("arguments").GetRawText());
                if (reply.IsError)
                {
                    failures.Add($"{task.GetProperty("id")}: {reply.Text}");
                }
            }

            foreach (var assertion in List(criteria, "actions").Any() ? List(criteria, "env_assertions") : [])
            {
                var holds = await Mocks.RunAsync(world, SideOf(assertion, "env_type"), assertion.GetProperty("func_name").GetString()!, assertion.GetProperty("arguments").GetRawText());
                if (holds != "true")
                {
                    failures.Add($"{task.GetProperty("id")}: {assertion.GetProperty("func_name")} is {holds}");
                }
            }
        }

        Assert.Equal(10, tasks.RootElement.GetArrayLength());
        Assert.Equal(["update_task_with_user_tools: assert_notification_status is false"], failures);
    }

    private static async Task<IWorld> OpenAsync(WorldRequest request) =>
        await (await Mocks.LoadAsync("v2", TelecomReference.Path("mock"))).OpenAsync(request, TestContext.Current.CancellationToken);

    private static WorldStart? Start(JsonElement task)
    {
        if (!task.TryGetProperty("initial_state", out var state))
        {
            return null;
        }

        return new WorldStart
        {
            AgentData = Data(state, "agent_data"),
            CustomerData = Data(state, "user_data"),
            Functions = List(state, "initialization_actions")
                .Select(function => new WorldFunction(SideOf(function, "env_type"), function.GetProperty("func_name").GetString()!, function.GetProperty("arguments").GetRawText()))
                .ToArray(),
            Calls = List(state, "message_history").SelectMany(message => List(message, "tool_calls").Select(call => new ToolRequest
            {
                Caller = message.GetProperty("role").GetString() == "user" ? Side.Customer : Side.Agent,
                Name = call.GetProperty("name").GetString()!,
                Arguments = call.GetProperty("arguments").GetRawText(),
            })).ToArray(),
        };
    }

    private static string? Data(JsonElement state, string name) =>
        state.TryGetProperty("initialization_data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object
            ? part.GetRawText()
            : null;

    private static JsonElement[] List(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [];

    private static Side SideOf(JsonElement element, string name) => element.TryGetProperty(name, out var side) && side.GetString() == "user" ? Side.Customer : Side.Agent;
}
