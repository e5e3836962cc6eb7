namespace TrajForge.Verification;

/// <summary>The named numbers of one judgement: each check's score, each family's mean, and CoVe's <c>s</c>.</summary>
public sealed class Components(IReadOnlyList<CheckResult> checks, double s)
{
    /// <summary>Name of CoVe's score among the components.</summary>
    public const string S = "s";

    private readonly ILookup<string, CheckResult> _checks = checks.ToLookup(check => check.Check, StringComparer.Ordinal);
    private readonly ILookup<string, CheckResult> _families = checks.ToLookup(check => Family(check.Check), StringComparer.Ordinal);

    /// <summary>A component by its name, in [0, 1]; null when nothing of it applies.</summary>
    public double? this[string name] => name == S ? s : Mean(_checks.Contains(name) ? _checks[name] : _families[name]);

    /// <summary>The families that had something to check, in the order of the checks.</summary>
    public IEnumerable<Component> Families => _families.Where(family => Mean(family) is not null).Select(family => new Component(family.Key, Mean(family)!.Value));

    /// <summary>The offences that a check or a family counts.</summary>
    public int Count(string name) => (_checks.Contains(name) ? _checks[name] : _families[name]).Sum(check => check.Count ?? 0);

    /// <summary>The family of a check.</summary>
    public static string Family(string check) => check.Split('.')[0];

    private static double? Mean(IEnumerable<CheckResult> results)
    {
        var applied = results.Where(check => check.Outcome != CheckOutcome.NotApplicable).Select(check => check.Score ?? (check.Outcome == CheckOutcome.Passed ? 1.0 : 0.0)).ToArray();
        return applied.Length == 0 ? null : applied.Average();
    }
}
