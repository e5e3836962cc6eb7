using TrajForge.Airline;
using TrajForge.Mock;
using TrajForge.Retail;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Telecom;

namespace TrajForge.Cli;

/// <summary>What this executable is made of: the built-in environments and the engine.</summary>
internal static class Composition
{
    public static IReadOnlyList<IEnvironmentPack> Packs { get; } = [new RetailPack(), new AirlinePack(), new TelecomPack(), new MockPack()];

    /// <exception cref="BadInputException">There is no such environment.</exception>
    public static IEnvironmentPack Pack(string name) => Packs.FirstOrDefault(pack => pack.Id == name)
        ?? throw new BadInputException($"environment '{name}' does not exist; there is {string.Join(", ", Packs.Select(pack => pack.Id))}");

    /// <summary>The engine's arrows for a spec.</summary>
    public static async Task<Forge> ForgeAsync(Spec spec, CancellationToken cancellationToken) =>
        await Forge.CreateAsync(spec, Pack(spec.Environment), Clock.System, cancellationToken);
}
