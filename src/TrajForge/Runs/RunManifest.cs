using TrajForge.Plugins;
using TrajForge.Specs;

namespace TrajForge.Runs;

/// <summary><c>run.json</c>: what the run is, and all that showing and exporting need of the environment, so that neither loads it.</summary>
public sealed record RunManifest
{
    public int Schema { get; init; } = 1;

    public required string Name { get; init; }

    /// <summary>Version of the engine that began the run.</summary>
    public required string Engine { get; init; }

    /// <summary>Hash of <see cref="Play"/>; never changes.</summary>
    public required string PlayHash { get; init; }

    /// <summary>What shapes episodes.</summary>
    public required JsonText Play { get; init; }

    /// <summary>The spec of the latest call; target, limits on work, checks and output may differ from call to call.</summary>
    public required Spec Spec { get; init; }

    public required long Seed { get; init; }

    public required string Environment { get; init; }

    public required string Variant { get; init; }

    public required string DataDigest { get; init; }

    public required Players Players { get; init; }

    /// <summary>The agent's system prompt.</summary>
    public required string Policy { get; init; }

    public required IReadOnlyList<ToolInfo> Tools { get; init; }

    /// <summary>The plug-ins of the latest call; null for none.</summary>
    public IReadOnlyList<PluginRecord>? Plugins { get; init; }

    /// <summary>For runs that others made; null for our own.</summary>
    public ImportedRun? Imported { get; init; }

    /// <summary>The words that its plug-ins brought into its spec.</summary>
    public PluginWords PluginWords() => new(
        [.. (Plugins ?? []).SelectMany(plugin => plugin.Verifiers).SelectMany(verifier => verifier.Checks.Prepend(verifier.Id))],
        [.. (Plugins ?? []).SelectMany(plugin => plugin.Sinks).Select(sink => sink.Id)]);

    /// <summary>The manifest of a run of this spec on this forge.</summary>
    public static RunManifest For(Spec spec, IForge forge) => new()
    {
        Name = spec.Name,
        Engine = RunIdentity.Engine,
        PlayHash = RunIdentity.PlayHash(forge.PlayIdentity),
        Play = forge.PlayIdentity,
        Spec = spec,
        Seed = spec.Seed,
        Environment = forge.Environment.Id,
        Variant = forge.Environment.Variant,
        DataDigest = forge.Environment.DataDigest,
        Players = new Players(spec.Players.Agent, spec.Players.Customer),
        Policy = forge.AgentPrompt,
        Tools = forge.Environment.Tools(PlayMode.Dialogue),
        Plugins = forge.Plugins.Count == 0 ? null : forge.Plugins,
    };
}
