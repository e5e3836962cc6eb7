namespace TrajForge.Verification;

/// <summary>
/// How named components become one number: the weighted mean of some, less a penalty for each offence of others, times factors; then held in [0, 1]. A
/// component is a check or a family by its id, or <c>s</c>. What does not apply is left out of the mean, and as a factor is 1.
/// </summary>
public sealed record RewardRule
{
    /// <summary>Weights of the mean, which sum to 1; empty for a constant 1.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Taken off for each offence that a check or a family counts.</summary>
    public IReadOnlyDictionary<string, Penalty> Penalties { get; init; } = new SortedDictionary<string, Penalty>(StringComparer.Ordinal);

    public IReadOnlyList<string> Factors { get; init; } = [];

    /// <summary>All components that it names, penalties apart.</summary>
    public IEnumerable<string> Named => Weights.Keys.Concat(Factors).Distinct(StringComparer.Ordinal);

    /// <summary>The reward, in [0, 1].</summary>
    public double Of(Components components)
    {
        var weighed = Weights.Select(pair => (Weight: pair.Value, Value: components[pair.Key])).Where(pair => pair.Value is not null).ToArray();
        var weight = weighed.Sum(pair => pair.Weight);
        var mean = Weights.Count == 0 ? 1 : weight == 0 ? 0 : weighed.Sum(pair => pair.Weight * pair.Value!.Value) / weight;
        var less = Penalties.Sum(pair => pair.Value.Each * Math.Min(components.Count(pair.Key), pair.Value.Most));
        return Math.Clamp(Factors.Aggregate(mean - less, (product, factor) => product * (components[factor] ?? 1)), 0, 1);
    }
}

/// <param name="Each">Taken off for each offence.</param>
/// <param name="Most">Offences counted at most.</param>
public sealed record Penalty(double Each, int Most);
