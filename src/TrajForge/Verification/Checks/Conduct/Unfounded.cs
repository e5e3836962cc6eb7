namespace TrajForge.Verification.Checks;

/// <summary><c>customer.leaked</c> and <c>customer.invented</c>: what the customer states and cannot know.</summary>
internal static class Unfounded
{
    public static CheckResult Leaked(Judgement judgement, IReadOnlyList<Saying> sayings)
    {
        var unknown = sayings.Where(saying => saying.Unknown.Any(IsIdLike)).ToArray();
        var ids = unknown.Length == 0 ? null : new WorldIds(judgement);
        var leaks = unknown.SelectMany(saying => saying.Unknown.Where(thing => ids!.Holds(thing)).Select(thing => (saying.Line.Index, thing.Value))).ToArray();
        return leaks.Length == 0
            ? CheckResult.Pass("customer.leaked")
            : CheckResult.Fail("customer.leaked", $"the customer names what only the world knows: {Join(leaks.Select(leak => leak.Value))}", Events(leaks.Select(leak => leak.Index)));
    }

    public static CheckResult Invented(Judgement judgement, IReadOnlyList<Saying> sayings, IReadOnlySet<int> meant)
    {
        var leaks = new Lazy<WorldIds>(() => new WorldIds(judgement));
        var inventions = sayings
            .Where(saying => !meant.Contains(saying.Line.Index))
            .Select(saying => (saying.Line, Made: saying.Unknown.Where(thing => thing.Kind != StatedKind.Code && !(IsIdLike(thing) && leaks.Value.Holds(thing))).ToArray()))
            .Where(saying => saying.Made.Length > 0)
            .ToArray();
        return inventions.Length == 0
            ? CheckResult.Pass("customer.invented")
            : CheckResult.Fail(
                "customer.invented",
                $"the customer states what its brief does not hold and nobody told it: {Join(inventions.SelectMany(saying => saying.Made).Select(thing => thing.Value))}",
                Events(inventions.Select(saying => saying.Line.Index)));
    }

    private static bool IsIdLike(Stated thing) => thing.Kind is StatedKind.Id or StatedKind.Code;

    private static string Join(IEnumerable<string> values) => string.Join(", ", values.Distinct(StringComparer.Ordinal).Select(value => $"'{value}'"));

    private static int[] Events(IEnumerable<int> indexes) => [.. indexes.Distinct()];
}
