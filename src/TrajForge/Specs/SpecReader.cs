using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Specs;

/// <summary>Reads specs. Never throws for what an author wrote: everything wrong is in the result, all at once.</summary>
public static class SpecReader
{
    /// <param name="path">The spec file; messages name it as given here.</param>
    /// <param name="packs">The environments there are.</param>
    /// <param name="overrides">Keys set from outside, by the name to show in messages (e.g. <c>--accept</c>).</param>
    public static SpecResult Read(string path, IReadOnlyList<IEnvironmentPack> packs, IReadOnlyList<SpecOverride>? overrides = null)
    {
        var problems = new SpecProblems(path);
        var text = SpecFile.Read(path, problems);
        var node = text is null ? null : new SpecYaml(path, problems).Parse(text);
        if (node is not null and not MapNode)
        {
            problems.Add(SpecErrors.WrongType("the spec", "a map of keys", node.Found), node);
        }

        var spec = node is MapNode map ? Bind(path, Override(map, overrides ?? []), packs, problems) : null;
        return new SpecResult(problems.Count == 0 ? spec : null, problems.Sorted());
    }

    /// <summary>Checks a spec that was stored, e.g. in <c>run.json</c>, as if it were read from a file.</summary>
    /// <param name="spec">The spec; its data file is named in full.</param>
    /// <param name="path">What messages name.</param>
    /// <param name="packs">The environments there are.</param>
    /// <param name="plugins">Words of plug-ins that need not be there any more.</param>
    public static SpecResult Check(Spec spec, string path, IReadOnlyList<IEnvironmentPack> packs, PluginWords? plugins = null)
    {
        var problems = new SpecProblems(path);
        var checkedSpec = new SpecYaml(path, problems).Parse(RunJson.Write(spec)) is MapNode map ? Bind(path, map, packs, problems, plugins) : null;
        return new SpecResult(problems.Count == 0 ? checkedSpec : null, problems.Sorted());
    }

    private static Spec Bind(string path, MapNode map, IReadOnlyList<IEnvironmentPack> packs, SpecProblems problems, PluginWords? known = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        map = SpecModels.Merge(map, folder, problems);
        var plugins = SpecPlugins.Open(map, folder, problems).And(known ?? PluginWords.None);
        var vocabulary = new SpecVocabulary(packs, (map.Find("environment")?.Value as ScalarNode)?.Text, SpecModels.Names(map), plugins, folder);
        var spec = (Spec)new SpecBinder(problems, vocabulary).Section(typeof(Spec), map, "");
        SpecSense.Check(spec, map, vocabulary.Templates, problems);
        SpecModels.Check(spec, map, problems);
        return spec;
    }

    private static MapNode Override(MapNode map, IReadOnlyList<SpecOverride> overrides)
    {
        foreach (var set in overrides)
        {
            map = Override(map, set.Key.Split('.'), set);
        }

        return map;
    }

    private static MapNode Override(MapNode map, string[] keys, SpecOverride set)
    {
        var old = map.Find(keys[0]);
        SpecNode value = keys.Length == 1
            ? new ScalarNode(set.Source, 0, set.Value, set.Plain)
            : Override(old?.Value as MapNode ?? new MapNode(set.Source, 0, []), keys[1..], set);

        // A section that is no map is the author's mistake and stays to be told.
        return keys.Length > 1 && old is { Value: not MapNode and not ScalarNode { IsNull: true } }
            ? map
            : map with { Entries = [.. map.Entries.Where(entry => entry.Key != keys[0]), old is { } && keys.Length > 1 ? old with { Value = value } : new MapEntry(keys[0], set.Source, 0, value)] };
    }
}

/// <summary>A key set from outside the file.</summary>
/// <param name="Key">The spec's key, e.g. <c>accept</c> or <c>tasks.avoid</c>.</param>
/// <param name="Source">What messages name instead of the file, e.g. <c>--accept</c>.</param>
/// <param name="Value">The value's text.</param>
/// <param name="Plain">False when the value is text whatever it looks like.</param>
public sealed record SpecOverride(string Key, string Source, string Value, bool Plain)
{
    public static SpecOverride Number(string key, string source, long value) =>
        new(key, source, value.ToString(CultureInfo.InvariantCulture), Plain: true);

    public static SpecOverride Text(string key, string source, string value) => new(key, source, value, Plain: false);
}
