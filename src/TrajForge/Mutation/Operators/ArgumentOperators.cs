using System.Globalization;

namespace TrajForge.Mutation.Operators;

/// <summary>
/// Changes with a wrong argument, three operators of every role that the environment declares: only the call is wrong; the wrong value is proposed, agreed to
/// and used; the wrong value is proposed and the right one used.
/// </summary>
internal static class ArgumentOperators
{
    private const string Family = "arguments";

    /// <summary>Other values tried for one role of one change.</summary>
    private const int MostValues = 6;

    public static IEnumerable<Operator> Of(IEnvironment environment) =>
        Roles.All(environment).GroupBy(role => role.Role, StringComparer.Ordinal).OrderBy(role => role.Key, StringComparer.Ordinal).SelectMany(role => new[]
        {
            new Operator($"wrong_{role.Key}", Family, $"the call has another {Word(role.Key)} than was agreed to", subject => Called(subject, role.Key)) { InState = true },
            new Operator($"wrong_{role.Key}_agreed", Family, $"another {Word(role.Key)} is proposed, agreed to and called", subject => Agreed(subject, role.Key)) { InState = true },
            new Operator($"wrong_{role.Key}_proposed", Family, $"another {Word(role.Key)} is proposed and agreed to than is called", subject => Proposed(subject, role.Key)),
        });

    private static string Word(string role) => role.Replace('_', ' ');

    private static IEnumerable<Site> Called(Subject subject, string role) =>
        Each(subject, subject.Changes, role, "wrong", (change, other) => subject.Draft.Put(change.Line, Calls.One(other.Request)));

    private static IEnumerable<Site> Agreed(Subject subject, string role) => Each(subject, subject.Own.Where(change => change.Agreed), role, "agreed", (change, other) =>
    {
        // A call that the world refuses would be killed for doing nothing; here the wrong thing has to happen.
        var made = Calls.One(other.Request);
        return subject.Draft.Put(change.Line, made).Put(change.Asked, new Proposal(other.Request)).Need(made);
    });

    private static IEnumerable<Site> Proposed(Subject subject, string role) => Each(subject, subject.Own.Where(change => change.Agreed), role, "proposed", (change, other) =>
        subject.Draft.Put(change.Asked, new Proposal(other.Request, Unlike: change.Step.Request)));

    private static IEnumerable<Site> Each(Subject subject, IEnumerable<Change> changes, string role, string purpose, Func<Change, OtherValue, Draft> edit)
    {
        foreach (var change in changes)
        {
            OtherValue[] others = [.. subject.Arguments.Others(new Made(change.Line, change.Step), role)];
            var random = subject.Random(purpose, string.Create(CultureInfo.InvariantCulture, $"{change.Line} {role}"));
            foreach (var other in random.Shuffle(others).Take(MostValues))
            {
                yield return Places.At(change, () => edit(change, other), $"{other.Path} = {other.Wrong}");
            }
        }
    }
}
