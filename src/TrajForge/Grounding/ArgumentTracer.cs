using System.Text.Json;
using TrajForge.ToolGraphs;

namespace TrajForge.Grounding;

/// <summary>
/// Finds where the values of a call come from: said, shown, a constant of the schema, named by the policy, another form of what was said or shown,
/// derived where a function is declared, or else left free by the task; the first of these that holds, else nowhere.
/// </summary>
internal sealed class ArgumentTracer(IEnvironment environment)
{
    private const string TooMany = "more values than are followed";

    /// <summary>Values followed in one call, and the longest text kept of one.</summary>
    private const int MostValues = 256, LongestValue = 400;

    private readonly Dictionary<string, IReadOnlyList<SchemaLeaf>> _schemas = environment.Tools(PlayMode.Dialogue)
        .DistinctBy(tool => tool.Name).ToDictionary(tool => tool.Name, tool => SchemaLeaf.Of(tool.Parameters), StringComparer.Ordinal);

    private readonly Dictionary<(string, string), DerivedArgument> _derived =
        (environment as IDerivedArguments)?.DerivedArguments.ToDictionary(derived => (derived.Tool, derived.Path)) ?? [];

    private readonly string _policy = environment.Policy(PlayMode.Dialogue);

    /// <param name="free">Names of arguments that the task leaves open.</param>
    public IReadOnlyList<ArgumentOrigin> Trace(ToolRequest call, IReadOnlySet<string> free, Known known)
    {
        var arguments = SeenReply.Parse(call.Arguments);
        var origins = new List<ArgumentOrigin>();
        foreach (var (leaf, place) in Leaves(arguments, "", 0).Where(found => found.Leaf.Value.ToString() != "\"\""))
        {
            if (origins.Count == MostValues)
            {
                origins[^1] = origins[^1] with { Kind = OriginKind.Nowhere, From = TooMany, Event = null };
                break;
            }

            origins.Add(Trace(call.Name, leaf, place, arguments, free, known));
        }

        return origins;
    }

    private ArgumentOrigin Trace(string tool, JsonLeaf leaf, int place, JsonElement arguments, IReadOnlySet<string> free, Known known)
    {
        var value = new KnownValue(leaf);
        var derived = _derived.GetValueOrDefault((tool, leaf.Path));
        var (kind, from, at) = derived is not null && value.IsNumber ? (OriginKind.Nowhere, null, null) : Found(tool, leaf, value, known);
        if (kind == OriginKind.Nowhere)
        {
            (kind, from) = derived is not null ? derived.Follows(known.Derive(arguments, value, place)) ? (OriginKind.Derived, derived.Rule) : (OriginKind.Nowhere, null)
                : free.Contains(leaf.Path.Split('/')[0]) || tool == environment.Rules.HandOverTool ? (OriginKind.Free, null)
                : (OriginKind.Nowhere, (string?)null);
        }

        return new ArgumentOrigin(tool, leaf.Path, Cut(leaf.Value, value), kind, from) { Event = at };
    }

    private (OriginKind Kind, string? From, int? At) Found(string tool, JsonLeaf leaf, KnownValue value, Known known) =>
        known.Said.LastOrDefault(utterance => utterance.Says(value)) is { } said ? (OriginKind.Said, null, said.At)
        : Shown(value, known) is { } shown ? (OriginKind.Shown, shown.From, shown.At)
        : known.Said.LastOrDefault(utterance => utterance.SaysNormalised(value, known.Said)) is { } other ? (OriginKind.Normalised, "said in another form", other.At)
        : IsConstant(tool, leaf) ? (OriginKind.Constant, null, null)
        : known.Policy && value.Text is { } text && Utterance.Names(_policy, text) ? (OriginKind.Policy, null, null)
        : ShownNormalised(value, known) is { } part ? (OriginKind.Normalised, part.From, part.At)
        : (OriginKind.Nowhere, null, null);

    /// <summary>The latest reply that shows the value under its name, else the latest that shows it at all.</summary>
    private static (string From, int? At)? Shown(KnownValue value, Known known)
    {
        (string From, int? At)? found = null;
        foreach (var reply in known.Shown.Reverse())
        {
            if (reply.Find(value) is { } place)
            {
                if (place.SameName)
                {
                    return (place.Place, reply.At);
                }

                found ??= (place.Place, reply.At);
            }
        }

        return found;
    }

    private static (string From, int? At)? ShownNormalised(KnownValue value, Known known) =>
        known.Shown.Reverse().Select(reply => (From: reply.FindNormalised(value), reply.At)).FirstOrDefault(found => found.From is not null) is { From: { } from } found
            ? (from, found.At)
            : null;

    private bool IsConstant(string tool, JsonLeaf leaf) =>
        _schemas.GetValueOrDefault(tool)?.FirstOrDefault(input => input.Path == leaf.Path)?.Constants.Contains(leaf.Value) == true;

    private static JsonText Cut(JsonText value, KnownValue known) =>
        known.Text is { Length: > LongestValue } text ? JsonText.FromString(text[..LongestValue]) : value;

    private static IEnumerable<(JsonLeaf Leaf, int Place)> Leaves(JsonElement value, string path, int place) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value, JsonLeaf.Join(path, member.Name), place)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, at) => Leaves(item, JsonLeaf.Join(path, "*"), at)),
        JsonValueKind.Null => [],
        _ => [(new JsonLeaf(path, JsonText.From(value)), place)],
    };
}
