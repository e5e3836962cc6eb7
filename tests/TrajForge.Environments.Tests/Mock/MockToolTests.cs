using TrajForge.Mock;

namespace TrajForge.Environments.Tests.Mock;

public sealed class MockToolTests
{
    private const string Task1 = """{"task_id": "task_1", "title": "Water the plants", "description": "The fern gets twice as much.", "status": "completed"}""";

    [Theory]
    [InlineData(Side.Agent, "create_task", """{"user_id":"user_1","title":"T"}""", """{"task_id": "task_4", "title": "T", "description": null, "status": "pending"}""")]
    [InlineData(Side.Agent, "create_task", """{"user_id":"user_9","title":"T"}""", "Error: User user_9 not found")]
    [InlineData(Side.Agent, "update_task_status", """{"task_id":"task_1","status":"completed"}""", Task1)]
    [InlineData(Side.Agent, "update_task_status", """{"task_id":"task_9","status":"completed"}""", "Error: Task task_9 not found")]
    [InlineData(Side.Agent, "transfer_to_human_agents", """{"summary":"x"}""", "Transfer successful")]
    [InlineData(Side.Agent, "check_notifications", "{}", "Error: Tool 'check_notifications' not found.")]
    [InlineData(Side.Customer, "dismiss_notification", """{"notification_id":"notif_1"}""", "Notification notif_1 dismissed")]
    [InlineData(Side.Customer, "dismiss_notification", """{"notification_id":"n"}""", "Error: Notification n not found")]
    [InlineData(Side.Customer, "check_notifications", "{}", """[{"notification_id": "notif_1", "message": "'Water the plants' is yours.", "status": "unread", "task_id": "task_1"}, {"notification_id": "notif_2", "message": "Welcome to the team.", "status": "read", "task_id": null}]""")]
    public async Task Both_variants_reply_alike(Side caller, string tool, string arguments, string reply)
    {
        foreach (var variant in (string[])["v2", "corrected"])
        {
            await using var world = await Mocks.OpenAsync(variant);

            Assert.Equal(reply, (await Mocks.CallAsync(world, caller, tool, arguments)).Text);
        }
    }

    [Fact]
    public async Task A_new_task_is_its_users()
    {
        await using var world = await Mocks.OpenAsync("corrected");

        await Mocks.CallAsync(world, Side.Agent, "create_task", """{"user_id":"user_1","title":"T","description":"D"}""");

        Assert.Contains("""{"user_id": "user_1", "name": "Nora Lind", "tasks": ["task_1", "task_2", "task_4"]}""", (await Mocks.CallAsync(world, Side.Agent, "get_users", "{}")).Text, StringComparison.Ordinal);
        Assert.Equal("true", await Mocks.RunAsync(world, Side.Agent, "assert_number_of_tasks", """{"user_id":"user_1","expected_number":3}"""));
        Assert.Equal("true", await Mocks.RunAsync(world, Side.Agent, "assert_task_status", """{"task_id":"task_4","expected_status":"pending"}"""));
    }

    [Fact]
    public async Task Functions_add_notifications_and_fail_in_the_tools_words()
    {
        await using var world = await Mocks.OpenAsync("v2");

        Assert.Equal("null", await Mocks.RunAsync(world, Side.Customer, "add_notification", """{"notification_id":"n","message":"Hello"}"""));
        Assert.Equal("true", await Mocks.RunAsync(world, Side.Customer, "assert_notification_status", """{"notification_id":"n","expected_status":"unread"}"""));
        Assert.Equal("Task t not found", (await Assert.ThrowsAsync<WorldFunctionException>(() => Mocks.RunAsync(world, Side.Agent, "assert_task_status", """{"task_id":"t","expected_status":"x"}"""))).Message);
        Assert.Equal("'MockUserTools' object has no attribute 'f'", (await Assert.ThrowsAsync<WorldFunctionException>(() => Mocks.RunAsync(world, Side.Customer, "f", "{}"))).Message);
    }

    [Fact]
    public async Task M2_a_status_that_does_not_exist_is_refused()
    {
        await using var v2 = await Mocks.OpenAsync("v2");
        await using var corrected = await Mocks.OpenAsync("corrected");
        const string arguments = """{"task_id":"task_1","status":"zz"}""";

        Assert.Contains("\"status\": \"zz\"", (await Mocks.CallAsync(v2, Side.Agent, "update_task_status", arguments)).Text, StringComparison.Ordinal);
        Assert.Equal("Error: argument 'status' must be one of \"pending\", \"completed\"", (await Mocks.CallAsync(corrected, Side.Agent, "update_task_status", arguments)).Text);
    }

    [Fact]
    public async Task M1_initial_data_goes_into_the_database_it_is_for()
    {
        var start = new WorldStart { AgentData = """{"tasks":{"task_1":{"status":"completed"}}}""" };
        await using var v2 = await Mocks.OpenAsync("v2", new WorldRequest { Start = start });
        await using var corrected = await Mocks.OpenAsync("corrected", new WorldRequest { Start = start });

        Assert.Equal("Error: 'MockDB' object has no attribute 'notifications'", (await Mocks.CallAsync(v2, Side.Customer, "check_notifications", "{}")).Text);
        Assert.Equal(((IPublishedState)v2).PublishedHash(Side.Agent), ((IPublishedState)v2).PublishedHash(Side.Customer));
        Assert.False((await Mocks.CallAsync(corrected, Side.Customer, "check_notifications", "{}")).IsError);
        Assert.Equal("true", await Mocks.RunAsync(corrected, Side.Agent, "assert_task_status", """{"task_id":"task_1","expected_status":"completed"}"""));
    }

    [Fact]
    public async Task M1_the_reference_refuses_initial_data_for_both_sides()
    {
        var request = new WorldRequest { Start = new WorldStart { AgentData = "{}", CustomerData = """{"notifications":{}}""" } };

        var failure = await Assert.ThrowsAsync<WorldFunctionException>(async () => await Mocks.OpenAsync("v2", request));

        Assert.StartsWith("1 validation error for MockDB\nnotifications\n  Extra inputs are not permitted [type=extra_forbidden", failure.Message, StringComparison.Ordinal);
        await using var corrected = await Mocks.OpenAsync("corrected", request);
    }
}
