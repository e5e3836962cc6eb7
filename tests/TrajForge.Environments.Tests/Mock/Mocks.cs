using TrajForge.Mock;

namespace TrajForge.Environments.Tests.Mock;

/// <summary>Worlds of the shipped task list.</summary>
internal static class Mocks
{
    public static async Task<IEnvironment> LoadAsync(string variant, string? path = null) =>
        await new MockPack().LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = path }, TestContext.Current.CancellationToken);

    public static async Task<IWorld> OpenAsync(string variant, WorldRequest? request = null) =>
        await (await LoadAsync(variant)).OpenAsync(request ?? new WorldRequest(), TestContext.Current.CancellationToken);

    public static async Task<ToolReply> CallAsync(IWorld world, Side caller, string name, string arguments) =>
        await world.CallAsync(new ToolRequest { Caller = caller, Name = name, Arguments = arguments }, TestContext.Current.CancellationToken);

    public static async Task<string> RunAsync(IWorld world, Side side, string name, string arguments) =>
        (await ((IWorldFunctions)world).RunAsync(new WorldFunction(side, name, arguments), TestContext.Current.CancellationToken)).ToString();
}
