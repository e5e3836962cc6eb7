namespace TrajForge.Plugins;

/// <summary>A plug-in as a run remembers it.</summary>
public sealed record PluginRecord
{
    /// <summary>The DLL's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>Hash of the DLL and of the assemblies beside it that it needs.</summary>
    public required string Hash { get; init; }

    public required IReadOnlyList<PluginPart> Verifiers { get; init; }

    public required IReadOnlyList<PluginPart> Sinks { get; init; }
}

/// <summary>A verifier or sink of a plug-in.</summary>
/// <param name="Checks">A verifier's checks; empty for sinks.</param>
public sealed record PluginPart(string Id, int Version, IReadOnlyList<string> Checks);
