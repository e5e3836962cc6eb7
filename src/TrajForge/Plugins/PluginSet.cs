using TrajForge.Specs;

namespace TrajForge.Plugins;

/// <summary>The plug-ins of a spec, opened: what they offer, and everything that is wrong with them.</summary>
public sealed class PluginSet : IDisposable
{
    private readonly List<Plugin> _plugins = [];
    private readonly List<PluginProblem> _problems = [];

    private PluginSet(IReadOnlyList<PluginSpec> specs)
    {
        foreach (var spec in specs)
        {
            var plugin = Plugin.Open(spec);
            _plugins.Add(plugin);
            _problems.AddRange(plugin.Contents.Problems.Concat(PluginRules.Of(plugin, _plugins)).Select(problem => problem with { Plugin = _plugins.Count - 1 }));
        }
    }

    /// <summary>No plug-ins.</summary>
    public static PluginSet None { get; } = new([]);

    /// <summary>What is wrong; a set with problems must not judge or write.</summary>
    public IReadOnlyList<PluginProblem> Problems => _problems;

    /// <summary>What a run remembers.</summary>
    public IReadOnlyList<PluginRecord> Records => [.. _plugins.Select(plugin => plugin.Record)];

    public IReadOnlyList<IDatasetSinkFactory> Sinks => [.. _plugins.SelectMany(plugin => plugin.Sinks)];

    /// <summary>The plug-ins' verifiers alone, under their limits.</summary>
    public IReadOnlyList<IVerifier> Verifiers => [.. _plugins.SelectMany(plugin => plugin.Verifiers)];

    /// <summary>What each plug-in offers, in the order of the list.</summary>
    public IReadOnlyList<(IReadOnlyList<OfferedVerifier> Verifiers, IReadOnlyList<OfferedSink> Sinks)> Offers =>
        [.. _plugins.Select(plugin => (plugin.Contents.Verifiers, plugin.Contents.Sinks))];

    internal PluginWords Words => new([.. Verifiers.SelectMany(verifier => verifier.Checks.Prepend(verifier.Id))], [.. Sinks.Select(sink => sink.Id)]);

    /// <summary>Loads the DLLs, each into a context of its own, or starts processes for those that are isolated.</summary>
    public static PluginSet Open(IReadOnlyList<PluginSpec> specs) => specs.Count == 0 ? None : new PluginSet(specs);

    /// <summary>The same for a spec that was read before.</summary>
    /// <exception cref="PluginException">Something is wrong with one of them.</exception>
    public static PluginSet OpenSound(Spec spec)
    {
        var set = Open(spec.Plugins ?? []);
        if (set.Problems.Count == 0)
        {
            return set;
        }

        set.Dispose();
        throw new PluginException([.. set.Problems.Select(problem => $"{problem.Code} {problem.Message}")]);
    }

    /// <summary>Everybody who judges: the built-in verifiers, those with the id of a plug-in's replaced by it, then the plug-ins'.</summary>
    public IReadOnlyList<IVerifier> Beside(IReadOnlyList<IVerifier> builtIn)
    {
        var own = Verifiers;
        return
        [
            .. builtIn.Select(verifier => own.FirstOrDefault(plugin => plugin.Id == verifier.Id) ?? verifier),
            .. own.Where(plugin => builtIn.All(verifier => verifier.Id != plugin.Id)),
        ];
    }

    public void Dispose()
    {
        foreach (var plugin in _plugins)
        {
            plugin.Dispose();
        }
    }
}
