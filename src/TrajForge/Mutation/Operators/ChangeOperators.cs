namespace TrajForge.Mutation.Operators;

/// <summary>Changes left out, made twice, made in another order, undone, or made that nobody asked for.</summary>
internal static class ChangeOperators
{
    private const string Family = "changes";

    /// <summary>Changes of other tasks that are tried for one extra change.</summary>
    private const int MostAimed = 8;

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("drop_change", Family, "a change is left out, though it is said to be done", Drop) { InState = true },
        new("duplicate_change", Family, "a change is made a second time", Duplicate),
        new("swap_changes", Family, "two changes of the agent trade places, each under the other's yes", Swap),
        new("change_before_proposal", Family, "a change is made before it is proposed", BeforeProposal),
        new("do_and_undo", Family, "another value is set first, properly agreed to, and then the right one", DoAndUndo),
        new("toggle_thrice", Family, "a switch of the customer's device is flipped there and back before it is set", Toggle),
        new("extra_change", Family, "a change that nobody asked for is made beside the right one", subject => Extra(subject, agreed: false)),
        new("extra_change_agreed", Family, "a change that nobody asked for is proposed, agreed to and made", subject => Extra(subject, agreed: true)),
        new("extra_record", Family, "the change is made to one more record of the customer", Record),
    ];

    private static IEnumerable<Site> Drop(Subject subject) => subject.Changes.Select(change => Places.At(change, () => subject.Draft.Without(change.Line).InTurn()));

    private static IEnumerable<Site> Duplicate(Subject subject) =>
        subject.Changes.Select(change => Places.At(change, () => subject.Draft.Insert(change.Line + 1, Calls.One(change.Step.Request))));

    private static IEnumerable<Site> Swap(Subject subject) =>
        subject.Own.Zip(subject.Own.Skip(1)).Where(pair => pair.First.Yes != pair.Second.Yes).Select(pair => Places.At(pair.First, () =>
            subject.Draft.Put(pair.First.Line, subject.Lines[pair.Second.Line]).Put(pair.Second.Line, subject.Lines[pair.First.Line])));

    private static IEnumerable<Site> BeforeProposal(Subject subject) =>
        subject.Own.Where(change => change.Agreed).Select(change => Places.At(change, () => subject.Draft.Move(change.Line, change.Asked)));

    private static IEnumerable<Site> DoAndUndo(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        from role in Roles.Of(subject, change.Step.Request.Name).Where(role => !role.NamesRecord).Select(role => role.Role).Distinct()
        select Places.At(change, () =>
        {
            if (Roles.Pick(subject, change, role, "do_and_undo") is not { } other)
            {
                return null;
            }

            var made = Calls.One(other.Request);
            return subject.Draft.Insert(change.Asked, new Proposal(other.Request), Places.Yes, made).Need(made);
        }, role);

    private static IEnumerable<Site> Toggle(Subject subject) =>
        subject.Changes.Where(change => change.Step.Request is { Caller: Side.Customer, Arguments: "{}" } && change.Step.Request.Name.StartsWith("toggle", StringComparison.Ordinal))
            .Select(change => Places.At(change, () => subject.Draft.Insert(change.Line, Calls.One(change.Step.Request), Calls.One(change.Step.Request))));

    private static IEnumerable<Site> Extra(Subject subject, bool agreed) =>
        from change in subject.Own.Where(change => change.Agreed).TakeLast(1)
        from pair in subject.Arguments.Aimed(new Made(change.Line, change.Step)).Where(request => subject.Changes.All(made => made.Step.Request != request)).Take(MostAimed).Index()
        select Places.At(change, () => With(subject, change, pair.Item, agreed), $"{pair.Index}:{pair.Item.Name}");

    private static IEnumerable<Site> Record(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        from role in Roles.Of(subject, change.Step.Request.Name).Where(role => role.NamesRecord).Select(role => role.Role).Distinct()
        from pair in subject.Arguments.Others(new Made(change.Line, change.Step), role).Index().Take(MostAimed)
        select Places.At(change, () => With(subject, change, pair.Item.Request, agreed: false), $"{pair.Index}:{role}");

    private static Draft With(Subject subject, Change after, ToolRequest request, bool agreed)
    {
        var made = Calls.One(request);
        return (agreed ? subject.Draft.Insert(after.Line + 1, new Proposal(request), Places.Yes, made) : subject.Draft.Insert(after.Line + 1, made)).Need(made);
    }
}
