using System.Text.Json;
using TrajForge.Mock.State;

namespace TrajForge.Mock.Tools;

/// <summary>What a customer should have heard of a change of the agent's.</summary>
internal static class MockFacets
{
    public static IReadOnlyList<Facet> Read(MockState world, string tool, JsonElement arguments) => tool switch
    {
        "create_task" when Text(arguments, "title") is { } title && Text(arguments, "user_id") is { } user && world.Find(Tables.Users, user) is not null =>
            [new("title", [title])],
        "update_task_status" when Text(arguments, "task_id") is { } id && world.Find(Tables.Tasks, id) is { } task && Text(arguments, "status") is { } status =>
            [new("task", [id, task["title"].AsText!]), new("status", [status])],
        _ => [],
    };

    private static string? Text(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
