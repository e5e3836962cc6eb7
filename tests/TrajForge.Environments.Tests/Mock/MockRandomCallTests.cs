namespace TrajForge.Environments.Tests.Mock;

public sealed class MockRandomCallTests
{
    private static readonly string[] Pool =
        ["user_1", "user_2", "user_9", "task_1", "task_2", "task_3", "task_4", "notif_1", "notif_2", "pending", "completed", "zz", "Water the plants", ""];

    [Theory]
    [InlineData("corrected", false)]
    [InlineData("v2", true)]
    public async Task Any_calls_hold_the_law_of_worlds(string variant, bool keepsFailedWrites) =>
        RandomCalls.Hold(await Mocks.LoadAsync(variant), Pool, keepsFailedWrites, 300);
}
