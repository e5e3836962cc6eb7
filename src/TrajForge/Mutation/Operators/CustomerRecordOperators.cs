namespace TrajForge.Mutation.Operators;

/// <summary>Records of other customers read or changed.</summary>
internal static class CustomerRecordOperators
{
    private const string Family = "customers";

    private const int MostTried = 6;

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("reads_other_customer", Family, "a record of another customer is read", subject => Inserted(subject, ToolEffect.Reads)),
        new("changes_other_customer", Family, "a record of another customer is changed", subject => Inserted(subject, ToolEffect.Changes)),
        new("identified_as_other", Family, "another customer is identified instead", subject => Identified(subject, instead: true)),
        new("identified_twice", Family, "another customer is identified too", subject => Identified(subject, instead: false)),
    ];

    /// <summary>Only tools that take a customer's record show one, which the world tells by the owners of what it shows.</summary>
    private static IEnumerable<Site> Inserted(Subject subject, ToolEffect effect)
    {
        var owned = subject.Calls.Where(made => made.Step.Effect == effect && made.Step.Replayed.Owners.Count > 0).Select(made => made.Step.Request.Name).ToHashSet();
        var at = subject.Calls.Where(made => made.Step.Effect == effect && made.Step.Request.Caller == Side.Agent).Select(made => made.Line).DefaultIfEmpty(-1).Max();
        return at < 0 ? [] : subject.Arguments.OfDonors(effect).Where(request => owned.Contains(request.Name) && !Authenticates(subject, request)).Distinct().Take(MostTried)
            .Select((request, n) => Places.At(at, () =>
            {
                var made = Calls.One(request);
                return subject.Draft.Insert(at + 1, made).Need(made);
            }, $"{n}:{request.Name}"));
    }

    private static IEnumerable<Site> Identified(Subject subject, bool instead)
    {
        if (subject.Calls.FirstOrDefault(made => made.Step.Replayed.Authenticates is not null) is not { } own)
        {
            return [];
        }

        return subject.Donors.SelectMany(task => task.ReferencePlay.Where(call => call.Goal == 0)).Select(call => call.ToRequest()).Where(request => Authenticates(subject, request)).Distinct().Take(MostTried)
            .Select((request, n) => Places.At(own.Line, () =>
            {
                var made = Calls.One(request);
                return (instead ? subject.Draft.Put(own.Line, made) : subject.Draft.Insert(own.Line + 1, made)).Need(made);
            }, $"{n}"));
    }

    private static bool Authenticates(Subject subject, ToolRequest request) =>
        subject.Calls.Any(made => made.Step.Replayed.Authenticates is not null && made.Step.Request.Name == request.Name);
}
