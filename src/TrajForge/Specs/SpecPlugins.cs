using TrajForge.Plugins;

namespace TrajForge.Specs;

/// <summary>Opens the plug-ins of a spec while it is read: their words are part of it, and what is wrong with them is told with the rest.</summary>
internal static class SpecPlugins
{
    public const string Key = "plugins";

    public static PluginWords Open(MapNode map, string folder, SpecProblems problems)
    {
        if (map.Find(Key)?.Value is not ListNode list)
        {
            return PluginWords.None;
        }

        // Whatever is wrong with the keys themselves is told when the spec is bound.
        var binder = new SpecBinder(new SpecProblems(map.File), new SpecVocabulary([], null, [], PluginWords.None, folder));
        MapNode[] nodes = [.. list.Values.OfType<MapNode>()];
        var found = nodes.Select(node => (Node: node, Spec: (PluginSpec)binder.Section(typeof(PluginSpec), node, Key))).Where(pair => pair.Spec.Path is not null).ToArray();
        using var plugins = PluginSet.Open([.. found.Select(pair => pair.Spec)]);
        foreach (var problem in plugins.Problems)
        {
            problems.Add(new SpecError(problem.Code, problem.Message), Place(found[problem.Plugin].Node, problem));
        }

        return plugins.Words;
    }

    private static SpecNode Place(MapNode plugin, PluginProblem problem)
    {
        SpecNode at = plugin.Find("path")?.Value ?? plugin;
        if (problem.Id is not { } id || plugin.Find("settings") is not { } settings)
        {
            return at;
        }

        var section = (settings.Value as MapNode)?.Find(id);
        var entry = problem.Key is { } key ? (section?.Value as MapNode)?.Find(key) : null;
        return entry is not null ? new ScalarNode(entry.File, entry.Line, entry.Key, Plain: true)
            : section is not null ? new ScalarNode(section.File, section.Line, section.Key, Plain: true)
            : settings.Value;
    }
}
