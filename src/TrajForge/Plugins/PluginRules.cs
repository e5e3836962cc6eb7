using TrajForge.Datasets;
using TrajForge.Verification;

namespace TrajForge.Plugins;

/// <summary>What is wrong with a plug-in beside the engine and the other plug-ins, though it is right by itself.</summary>
internal static class PluginRules
{
    public static IEnumerable<PluginProblem> Of(Plugin plugin, IReadOnlyList<Plugin> opened)
    {
        var replaces = plugin.Spec.Replaces ?? [];
        string[] verifiers = [.. plugin.Contents.Verifiers.Select(about => about.Id)];
        string[] sinks = [.. plugin.Contents.Sinks.Select(about => about.Id)];
        return
        [
            .. Twice(plugin, opened, verifiers, found => found.Verifiers.Select(about => about.Id)),
            .. Twice(plugin, opened, sinks, found => found.Sinks.Select(about => about.Id)),
            .. verifiers.Where(id => IsTaken(id) && !replaces.Contains(id)).Select(PluginErrors.IsBuiltIn),
            .. replaces.Where(id => !verifiers.Contains(id) && plugin.Contents.Problems.Count == 0).Select(PluginErrors.ReplacesNothing),
            .. sinks.Where(DatasetSinks.Taken.Contains).Select(PluginErrors.IsBuiltInFormat),
            .. sinks.Where(_ => plugin.Spec.Isolate).Select(PluginErrors.SinkIsolated),
        ];
    }

    /// <summary>Words that mean something else where checks are named.</summary>
    private static bool IsTaken(string id) => Judge.Families.Contains(id) || id is Judge.CustomerFamily or Components.S;

    private static IEnumerable<PluginProblem> Twice(Plugin plugin, IReadOnlyList<Plugin> opened, IReadOnlyList<string> ids, Func<PluginContents, IEnumerable<string>> of)
    {
        foreach (var id in ids.Where(id => ids.Count(other => other == id) > 1).Distinct(StringComparer.Ordinal))
        {
            yield return PluginErrors.TwiceThere(id, Path.GetFileName(plugin.Spec.Path));
        }

        foreach (var id in ids)
        {
            if (opened.FirstOrDefault(other => other != plugin && of(other.Contents).Contains(id)) is { } first)
            {
                yield return PluginErrors.TwiceThere(id, first.Spec.Path);
            }
        }
    }
}
