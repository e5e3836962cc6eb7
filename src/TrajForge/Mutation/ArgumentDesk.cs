using System.Globalization;
using System.Text.Json;
using TrajForge.ToolGraphs;

namespace TrajForge.Mutation;

/// <summary>Finds other values for the arguments of an episode's calls: from the replies so far, the schema, other customers' tasks, and beside a number.</summary>
internal sealed class ArgumentDesk(Subject subject)
{
    private readonly Dictionary<(string, string), ArgumentRole> _roles =
        (subject.Environment as IArgumentRoles)?.ArgumentRoles.ToDictionary(role => (role.Tool, role.Path)) ?? [];

    private readonly Dictionary<int, ShownEntries> _shown = [];

    public ArgumentRole? Role(string tool, string path) => _roles.GetValueOrDefault((tool, path));

    /// <summary>The same call with one value of the role replaced, for each value that there is.</summary>
    public IEnumerable<OtherValue> Others(Made made, string role)
    {
        var arguments = JsonText.Parse(made.Step.Request.Arguments);
        foreach (var (n, leaf) in JsonLeaf.Of(arguments.ToElement()).Index())
        {
            if (Role(made.Step.Request.Name, leaf.Path)?.Role == role)
            {
                foreach (var value in Values(made, leaf, role).Where(value => value != leaf.Value).Distinct())
                {
                    yield return new OtherValue(string.Create(CultureInfo.InvariantCulture, $"{leaf.Path}#{n}"), leaf.Value, value, made.Step.Request with { Arguments = LeafEdit.Replace(arguments, n, value).ToString() });
                }
            }
        }
    }

    /// <summary>The same call with one value replaced by another that the replies before it show at the same place.</summary>
    public IEnumerable<ToolRequest> Shown(Made made)
    {
        var arguments = JsonText.Parse(made.Step.Request.Arguments);
        return JsonLeaf.Of(arguments.ToElement()).Index().SelectMany(pair => ShownBefore(made).Others(pair.Item)
            .Select(other => made.Step.Request with { Arguments = LeafEdit.Replace(arguments, pair.Index, other.Value).ToString() })).Distinct();
    }

    /// <summary>Calls of other customers' tasks.</summary>
    public IEnumerable<ToolRequest> OfDonors(ToolEffect effect) =>
        subject.Donors.SelectMany(task => task.ReferencePlay).Where(call => call.Effect == effect && (call.Caller ?? Side.Agent) == Side.Agent).Select(call => call.ToRequest());

    /// <summary>The changes of other customers' tasks, made to a record of this customer that the replies before a place show.</summary>
    public IEnumerable<ToolRequest> Aimed(Made at)
    {
        foreach (var request in OfDonors(ToolEffect.Changes))
        {
            var arguments = JsonText.Parse(request.Arguments);
            var named = JsonLeaf.Of(arguments.ToElement()).Index().Where(pair => Role(request.Name, pair.Item.Path) is { NamesRecord: true }).Take(1);
            foreach (var (n, leaf) in named)
            {
                foreach (var own in Known(at, Role(request.Name, leaf.Path)!.Role).Distinct())
                {
                    yield return request with { Arguments = Mine(request.Name, LeafEdit.Replace(arguments, n, own)).ToString() };
                }
            }
        }
    }

    private JsonText Mine(string tool, JsonText arguments)
    {
        var owners = JsonLeaf.Of(arguments.ToElement()).Index().Where(pair => Role(tool, pair.Item.Path) is { Role: "customer" }).Select(pair => pair.Index);
        return owners.Aggregate(arguments, (made, n) => LeafEdit.Replace(made, n, JsonText.FromString(subject.Task.Customer)));
    }

    /// <summary>Records of this customer in a role: those that calls name, and the others that replies before a place show beside them.</summary>
    private IEnumerable<JsonText> Known(Made at, string role) =>
        from made in subject.Calls
        from leaf in JsonLeaf.Of(Parsed(made.Step.Request.Arguments).ToElement())
        where Role(made.Step.Request.Name, leaf.Path)?.Role == role
        from value in ShownBefore(at).Others(leaf).Select(other => other.Value).Prepend(leaf.Value)
        select value;

    private IEnumerable<JsonText> Values(Made made, JsonLeaf leaf, string role)
    {
        IReadOnlyList<JsonText> constants = Role(made.Step.Request.Name, leaf.Path) is { Values: { Count: > 0 } words }
            ? [.. words.Select(JsonText.FromString)]
            : Schema(made.Step.Request.Name).FirstOrDefault(schema => schema.Path == leaf.Path)?.Constants ?? [];
        var shown = ShownBefore(made).Others(leaf).Select(other => other.Value);
        var others = subject.Donors.SelectMany(task => task.ReferencePlay)
            .SelectMany(call => JsonLeaf.Of(call.Arguments.ToElement()).Where(other => JsonLeaf.NameOf(other.Path) == JsonLeaf.NameOf(leaf.Path) && Role(call.Name, other.Path)?.Role == role))
            .Select(other => other.Value);
        return constants.Count > 0 ? constants : [.. Beside(leaf.Value), .. shown, .. others];
    }

    private IReadOnlyList<SchemaLeaf> Schema(string tool) => subject.Judgement.Tools.FirstOrDefault(info => info.Name == tool) is { } found ? SchemaLeaf.Of(found.Parameters) : [];

    /// <summary>Numbers that somebody who counts wrongly would take.</summary>
    private static JsonText[] Beside(JsonText value) =>
        value.ToElement() is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? [Number(whole + 1), .. whole > 0 ? new[] { Number(whole - 1) } : []] : [];

    private static JsonText Number(long whole) => JsonText.Parse(whole.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the replies before a call show.</summary>
    private ShownEntries ShownBefore(Made at)
    {
        if (!_shown.TryGetValue(at.Line, out var shown))
        {
            var before = subject.Calls.Where(made => made.Line < at.Line).ToArray();
            _shown[at.Line] = shown = new ShownEntries([.. before.Append(at).Select(Call)]);
            foreach (var made in before)
            {
                shown.Add(Call(made), made.Step.Replayed);
            }
        }

        return shown;
    }

    private static ReferenceCall Call(Made made) => new() { Name = made.Step.Request.Name, Arguments = Parsed(made.Step.Request.Arguments), Effect = made.Step.Effect };

    private static JsonText Parsed(string arguments)
    {
        try
        {
            return JsonText.Parse(arguments);
        }
        catch (JsonException)
        {
            return JsonText.Parse("{}");
        }
    }
}

/// <summary>A call with another value in one place.</summary>
internal sealed record OtherValue(string Path, JsonText Right, JsonText Wrong, ToolRequest Request);
