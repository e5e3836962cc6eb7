using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>
/// The leaves of a tool's replies with their values. Objects whose keys vary from reply to reply (a customer's payment methods by id) are maps:
/// their keys are values too.
/// </summary>
internal sealed class ReplyLeaves
{
    /// <summary>Values kept for one leaf, and the longest kept.</summary>
    private const int MostValues = 20_000, LongestValue = 120;

    /// <summary>Objects that must have been seen before their keys can be found to vary, and keys that make a single object a map.</summary>
    private const int FewObjects = 4, ManyKeys = 12;

    private readonly SortedDictionary<string, HashSet<JsonText>> _values = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _ids;

    private ReplyLeaves(IReadOnlySet<string> ids) => _ids = ids;

    /// <summary>Values by path, in ordinal order.</summary>
    public IReadOnlyDictionary<string, HashSet<JsonText>> Values => _values;

    /// <param name="ids">An object that has one of these as a key is a map, however few of its like there are; null for none known.</param>
    public static ReplyLeaves Of(IEnumerable<SeenReply> replies, IReadOnlySet<string>? ids = null)
    {
        var leaves = new ReplyLeaves(ids ?? new HashSet<string>());
        leaves.Walk("", [.. replies]);
        return leaves;
    }

    private void Walk(string path, List<SeenReply> values)
    {
        foreach (var value in values.Where(value => value.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)))
        {
            Add(path, JsonText.From(value.Value), value);
        }

        var items = values.Where(value => value.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(value => value.Value.EnumerateArray(), (value, item) => value with { Value = item }).ToList();
        if (items.Count > 0)
        {
            Walk(JsonLeaf.Join(path, "*"), items);
        }

        Objects(path, [.. values.Where(value => value.Value.ValueKind == JsonValueKind.Object)]);
    }

    private void Objects(string path, IReadOnlyList<SeenReply> objects)
    {
        var members = objects.SelectMany(value => value.Value.EnumerateObject(), (value, member) => (member.Name, Reply: value with { Value = member.Value })).ToArray();
        var names = members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (names.Any(_ids.Contains) || IsMap(objects.Count, members.Length, names.Length) || IsUniform([.. members.Select(member => member.Reply.Value.ValueKind)], names.Length))
        {
            foreach (var (name, reply) in members)
            {
                Add(JsonLeaf.Join(path, "{}"), JsonText.FromString(name), reply);
            }

            Walk(JsonLeaf.Join(path, "*"), [.. members.Select(member => member.Reply)]);
            return;
        }

        var byName = members.ToLookup(member => member.Name, member => member.Reply, StringComparer.Ordinal);
        foreach (var name in names)
        {
            Walk(JsonLeaf.Join(path, name), [.. byName[name]]);
        }
    }

    /// <summary>A record's fields come again, even where replies show records of several kinds; of a map's keys hardly one does.</summary>
    private static bool IsMap(int objects, int members, int names) => objects >= FewObjects && members < 0.4 * objects * names && names > members / 3;

    /// <summary>Many keys whose values are all of one kind are no record's fields, e.g. ids by name.</summary>
    private static bool IsUniform(IReadOnlyCollection<JsonValueKind> kinds, int names) => names >= ManyKeys && kinds.Distinct().Count() == 1;

    /// <summary>What the call itself named comes from whoever called.</summary>
    private void Add(string path, JsonText value, SeenReply reply)
    {
        var leaf = _values.TryGetValue(path, out var found) ? found : _values[path] = [];
        if (leaf.Count < MostValues && value.ToString().Length <= LongestValue && !reply.Named.Contains(value))
        {
            leaf.Add(value);
        }
    }
}

/// <summary>A reply, or a part of it, and the values that the call's arguments named.</summary>
internal readonly record struct SeenReply(JsonElement Value, IReadOnlySet<JsonText> Named)
{
    /// <summary>A reply that is no JSON is one text.</summary>
    public static SeenReply Of(string text, IReadOnlySet<JsonText> named) => new(Parse(text), named);

    public static JsonElement Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonText.FromString(text).ToElement();
        }
    }
}
