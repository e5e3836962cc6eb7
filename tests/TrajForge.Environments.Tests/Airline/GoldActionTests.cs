using System.Text.Json;

namespace TrajForge.Environments.Tests.Airline;

public sealed class GoldActionTests
{
    [Theory]
    [InlineData("v2", "v2/airline/db.json", "v2/airline/tasks.json")]
    [InlineData("v2", "v2/airline/db.json", "v2/airline/tasks-2025.json")]
    [InlineData("v1", "v1/airline", "v1/airline/tasks-test.json")]
    [InlineData("corrected", "v2/airline/db.json", "v2/airline/tasks.json")]
    public async Task The_reference_tasks_gold_actions_succeed(string variant, string data, string tasks)
    {
        var environment = await Planes.LoadAsync(variant, data);
        using var document = JsonDocument.Parse(File.ReadAllBytes(TauData.File(tasks)));
        var failed = new List<string>();
        foreach (var task in document.RootElement.EnumerateArray())
        {
            await using var world = await environment.OpenAsync(new WorldRequest(), CancellationToken.None);
            foreach (var (name, arguments) in Actions(task))
            {
                var reply = await world.CallAsync(new ToolRequest { Name = name, Arguments = arguments }, CancellationToken.None);
                if (reply.IsError)
                {
                    failed.Add($"{(task.TryGetProperty("id", out var id) ? id.GetString() : task.GetProperty("task_index").GetRawText())} {name}: {reply.Text}");
                }
            }
        }

        Assert.Empty(failed);
    }

    private static IEnumerable<(string Name, string Arguments)> Actions(JsonElement task) =>
        task.TryGetProperty("evaluation_criteria", out var criteria)
            ? criteria.GetProperty("actions").EnumerateArray().Select(a => (a.GetProperty("name").GetString()!, a.GetProperty("arguments").GetRawText()))
            : task.GetProperty("actions").EnumerateArray().Select(a => (a.GetProperty("name").GetString()!, a.GetProperty("kwargs").GetRawText()));
}
