using System.Text.Json;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

public sealed class GoldActionTests
{
    [Theory]
    [InlineData("tasks.json")]
    [InlineData("tasks-2025.json")]
    public async Task Gold_actions_of_all_tasks_replay(string file)
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

        Assert.True(errors.Count <= 10 && calls > 500, $"{calls} calls\n" + string.Join("\n", errors));
        TestContext.Current.TestOutputHelper?.WriteLine($"{calls} calls\n" + string.Join("\n", errors));
    }

    private static IEnumerable<JsonElement> Actions(JsonElement task) =>
        task.GetProperty("evaluation_criteria").GetProperty("actions") is { ValueKind: JsonValueKind.Array } actions ? actions.EnumerateArray() : [];
}
