using System.Text.Json;
using TrajForge.Verification;

namespace TrajForge.ToolGraphs;

/// <summary>Finds which outputs feed which arguments: by values in common, of one JSON type; names alone make no edge.</summary>
internal sealed class GraphEdges(IReadOnlyList<ToolUses> uses, string policy)
{
    /// <summary>Share of an argument's values that must stand in an output, and their least number unless the argument has fewer values.</summary>
    private const double LeastShare = 0.2;

    private const int LeastValues = 2;

    private readonly (ToolInfo Tool, string Path, HashSet<JsonText> Values)[] _outputs =
        [.. uses.SelectMany(one => one.Outputs().Values, (one, leaf) => (one.Tool, leaf.Key, leaf.Value))];

    public IReadOnlyList<GraphTool> Tools() =>
    [
        .. uses.Select(one => new GraphTool(
            one.Tool.Name,
            one.Tool.Side,
            one.Tool.Effect,
            one.Calls,
            [.. one.Inputs.Select(input => Input(one, input))],
            [.. _outputs.Where(output => output.Tool == one.Tool).Select(output => new GraphOutput(output.Path, output.Values.Count))])),
    ];

    private GraphInput Input(ToolUses one, SchemaLeaf leaf)
    {
        var used = one.Used(leaf.Path);
        var known = used.Union(leaf.Constants).ToHashSet();
        return new GraphInput(leaf.Path, leaf.Type, leaf.Required, known.Count, [.. Sources(one, leaf, used, known.Count)]);
    }

    private IEnumerable<GraphSource> Sources(ToolUses one, SchemaLeaf leaf, IReadOnlyCollection<JsonText> used, int known)
    {
        if (one.Said(leaf.Path) is > 0 and var said)
        {
            yield return new GraphSource(GraphSourceKind.Said, null, null, said, (double)said / used.Count, SameName: false);
        }

        var feeding = _outputs.Select(output => Feeds(output, leaf, used)).OfType<(GraphSource Source, ToolEffect Effect)>().ToArray();

        // What a change answers only repeats what reads show, unless nothing else shows it.
        var reads = feeding.Where(source => source.Effect != ToolEffect.Changes).ToArray();
        foreach (var (source, _) in (reads.Length > 0 ? reads : feeding)
            .OrderByDescending(pair => pair.Source.Share).ThenByDescending(pair => pair.Source.SameName)
            .ThenBy(pair => pair.Source.Tool, StringComparer.Ordinal).ThenBy(pair => pair.Source.Path, StringComparer.Ordinal))
        {
            yield return source;
        }

        if (feeding.Length == 0 && leaf.Constants.Count == 0 && used.Count(value => TextOf(value) is { } text && Mentions.Names(policy, text)) is > 0 and var named)
        {
            yield return new GraphSource(GraphSourceKind.Policy, null, null, named, (double)named / used.Count, SameName: false);
        }

        if (leaf.Constants.Count > 0)
        {
            yield return new GraphSource(GraphSourceKind.Constant, null, null, leaf.Constants.Count, (double)leaf.Constants.Count / known, SameName: false);
        }
    }

    private static (GraphSource Source, ToolEffect Effect)? Feeds((ToolInfo Tool, string Path, HashSet<JsonText> Values) output, SchemaLeaf leaf, IReadOnlyCollection<JsonText> used)
    {
        var same = JsonLeaf.NameOf(output.Path) is { Length: > 0 } name && name == JsonLeaf.NameOf(leaf.Path);
        var shared = used.Count(value => (same || TellingValue.Tells(value)) && output.Values.Contains(value));
        return shared == 0 || shared < Math.Min(LeastValues, used.Count) || shared < LeastShare * used.Count
            ? null
            : (new GraphSource(GraphSourceKind.Output, output.Tool.Name, output.Path, shared, (double)shared / used.Count, same), output.Tool.Effect);
    }

    private static string? TextOf(JsonText value) => value.ToElement() is { ValueKind: JsonValueKind.String } element ? element.GetString() : null;
}
