namespace TrajForge.Mutation.Operators;

/// <summary>The record falsified: the only operators whose mutants replay otherwise.</summary>
internal static class RecordOperators
{
    private const string Family = "record";

    private static readonly RecordChange Invented = new(new RecordRef("records", "none"), JsonText.Null, JsonText.FromString("x"));

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("forged_reply", Family, "a reply says something else", subject => Each(subject, reply => reply with { Content = Otherwise(reply.Content) })),
        new("forged_error", Family, "a reply is an error that was none, or none that was one", subject => Each(subject, reply => reply with { IsError = !reply.IsError })),
        new("forged_diff", Family, "a reply shows a change that it did not make", subject => Each(subject, reply => reply with { Changes = [.. reply.Changes, Invented] })),
        new("reply_of_other_call", Family, "a reply answers another call", subject => Each(subject, reply => reply with { CallId = "call_none" })),
        new("reply_left_out", Family, "a call has no reply", subject => Places2(subject, (events, at) => [.. events.Where(e => e.Index != at)])),
        new("reply_doubled", Family, "a call has two replies", subject => Places2(subject, (events, at) => [.. events.SelectMany(e => e.Index == at ? new[] { e, e } : [e])])),
        new("shared_call_id", Family, "two calls share an id", Shared),
    ];

    private static IEnumerable<Site> Each(Subject subject, Func<ToolReplied, ToolReplied> edit) =>
        Places2(subject, (events, at) => [.. events.Select(e => e is ToolReplied reply && e.Index == at ? edit(reply) : e)]);

    /// <summary>The first reply and the last.</summary>
    private static IEnumerable<Site> Places2(Subject subject, Func<IReadOnlyList<TrajectoryEvent>, int, IReadOnlyList<TrajectoryEvent>> edit)
    {
        var replies = subject.Judgement.Episode.Events.OfType<ToolReplied>().Select(reply => reply.Index).ToArray();
        return replies.Where((_, i) => i == 0 || i == replies.Length - 1)
            .Select(at => Places.At(at, () => subject.Draft with { Forge = events => Numbered(edit(events, at)) }, "event"));
    }

    private static IEnumerable<Site> Shared(Subject subject) => subject.Calls.Count < 2 ? [] :
    [
        Places.At(0, () => subject.Draft with
        {
            Forge = events =>
            [
                .. events.Select(e => e switch
                {
                    AgentMessage { Calls: [var call] } agent => agent with { Calls = [call with { Id = "call" }] },
                    CustomerMessage { Calls: [var call] } customer => customer with { Calls = [call with { Id = "call" }] },
                    ToolReplied reply => reply with { CallId = "call" },
                    _ => e,
                }),
            ],
        }),
    ];

    private static IReadOnlyList<TrajectoryEvent> Numbered(IReadOnlyList<TrajectoryEvent> events) => [.. events.Select((e, i) => e with { Index = i })];

    private static string Otherwise(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        return at < 0 ? $"{text}." : $"{text[..at]}{(text[at] == '9' ? '8' : (char)(text[at] + 1))}{text[(at + 1)..]}";
    }
}
