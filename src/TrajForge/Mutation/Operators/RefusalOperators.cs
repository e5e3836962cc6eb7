using TrajForge.Tasks;

namespace TrajForge.Mutation.Operators;

/// <summary>A wish that the policy declines is granted, declined blindly, without the reason or not at all; hand-overs too many or too few.</summary>
internal static class RefusalOperators
{
    private const string Family = "refusals";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("wish_granted", Family, "what the policy declines is tried before it is declined", subject => Complied(subject, places => places[0])),
        new("gave_in", Family, "what the policy declines is tried after the customer insisted", subject => Complied(subject, places => places.Count > 1 ? places[^1] : -1)),
        new("declined_unread", Family, "a wish is declined without reading what decides", Unread),
        new("declined_first", Family, "a wish is declined before what decides is read", First),
        new("declined_without_reason", Family, "a wish is declined and nobody says why", subject => Reworded(subject, "I'm sorry, I can't do that for you.")),
        new("wish_passed_over", Family, "a wish that is to be declined is passed over", subject => Reworded(subject, "Is there anything else I can help with?")),
        new("needless_hand_over", Family, "the customer is handed over though all is done", Needless),
        new("handed_over_early", Family, "the customer is handed over instead of what was asked for", Early),
        new("hand_over_left_out", Family, "the customer is not handed over though the policy says so", LeftOut),
    ];

    private static IEnumerable<(Refusal Refusal, IReadOnlyList<int> Places)> Declined(Subject subject) =>
        subject.Task.Refusals.Select(refusal => (refusal, subject.Declining(refusal))).Where(pair => pair.Item2.Count > 0);

    private static IEnumerable<Site> Complied(Subject subject, Func<IReadOnlyList<int>, int> where) =>
        from pair in Declined(subject)
        let at = @where(pair.Places)
        where at > 0
        from call in subject.Task.WrongPlays.Where(wrong => wrong.Goal == pair.Refusal.Goal && wrong.Kind.StartsWith(Twins.Comply, StringComparison.Ordinal)).SelectMany(wrong => wrong.Instead).Select(call => call.ToRequest()).Distinct()
        select Places.At(at, () => subject.Draft.Insert(at, Calls.One(call)), call.Name);

    private static IEnumerable<Site> Unread(Subject subject) =>
        from pair in Declined(subject)
        from fact in pair.Refusal.Deciding
        let reads = Showing(subject, fact)
        where reads.Length > 0
        select Places.At(pair.Places[0], () => subject.Draft.Without(reads).InTurn(), fact.ToString());

    /// <summary>The agent's own calls that show the fact; none where the identification or the customer shows it as well.</summary>
    private static int[] Showing(Subject subject, RecordRef fact)
    {
        var showing = subject.Calls.Where(made => made.Step.Replayed.Seen.Contains(fact)).ToArray();
        return showing.Any(made => made.Step.Changed || made.Step.Replayed.Authenticates is not null || made.Step.Request.Caller != Side.Agent) ? [] : [.. showing.Select(made => made.Line)];
    }

    private static IEnumerable<Site> First(Subject subject)
    {
        // A wish may be declined while another's reason is known already, so all that decides has to come later.
        var facts = subject.Task.Refusals.SelectMany(refusal => refusal.Deciding).ToArray();
        return from pair in Declined(subject)
               let read = subject.Calls.FirstOrDefault(made => made.Step.Replayed.Seen.Any(facts.Contains))
               let at = read is null ? -1 : subject.Before(read.Line, Side.Customer)
               where at >= 0 && pair.Refusal.Deciding.All(fact => Showing(subject, fact).Length > 0)
               select Places.At(at, () => subject.Draft.Insert(at, Places.Customer("Can you do that for me?"), Places.Agent("I'm sorry, I can't do that, it isn't possible.")).InTurn());
    }

    private static IEnumerable<Site> Reworded(Subject subject, string with) => Declined(subject).Select(pair =>
        Places.At(pair.Places[0], () => pair.Places.Aggregate(subject.Draft, (draft, i) => draft.Put(i, Places.Agent(with)))));

    private static bool Due(Subject subject) => subject.Task.Refusals.Any(refusal => refusal.HandsOver) || subject.Task.ReferencePlay.Any(call => call.Name == Tool(subject));

    private static string? Tool(Subject subject) => subject.Judgement.Rules.HandOverTool;

    private static Line[] HandOver(Subject subject) =>
    [
        Calls.One(new ToolRequest { Name = Tool(subject)!, Arguments = """{"summary":"The customer needs help."}""" }),
        Places.Agent("You are being transferred to a human agent. Please hold on."),
    ];

    private static IEnumerable<Site> Needless(Subject subject) => Due(subject) || Tool(subject) is null || subject.Lines[^1] is not Words { Side: Side.Customer } ? []
        : [Places.At(subject.Lines.Count, () => subject.Draft.Insert(subject.Lines.Count, HandOver(subject)) with { End = EndReason.HandedOver })];

    private static IEnumerable<Site> Early(Subject subject) => Due(subject) || Tool(subject) is null ? []
        : subject.Own.Where(change => change.Agreed).Select(change => Places.At(change, () =>
            subject.Draft.Cut(change.Asked).Insert(change.Asked, HandOver(subject)) with { End = EndReason.HandedOver }));

    private static IEnumerable<Site> LeftOut(Subject subject)
    {
        var places = subject.Calls.Where(made => made.Step.Request.Name == Tool(subject)).Select(made => made.Line).ToArray();
        return places.Length == 0 ? [] : [Places.At(places[0], () => subject.Draft.Without(places).InTurn() with { End = EndReason.CustomerDone })];
    }
}
