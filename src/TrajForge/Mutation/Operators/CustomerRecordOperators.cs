using System.Text.Json;
using TrajForge.ToolGraphs;

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

    private static IEnumerable<Site> Inserted(Subject subject, ToolEffect effect)
    {
        var at = subject.Calls.Where(made => made.Step.Effect == effect && made.Step.Request.Caller == Side.Agent).Select(made => made.Line).DefaultIfEmpty(-1).Max();
        return at < 0 ? [] : Theirs(subject, effect).Distinct().Take(MostTried).Select((request, n) => Places.At(at, () =>
        {
            var made = Calls.One(request);
            return subject.Draft.Insert(at + 1, made).Need(made);
        }, $"{n}:{request.Name}"));
    }

    /// <summary>Calls of other customers' tasks that name them, or a record that their tasks change.</summary>
    private static IEnumerable<ToolRequest> Theirs(Subject subject, ToolEffect effect) =>
        from task in subject.Donors
        let records = task.Evidence.Select(need => need.Changed.Id).Append(task.Customer).ToHashSet(StringComparer.Ordinal)
        from call in task.ReferencePlay
        where call.Effect == effect && (call.Caller ?? Side.Agent) == Side.Agent
            && JsonLeaf.Of(call.Arguments.ToElement()).Any(leaf => leaf.Value.ToElement() is { ValueKind: JsonValueKind.String } value && records.Contains(value.GetString()!))
        select call.ToRequest();

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
