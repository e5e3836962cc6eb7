namespace TrajForge.Mutation.Operators;

/// <summary>Messages and calls that are not as they must be.</summary>
internal static class FormOperators
{
    private const string Family = "form";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("malformed_call", Family, "the arguments of a call are cut off, and the call is made again", subject => Agents(subject).Select(made => Places.At(made.Line, () =>
            subject.Draft.Insert(made.Line, Calls.One(made.Step.Request with { Arguments = made.Step.Request.Arguments[..^1] }))))),
        new("two_calls", Family, "two calls are made in one message", subject => Agents(subject).Zip(Agents(subject).Skip(1)).Where(pair => pair.Second.Line == pair.First.Line + 1).Select(pair =>
            Places.At(pair.First.Line, () => subject.Draft.Put(pair.First.Line, new Calls(Side.Agent, [pair.First.Step.Request, pair.Second.Step.Request])).Without(pair.Second.Line)))),
        new("words_with_call", Family, "words stand beside a call", subject => Agents(subject).Select(made => Places.At(made.Line, () =>
            subject.Draft.Put(made.Line, new Calls(Side.Agent, [made.Step.Request], "One moment, please."))))),
        new("speaks_twice", Family, "the agent speaks twice in a row", subject => subject.Said(Side.Agent).Select(i => Places.At(i, () => subject.Draft.Insert(i, Places.Agent("One moment, please."))))),
        new("customer_speaks_twice", Family, "the customer speaks twice in a row", subject => subject.Said(Side.Customer).Where(i => i > 0).Select(i => Places.At(i, () => subject.Draft.Insert(i, Places.Customer("One moment."))))),
        new("foreign_script", Family, "the agent falls into another language", subject => subject.Said(Side.Agent).Where(i => !subject.Own.Any(change => change.Asked == i)).Select(i => Places.At(i, () =>
            subject.Draft.Put(i, Places.Agent("\u041F\u043E\u0436\u0430\u043B\u0443\u0439\u0441\u0442\u0430, \u043F\u043E\u0434\u043E\u0436\u0434\u0438\u0442\u0435 \u043D\u0435\u043C\u043D\u043E\u0433\u043E."))))),
    ];

    private static IEnumerable<Made> Agents(Subject subject) => subject.Calls.Where(made => made.Step.Request.Caller == Side.Agent);
}
