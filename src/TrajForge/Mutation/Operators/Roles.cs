namespace TrajForge.Mutation.Operators;

/// <summary>What the environment says of arguments, and one other value for one of them.</summary>
internal static class Roles
{
    public static IEnumerable<ArgumentRole> All(IEnvironment environment) => (environment as IArgumentRoles)?.ArgumentRoles ?? [];

    public static IEnumerable<ArgumentRole> Of(Subject subject, string tool) => All(subject.Environment).Where(role => role.Tool == tool);

    /// <summary>One of the calls with another value in the role, by chance; null when there is none.</summary>
    public static OtherValue? Pick(Subject subject, Change change, string role, string purpose)
    {
        OtherValue[] others = [.. subject.Arguments.Others(new Made(change.Line, change.Step), role)];
        return others.Length == 0 ? null : subject.Random(purpose, $"{change.Line} {role}").Pick(others);
    }
}
