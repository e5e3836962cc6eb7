using TrajForge.Specs;

namespace TrajForge.Verification;

/// <summary>How check results become acceptance and reward.</summary>
public sealed record JudgeOptions
{
    /// <summary>Penalty in <c>S</c> for each superfluous, unwanted or repeated change. CoVe publishes no weight; 0.25 is ours.</summary>
    public double Lambda { get; init; } = 0.25;

    /// <summary>Changes penalised at most.</summary>
    public int RMax { get; init; } = 4;

    /// <summary>Default: <see cref="JudgeProfile.Strict"/>.</summary>
    public JudgeProfile Profile { get; init; } = JudgeProfile.Strict;

    /// <summary>Families and checks that gate acceptance instead of the profile's; null for those.</summary>
    public IReadOnlyList<string>? Gates { get; init; }

    /// <summary>How the reward is made instead of the profile's rule; null for that.</summary>
    public RewardRule? Reward { get; init; }

    /// <summary>Fields that are not compared besides the environment's, as <see cref="StateComparison.SoftFields"/>.</summary>
    public IReadOnlyList<string> Soft { get; init; } = [];

    /// <summary>Who judges, in the order of reports. Default: <see cref="Judge.BuiltIn"/>.</summary>
    public IReadOnlyList<IVerifier> Verifiers { get; init; } = Judge.BuiltIn;

    /// <summary>What a spec asks for.</summary>
    public static JudgeOptions Of(VerifySpec spec)
    {
        var profile = JudgeProfile.All.Single(profile => profile.Name == spec.Profile);
        return new JudgeOptions
        {
            Lambda = spec.Lambda,
            RMax = spec.RMax,
            Profile = profile,
            Gates = spec.Gates,
            Reward = profile.Reward with
            {
                Weights = spec.Weights ?? profile.Reward.Weights,
                Penalties = spec.Penalties?.ToDictionary(pair => pair.Key, pair => new Penalty(pair.Value.Each, pair.Value.Most)) ?? profile.Reward.Penalties,
                Factors = spec.Factors ?? profile.Reward.Factors,
            },
            Soft = spec.Soft ?? [],
        };
    }
}
