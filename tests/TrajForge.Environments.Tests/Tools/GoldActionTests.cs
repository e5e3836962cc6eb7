using System.Text.Json;
using TrajForge.Retail;

namespace TrajForge.Environments.Tests.Tools;

public sealed class GoldActionTests
{
    [Theory]
    [InlineData("v2", "v2/retail/db.json", "v2/retail/tasks.json", 550, 18, 2)]
    [InlineData("v2", "v2/retail/db.json", "v2/retail/tasks-2025.json", 553, 23, 4)]
    [InlineData("v1", "v1/retail", "v1/retail/tasks-test.json", 582, 24, 4)]
    [InlineData("v1", "v1/retail", "v1/retail/tasks-dev.json", 25, 0, 0)]
    [InlineData("v1", "v1/retail", "v1/retail/tasks-train.json", 768, 20, 20)]
    public async Task Gold_actions_of_all_tasks_replay_with_only_the_refusals_they_mean(
        string variant, string data, string tasks, int expectedCalls, int expectedErrors, int expectedRefusedChanges)
    {
        var environment = await new RetailPack().LoadAsync(
            new EnvironmentRequest { Variant = variant, DataPath = TauData.File(data) }, TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(File.ReadAllBytes(TauData.File(tasks)));
        var (calls, errors) = (0, new List<string>());
        foreach (var task in document.RootElement.EnumerateArray())
        {
            await using var world = await environment.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);
            foreach (var (name, arguments) in Actions(task))
            {
                var reply = await world.CallAsync(new ToolRequest { Name = name, Arguments = arguments }, TestContext.Current.CancellationToken);
                calls++;
                if (reply.IsError)
                {
                    errors.Add($"{Id(task)}: {name} {reply.Text}");
                }
            }
        }

        Assert.Equal((expectedCalls, expectedErrors), (calls, errors.Count));
        Assert.Equal(expectedRefusedChanges, errors.Count(error => !error.EndsWith("not found", StringComparison.Ordinal)));
    }

    private static string Id(JsonElement task) => task.TryGetProperty("id", out var id) ? id.ToString() : task.GetProperty("task_index").ToString();

    private static IEnumerable<(string Name, string Arguments)> Actions(JsonElement task) =>
        task.TryGetProperty("evaluation_criteria", out var criteria)
            ? criteria.GetProperty("actions") is { ValueKind: JsonValueKind.Array } actions ? Actions(actions, "arguments") : []
            : Actions(task.GetProperty("actions"), "kwargs");

    private static IEnumerable<(string Name, string Arguments)> Actions(JsonElement actions, string arguments) =>
        actions.EnumerateArray().Select(action => (action.GetProperty("name").GetString()!, action.GetProperty(arguments).GetRawText()));
}
