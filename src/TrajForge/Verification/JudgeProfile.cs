namespace TrajForge.Verification;

/// <summary>A ready composition of gates and reward.</summary>
public sealed record JudgeProfile
{
    private const double PerCall = 0.05;
    private const int MostCalls = 10;

    public required string Name { get; init; }

    /// <summary>What it is after, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>Families and checks that gate; null for every family.</summary>
    public IReadOnlyList<string>? Gates { get; init; }

    public required RewardRule Reward { get; init; }

    /// <summary>Least reward of an accepted episode, in [0, 1].</summary>
    public double Least { get; init; } = 1;

    /// <summary>Every check gates, and nothing is superfluous. The default.</summary>
    public static JudgeProfile Strict { get; } = new() { Name = "strict", Summary = "every check gates, and S is 1", Reward = OfS };

    /// <summary>CoVe's filter: all constraints met and nothing redundant, over a record that replays (METHODS 1.6).</summary>
    public static JudgeProfile Cove { get; } = new()
    {
        Name = "cove",
        Summary = "constraints met and nothing redundant, and S is 1, as CoVe filters",
        Gates = ["form.calls", "replay", "constraints", "refusal", "redundancy"],
        Reward = OfS,
    };

    /// <summary>End state and what was communicated, as the tau benchmarks score.</summary>
    public static JudgeProfile Tau { get; } = new()
    {
        Name = "tau",
        Summary = "the reference's end state and the answers, as the tau benchmarks score",
        Gates = ["replay", "constraints.asserted", "end_state.equal", "communication.answered"],
        Reward = new RewardRule { Factors = ["end_state.equal", "constraints.asserted", "communication.answered"] },
    };

    /// <summary>EnvFactory's reward: exact trace and end state by halves, less 0.05 for each extra and each malformed call up to 0.5 (METHODS 3.8).</summary>
    public static JudgeProfile EnvFactory { get; } = new()
    {
        Name = "envfactory",
        Summary = "exact trace and end state by halves, less extra and malformed calls, as EnvFactory rewards",
        Gates = ["form", "replay", "end_state"],
        Reward = new RewardRule
        {
            Weights = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["trace.matched"] = 0.5, ["trace.state"] = 0.5 },
            Penalties = new SortedDictionary<string, Penalty>(StringComparer.Ordinal) { ["trace.extra"] = new(PerCall, MostCalls), ["trace.malformed"] = new(PerCall, MostCalls) },
        },
        Least = 0,
    };

    /// <summary>All, in the order of the docs.</summary>
    public static IReadOnlyList<JudgeProfile> All { get; } = [Strict, Cove, Tau, EnvFactory];

    private static RewardRule OfS => new() { Weights = new SortedDictionary<string, double>(StringComparer.Ordinal) { [Components.S] = 1 } };
}
