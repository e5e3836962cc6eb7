using CsCheck;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class RewardRuleTests
{
    private static readonly Gen<CheckResult> Checks = Gen.Select(
        OneOf("a.one", "a.two", "b.one"),
        OneOf(CheckOutcome.Passed, CheckOutcome.Failed, CheckOutcome.NotApplicable),
        Gen.Double[0, 1].Nullable(),
        Gen.Int[0, 100].Nullable(),
        (check, outcome, score, count) => new CheckResult { Check = check, Outcome = outcome, Score = score, Count = count });

    [Fact]
    public void Whatever_the_rule_and_the_results_the_reward_is_a_finite_number_from_0_to_1() =>
        Gen.Select(Checks.List[0, 8], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 1000], OneOf("a", "b.one", "s", "none").List[0, 3])
            .Sample((checks, s, weight, each, most, factors) =>
            {
                var rule = new RewardRule
                {
                    Weights = new Dictionary<string, double> { ["a.one"] = weight, ["s"] = 1 - weight },
                    Penalties = new Dictionary<string, Penalty> { ["a"] = new(each, most) },
                    Factors = factors,
                };

                Assert.InRange(rule.Of(new Components(checks, s)), 0, 1);
            });

    [Fact]
    public void What_does_not_apply_is_left_out_of_the_mean_and_is_no_factor()
    {
        var components = new Components([Result("a.one", 0.5), CheckResult.None("b.one", "nothing")], s: 1);
        var rule = new RewardRule { Weights = new Dictionary<string, double> { ["a.one"] = 0.2, ["b.one"] = 0.8 }, Factors = ["b"] };

        Assert.Equal(0.5, rule.Of(components));
    }

    [Fact]
    public void A_penalty_is_taken_off_for_each_offence_up_to_its_cap()
    {
        CheckResult[] checks = [Result("a.one", 1) with { Count = 3 }, Result("a.two", 1) with { Count = 4 }];
        var rule = new RewardRule { Penalties = new Dictionary<string, Penalty> { ["a"] = new(0.1, 5), ["a.one"] = new(0.05, 2) } };

        Assert.Equal(1 - 0.5 - 0.1, rule.Of(new Components(checks, s: 1)), 12);
    }

    [Fact]
    public void A_family_is_the_mean_of_its_checks()
    {
        var components = new Components([Result("a.one", 0.25), CheckResult.Pass("a.two"), CheckResult.Fail("b.one", "no")], s: 0.1);

        Assert.Equal((0.625, 0.0, 0.1), (components["a"], components["b"], components["s"]));
        Assert.Equal(["a", "b"], components.Families.Select(family => family.Name));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);

    private static CheckResult Result(string check, double score) => CheckResult.Pass(check) with { Score = score };
}
