using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>What the replies of one play show so far, tool by tool, to find the entries beside one that is passed on.</summary>
/// <param name="play">Its calls; an object whose keys they pass is a map, which a few replies alone do not tell.</param>
internal sealed class ShownEntries(IReadOnlyList<ReferenceCall> play)
{
    private readonly HashSet<string> _passed = [.. play.SelectMany(call => JsonLeaf.Of(call.Arguments.ToElement()))
        .Select(leaf => leaf.Value.ToElement()).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)];

    private readonly SortedDictionary<string, List<SeenReply>> _replies = new(StringComparer.Ordinal);

    private (string Tool, string Path, HashSet<JsonText> Values)[]? _places;

    public void Add(ReferenceCall call, ToolReply reply)
    {
        if (!reply.IsError)
        {
            _places = null;
            (_replies.TryGetValue(call.Name, out var seen) ? seen : _replies[call.Name] = [])
                .Add(SeenReply.Of(reply.Text, JsonLeaf.Of(call.Arguments.ToElement()).Select(leaf => leaf.Value).ToHashSet()));
        }
    }

    /// <summary>
    /// Other values of the same JSON type from the places that show this one: from those of the argument's name where there are any, else from all.
    /// </summary>
    public IEnumerable<(string From, JsonText Value)> Others(JsonLeaf right)
    {
        var name = JsonLeaf.NameOf(right.Path);
        _places ??= [.. _replies.SelectMany(tool => ReplyLeaves.Of(tool.Value, _passed).Values, (tool, leaf) => (Tool: tool.Key, Path: leaf.Key, Values: leaf.Value))];
        var places = _places.Where(place => place.Values.Contains(right.Value)).ToLookup(place => JsonLeaf.NameOf(place.Path) == name);
        return Of(places[true]) is { Length: > 0 } same ? same : TellingValue.Tells(right.Value) ? Of(places[false]) : [];

        (string, JsonText)[] Of(IEnumerable<(string Tool, string Path, HashSet<JsonText> Values)> from) =>
        [
            .. from place in @from
               from value in place.Values
               where value != right.Value && IsLike(value, right.Value)
               select ($"{place.Tool}.{(place.Path.Length == 0 ? "(text)" : place.Path)}", value),
        ];
    }

    private static bool IsLike(JsonText one, JsonText other) => KindOf(one) == KindOf(other);

    private static JsonValueKind KindOf(JsonText value) => value.ToElement().ValueKind is var kind && kind == JsonValueKind.False ? JsonValueKind.True : kind;
}
