using System.Text.Json;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

public sealed class GoldActionTests
{
    [Theory]
    [InlineData("tasks.json", 550, 18, 2)]
    [InlineData("tasks-2025.json", 553, 23, 4)]
    public async Task Gold_actions_of_all_tasks_replay_with_only_the_refusals_they_mean(string file, int expectedCalls, int expectedErrors, int expectedRefusedChanges)
    {
        Reference.SkipWithout();
        using var tasks = JsonDocument.Parse(File.ReadAllBytes(Reference.Path(file)));
        var environment = Reference.Load(RetailVariant.V2);
        var (calls, errors) = (0, new List<string>());
        foreach (var task in tasks.RootElement.EnumerateArray())
        {
            await using var world = environment.Open();
            foreach (var action in Actions(task))
            {
                var request = new ToolRequest { Name = action.GetProperty("name").GetString()!, Arguments = action.GetProperty("arguments").GetRawText() };
                var reply = await world.CallAsync(request, TestContext.Current.CancellationToken);
                calls++;
                if (reply.IsError)
                {
                    errors.Add($"{task.GetProperty("id")}: {request.Name} {reply.Text}");
                }
            }
        }

        Assert.Equal((expectedCalls, expectedErrors), (calls, errors.Count));
        Assert.Equal(expectedRefusedChanges, errors.Count(error => !error.EndsWith("not found", StringComparison.Ordinal)));
    }

    private static IEnumerable<JsonElement> Actions(JsonElement task) =>
        task.GetProperty("evaluation_criteria").GetProperty("actions") is { ValueKind: JsonValueKind.Array } actions ? actions.EnumerateArray() : [];
}
