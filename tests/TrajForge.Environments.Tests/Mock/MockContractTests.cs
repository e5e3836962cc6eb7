using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Mock;

public sealed class CorrectedMockContractTests : MockContractTests
{
    protected override string Variant => "corrected";
}

public sealed class V2MockContractTests : MockContractTests
{
    protected override string Variant => "v2";
}

public abstract class MockContractTests : EnvironmentContractTests
{
    protected abstract string Variant { get; }

    protected override async ValueTask<IEnvironment> LoadAsync() => await Mocks.LoadAsync(Variant);

    protected override IReadOnlyList<ToolRequest> Reads(IEnvironment environment) =>
        [Call("get_users"), Call("transfer_to_human_agents", ("summary", "x")), Call("check_notifications") with { Caller = Side.Customer }];

    protected override IReadOnlyList<ToolRequest> Changes(IEnvironment environment) =>
        [Call("create_task", ("user_id", "user_1"), ("title", "T")), Call("update_task_status", ("task_id", "task_4"), ("status", "completed"))];

    protected override IReadOnlyList<ToolRequest> Refused(IEnvironment environment) =>
        [Call("create_task", ("user_id", "user_9"), ("title", "T")), Call("create_task", ("user_id", "user_1"), ("title", 5)), Call("get_users", ("a", 1)), Call("check_notifications")];
}
