namespace TrajForge.Mutation.Operators;

/// <summary>Episodes that end before all is done, or by a limit.</summary>
internal static class EndingOperators
{
    private const string Family = "ending";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("customer_leaves", Family, "the customer leaves instead of saying yes", subject => subject.Own.Where(change => change.Agreed).Select(change => Places.At(change, () =>
            subject.Draft.Cut(change.Yes).Insert(change.Yes, Places.Customer("Sorry, I have to go. Bye.")) with { End = EndReason.CustomerDone }))),
        new("cut_in_middle", Family, "the record stops after a message in the middle", subject => subject.Said(Side.Agent).Where(i => i < Last(subject)).TakeLast(4).Select(i => Places.At(i, () =>
            subject.Draft.Cut(i + 1) with { End = EndReason.CustomerDone }))),
        new("cut_at_call", Family, "the record stops after a call", subject => subject.Calls.Where(made => made.Step.Request.Caller == Side.Agent).TakeLast(2).Select(made => Places.At(made.Line, () => subject.Draft.Cut(made.Line + 1)))),
        new("ended_by_limit", Family, "a limit ended the episode", subject => new[] { EndReason.TurnLimit, EndReason.CustomerGaveUp, EndReason.EmptyMessage }.Select(end =>
            Places.At(subject.Lines.Count, () => subject.Draft with { End = end }, end.ToString()))),
    ];

    /// <summary>The last line without which something is missing.</summary>
    private static int Last(Subject subject) =>
        subject.Changes.Select(change => change.Line).Concat(subject.Task.Refusals.SelectMany(refusal => subject.Declining(refusal).Take(1))).DefaultIfEmpty(0).Max();
}
