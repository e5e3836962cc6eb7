using TrajForge.Retail;

namespace TrajForge.Cli;

/// <summary>What this executable is made of: the built-in environments.</summary>
internal static class Composition
{
    public static IReadOnlyList<IEnvironmentPack> Packs { get; } = [new RetailPack()];

    /// <exception cref="BadInputException">There is no such environment.</exception>
    public static IEnvironmentPack Pack(string name) => Packs.FirstOrDefault(pack => pack.Id == name)
        ?? throw new BadInputException($"environment '{name}' does not exist; there is {string.Join(", ", Packs.Select(pack => pack.Id))}");
}
