using System.Text.Json;
using System.Text.Json.Serialization;
using TrajForge.Verification;

namespace TrajForge.ToolGraphs;

/// <summary>Where the value of an argument comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OriginKind>))]
public enum OriginKind
{
    /// <summary>The brief has it.</summary>
    Said,

    /// <summary>An earlier reply of the play shows it.</summary>
    Shown,

    /// <summary>The schema lists it.</summary>
    Constant,

    /// <summary>The policy names it.</summary>
    Policy,

    /// <summary>It follows from what is said or shown: another form of it, or by a rule that the environment declares.</summary>
    Derived,

    /// <summary>The brief leaves it open and the end state is not compared there, or it is what a human is told at a hand-over.</summary>
    Free,

    /// <summary>None of these: nobody who plays can know it.</summary>
    Nowhere,
}

/// <summary>One value of one argument of a call.</summary>
/// <param name="From">For what is shown, the tool and the path of its reply; for what is derived, the rule.</param>
public sealed record ArgumentOrigin(string Tool, string Path, JsonText Value, OriginKind Kind, string? From);

/// <summary>
/// Follows the chain of a reference play: every value of every argument must be said by the brief, shown by an earlier reply, a constant of the
/// schema, named by the policy, or derived from those as declared.
/// </summary>
public sealed class ArgumentOrigins(IEnvironment environment)
{
    private readonly Dictionary<string, IReadOnlyList<SchemaLeaf>> _schemas = environment.Tools(PlayMode.Dialogue)
        .DistinctBy(tool => tool.Name).ToDictionary(tool => tool.Name, tool => SchemaLeaf.Of(tool.Parameters), StringComparer.Ordinal);

    private readonly Dictionary<(string, string), string> _rules =
        (environment as IDerivedArguments)?.DerivedArguments.ToDictionary(derived => (derived.Tool, derived.Path), derived => derived.Rule) ?? [];

    private readonly string _policy = environment.Policy(PlayMode.Dialogue);

    /// <summary>The origins of all values, in the order of the calls; plays the reference in a world of its own.</summary>
    public async ValueTask<IReadOnlyList<ArgumentOrigin>> OfAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var (said, shown, origins) = (new SaidValues(task.Brief), new ShownValues(), new List<ArgumentOrigin>());
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        foreach (var call in task.ReferencePlay)
        {
            origins.AddRange(JsonLeaf.Of(call.Arguments.ToElement()).Select(leaf => Of(call, leaf, said, shown)));
            shown.Add(call.Name, await world.CallAsync(call.ToRequest(), cancellationToken));
        }

        return origins;
    }

    private ArgumentOrigin Of(ReferenceCall call, JsonLeaf leaf, SaidValues said, ShownValues shown)
    {
        var (kind, from) =
            said.Says(leaf.Value) ? (OriginKind.Said, null)
            : shown.Find(leaf) is { } source ? (OriginKind.Shown, source)
            : said.SaysNormalised(leaf.Value) ? (OriginKind.Derived, "said in another form")
            : Constants(call.Name, leaf.Path).Contains(leaf.Value) ? (OriginKind.Constant, null)
            : leaf.Value.ToElement() is { ValueKind: JsonValueKind.String } text && Mentions.Names(_policy, text.GetString()!) ? (OriginKind.Policy, null)
            : call.Free.Contains(leaf.Path.Split('/')[0]) || call.Name == environment.Rules.HandOverTool ? (OriginKind.Free, null)
            : _rules.TryGetValue((call.Name, leaf.Path), out var rule) ? (OriginKind.Derived, rule)
            : (OriginKind.Nowhere, (string?)null);
        return new ArgumentOrigin(call.Name, leaf.Path, leaf.Value, kind, from);
    }

    private IReadOnlyList<JsonText> Constants(string tool, string path) =>
        _schemas.GetValueOrDefault(tool)?.FirstOrDefault(input => input.Path == path)?.Constants ?? [];

    /// <summary>What the replies so far show.</summary>
    private sealed class ShownValues
    {
        private readonly Dictionary<JsonText, List<(string Tool, string Path)>> _leaves = [];
        private readonly List<(string Tool, string Text)> _texts = [];

        public void Add(string tool, ToolReply reply)
        {
            if (reply.IsError)
            {
                return;
            }

            var value = SeenReply.Parse(reply.Text);
            if (value.ValueKind == JsonValueKind.String)
            {
                _texts.Add((tool, value.GetString()!));
            }

            Collect(tool, value, "");
        }

        /// <summary>The tool and path that show the value, of the same name where there is one, the latest first.</summary>
        public string? Find(JsonLeaf leaf)
        {
            var name = JsonLeaf.NameOf(leaf.Path);
            var places = _leaves.GetValueOrDefault(leaf.Value) ?? [];
            var same = places.FindLast(place => JsonLeaf.NameOf(place.Path) == name);
            if (same.Tool is not null || (places.Count > 0 && TellingValue.Tells(leaf.Value)))
            {
                var (tool, path) = same.Tool is null ? places[^1] : same;
                return $"{tool}.{(path.Length == 0 ? "(text)" : path)}";
            }

            return leaf.Value.ToElement() is { ValueKind: JsonValueKind.String } value && _texts.FindLast(text => Mentions.Names(text.Text, value.GetString()!)) is { Tool: not null } found
                ? $"{found.Tool}.(text)"
                : null;
        }

        private void Collect(string tool, JsonElement value, string path)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in value.EnumerateObject())
                    {
                        Note(JsonText.FromString(member.Name), tool, JsonLeaf.Join(path, "{}"));
                        Collect(tool, member.Value, JsonLeaf.Join(path, member.Name));
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray())
                    {
                        Collect(tool, item, JsonLeaf.Join(path, "*"));
                    }

                    break;
                case JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False:
                    break;
                default:
                    Note(JsonText.From(value), tool, path);
                    break;
            }
        }

        private void Note(JsonText value, string tool, string path) =>
            (_leaves.TryGetValue(value, out var places) ? places : _leaves[value] = []).Add((tool, path));
    }
}
