using TrajForge.Tests.Support;
using TrajForge.Specs;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

public sealed class JudgeProfileTests
{
    [Theory]
    [InlineData("strict", VerdictOutcome.Rejected, 1.0)]
    [InlineData("cove", VerdictOutcome.Accepted, 1.0)]
    [InlineData("tau", VerdictOutcome.Accepted, 1.0)]
    [InlineData("envfactory", VerdictOutcome.Accepted, 1.0)]
    public async Task A_change_without_a_yes_ends_well_and_only_strict_asks_for_the_yes(string profile, VerdictOutcome outcome, double reward) =>
        await IsAsync(profile, outcome, reward, new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 now reads oats.").Customer("Thanks"));

    [Theory]
    [InlineData("strict", VerdictOutcome.Rejected, 0.0)]
    [InlineData("cove", VerdictOutcome.Rejected, 0.0)]
    [InlineData("tau", VerdictOutcome.Rejected, 0.0)]
    [InlineData("envfactory", VerdictOutcome.Rejected, 0.0)]
    public async Task Idling_earns_nothing(string profile, VerdictOutcome outcome, double reward) =>
        await IsAsync(profile, outcome, reward, new Dialogue().Customer("Hi").Agent("Hello.").Customer("Bye"));

    [Theory]
    [InlineData("strict", VerdictOutcome.Rejected, 0.75)]
    [InlineData("cove", VerdictOutcome.Rejected, 0.75)]
    [InlineData("tau", VerdictOutcome.Rejected, 0.0)]
    [InlineData("envfactory", VerdictOutcome.Rejected, 0.45)]
    public async Task A_change_that_nobody_wants_costs_what_each_profile_takes_for_it(string profile, VerdictOutcome outcome, double reward) =>
        await IsAsync(profile, outcome, reward, new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Shall I set note a1 to oats, and a2 to oil?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Call("write", new { id = "a2", text = "oil" }).Agent("It is done.").Customer("Thanks"));

    [Fact]
    public async Task Each_extra_and_each_malformed_call_costs_a_twentieth_of_EnvFactorys_reward()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" }).Call("read", new { id = "a2" }).Call("raed", new { id = "a1" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It is done.").Customer("Thanks");

        // Two calls are none of the reference's, and one of them is no tool's.
        await IsAsync("envfactory", VerdictOutcome.Accepted, 0.85, play);
    }

    [Fact]
    public async Task A_spec_changes_gates_weights_penalties_and_factors_of_a_profile()
    {
        var judgement = await Some.JudgementAsync(Some.Task(), new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It is done.").Customer("Thanks").End());
        var spec = new VerifySpec
        {
            Profile = "envfactory",
            Gates = ["constraints", "evidence.seen"],
            Weights = new Dictionary<string, double> { ["evidence.seen"] = 0.5, ["constraints"] = 0.5 },
            Penalties = new Dictionary<string, PenaltySpec> { ["trace.extra"] = new() { Each = 0.5 } },
            Factors = ["end_state"],
        };

        var verdict = new Judge(JudgeOptions.Of(spec)).Decide(judgement);

        Assert.Equal((VerdictOutcome.Rejected, 0.5), (verdict.Outcome, verdict.Reward));
        Assert.Equal(["evidence.seen"], verdict.Reasons);
        Assert.Equal(0, verdict.Vector.Single(component => component.Name == "evidence.seen").Value);
    }

    [Fact]
    public async Task A_field_that_the_spec_calls_soft_is_not_compared()
    {
        var episode = Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).Agent("And a2.").Customer("Bye.").End();
        var hard = await Some.JudgementAsync(Some.Task(), episode);
        var soft = await new JudgementBuilder(Some.Notes, ["notes:text"]).BuildAsync(Some.Task(), episode, TestContext.Current.CancellationToken);

        Assert.Equal([CheckOutcome.Failed, CheckOutcome.Passed], new[] { hard, soft }.Select(judgement => Check(judgement, "end_state.equal").Outcome));
    }

    [Fact]
    public async Task A_verdict_names_each_verifier_and_its_version()
    {
        var verdict = await Some.VerdictAsync(Some.Task(), Some.GoodPlay().End());

        Assert.Equal(Judge.BuiltIn.Select(verifier => $"{verifier.Id}@{verifier.Version}"), verdict.Verifiers);
    }

    [Fact]
    public async Task Every_verifier_gives_one_result_for_each_of_its_checks()
    {
        var judgement = await Some.JudgementAsync(Some.Task(), Some.GoodPlay().End());

        Assert.All(Judge.BuiltIn, verifier => Assert.Equal(verifier.Checks, verifier.Verify(judgement).Select(result => result.Check)));
    }

    private static CheckResult Check(Judgement judgement, string check) => new Judge(new JudgeOptions()).Decide(judgement).Checks.Single(result => result.Check == check);

    private static async Task IsAsync(string profile, VerdictOutcome outcome, double reward, Dialogue play)
    {
        var judge = new Judge(JudgeOptions.Of(new VerifySpec { Profile = profile }));

        var verdict = judge.Decide(await Some.JudgementAsync(Some.Task(), play.End()));

        Assert.Equal((outcome, reward), (verdict.Outcome, Math.Round(verdict.Reward!.Value, 12)));
    }
}
