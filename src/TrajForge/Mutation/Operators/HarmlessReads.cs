using System.Text.Json;
using TrajForge.ToolGraphs;

namespace TrajForge.Mutation.Operators;

/// <summary>Calls that an honest agent could make more, earlier, or wrongly at first.</summary>
internal static class HarmlessReads
{
    private const string Family = "calls";

    /// <summary>Reads beside which another is made; what replies show is costly to gather.</summary>
    private const int MostOthers = 2;

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("read_again", Family, "something is read once more before a change", subject => Again(subject, 0)),
        new("read_after", Family, "something is read once more after a change", subject => Again(subject, 1)),
        new("other_record_read", Family, "another record of the customer, or of nobody, is looked at", Other),
        new("read_earlier", Family, "what is read anyway is read a turn earlier", Earlier),
        new("read_repaired", Family, "a read with a wrong id fails and is made again rightly", ReadRepaired),
        new("change_repaired", Family, "a change with an argument too few fails and is made again rightly", ChangeRepaired),
        new("calculated", Family, "the agent uses its calculator", Calculated),
    ];

    private static IEnumerable<Made> Reads(Subject subject) =>
        subject.Calls.Where(made => made.Step is { Effect: ToolEffect.Reads, Replayed: { IsError: false, Authenticates: null }, Request.Caller: Side.Agent });

    private static IEnumerable<Site> Again(Subject subject, int after) =>
        from change in subject.Own
        let reads = Reads(subject).Where(made => made.Line < change.Line).ToArray()
        where reads.Length > 0
        select Places.At(change, () => subject.Draft.Insert(change.Line + after, Calls.One(subject.Random("read_again", $"{change.Line}").Pick(reads).Step.Request)));

    private static IEnumerable<Site> Other(Subject subject) =>
        from made in subject.Random("other_record_read", "reads").Shuffle(Reads(subject)).Take(MostOthers)
        from other in subject.Arguments.Shown(made)
        where subject.Calls.All(call => call.Step.Request != other)
        select Places.At(made.Line, () =>
        {
            var read = Calls.One(other);
            return subject.Draft.Insert(made.Line + 1, read).Need(read);
        }, other.Arguments);

    private static IEnumerable<Site> Earlier(Subject subject) =>
        from made in Reads(subject)
        let heard = subject.Before(made.Line, Side.Customer)
        let to = heard < 0 ? -1 : subject.Before(heard, Side.Agent)
        where to > 0 && subject.Changes.All(change => change.Line < to || change.Line > made.Line) && Identified(subject, to) && IsKnown(subject, made, to)
        select Places.At(made.Line, () => subject.Draft.Move(made.Line, to));

    private static bool Identified(Subject subject, int at) => subject.Calls.Any(made => made.Line < at && made.Step.Replayed.Authenticates == subject.Task.Customer);

    /// <summary>Every value of its arguments was said or shown by then.</summary>
    private static bool IsKnown(Subject subject, Made made, int at) => JsonLeaf.Of(JsonText.Parse(made.Step.Request.Arguments).ToElement())
        .Select(leaf => leaf.Value.ToElement()).Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())
        .All(text => subject.Calls.Any(call => call.Line < at && call.Step.Replayed.Text.Contains(text, StringComparison.Ordinal)) || subject.Said(Side.Customer).Any(i => i < at && subject.Text(i).Contains(text, StringComparison.Ordinal)));

    private static IEnumerable<Site> ReadRepaired(Subject subject) =>
        from made in Reads(subject)
        let arguments = JsonText.Parse(made.Step.Request.Arguments)
        let leaves = JsonLeaf.Of(arguments.ToElement()).ToArray()
        where leaves.Length == 1 && leaves[0].Value.ToElement() is { ValueKind: JsonValueKind.String } value && value.GetString()!.Length > 3
        select Places.At(made.Line, () =>
        {
            var wrong = Calls.One(made.Step.Request with { Arguments = LeafEdit.Replace(arguments, 0, JsonText.FromString($"{leaves[0].Value.ToElement().GetString()![..^1]}X")).ToString() });
            return subject.Draft.Insert(made.Line, wrong).Fail(wrong);
        });

    private static IEnumerable<Site> ChangeRepaired(Subject subject) =>
        from change in subject.Own
        let members = JsonText.Parse(change.Step.Request.Arguments).ToElement().EnumerateObject().ToArray()
        where members.Length > 1
        select Places.At(change, () =>
        {
            var less = string.Join(',', members.Take(members.Length - 1).Select(member => $"{JsonText.FromString(member.Name)}:{member.Value.GetRawText()}"));
            var wrong = Calls.One(change.Step.Request with { Arguments = $"{{{less}}}" });
            return subject.Draft.Insert(change.Line, wrong).Fail(wrong);
        });

    private static IEnumerable<Site> Calculated(Subject subject) =>
        subject.Judgement.Tools.Any(tool => tool is { Name: "calculate", Effect: ToolEffect.Neither })
            ? subject.Own.Select(change => Places.At(change, () => subject.Draft.Insert(change.Line, Calls.One(new ToolRequest { Name = "calculate", Arguments = """{"expression":"100 + 20.5"}""" }))))
            : [];
}
