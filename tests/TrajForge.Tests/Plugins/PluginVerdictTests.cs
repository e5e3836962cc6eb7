using TrajForge.Plugins;
using TrajForge.Testing.Verification;
using TrajForge.Verification;

namespace TrajForge.Tests.Plugins;

/// <summary>Whatever a plug-in does, the verdict is broken with its name, and everybody else's results stand.</summary>
public sealed class PluginVerdictTests(PluginFolder folder)
{
    private static readonly Judgement Judgement = Sample.Judgements()[0];

    [Theory]
    [MemberData(nameof(Misbehaviour.Wrong), MemberType = typeof(Misbehaviour))]
    public void Results_that_break_the_contract_are_broken_with_the_name(string way, string said)
    {
        using var plugins = folder.Open(way);

        AssertBroken(plugins, said);
    }

    [Theory]
    [InlineData("throws", "threw InvalidOperationException: out of sorts")]
    [InlineData("nan", "the score NaN")]
    [InlineData("null result", "a result is null")]
    public void The_same_in_a_process_of_its_own(string way, string said)
    {
        using var plugins = folder.Open(way, isolate: true);

        AssertBroken(plugins, said);
    }

    [Theory]
    [MemberData(nameof(Misbehaviour.Fatal), MemberType = typeof(Misbehaviour))]
    public void An_isolated_verifier_that_takes_its_process_along_is_broken_and_the_next_verdict_is_made(string way)
    {
        using var plugins = folder.Open(way, isolate: true, memory: 128);

        AssertBroken(plugins, way == "holds" ? "OutOfMemoryException" : "ended its process with exit code");
    }

    [Fact]
    public void A_verifier_that_does_not_return_is_left_behind_and_not_asked_again()
    {
        using var plugins = folder.Open("hangs", timeout: 0.5);

        AssertBroken(plugins, "did not return within 0.5 s");
        AssertBroken(plugins, "is not asked again");
    }

    [Fact]
    public void An_isolated_verifier_that_does_not_return_is_killed_and_started_anew()
    {
        using var plugins = folder.Open("hangs", isolate: true, timeout: 0.5);

        AssertBroken(plugins, "did not return within 0.5 s");
        AssertBroken(plugins, "did not return within 0.5 s");
    }

    [Fact]
    public void An_isolated_verifier_that_fails_over_and_over_is_given_up()
    {
        using var plugins = folder.Open("hangs", isolate: true, timeout: 0.1);
        var bad = plugins.Verifiers.Single(verifier => verifier.Id == "bad");
        for (var i = 0; i < 10; i++)
        {
            bad.Verify(Judgement);
        }

        Assert.Contains("failed 10 times in a row", bad.Verify(Judgement).Single().Finding);
    }

    [Fact]
    public void A_verdict_that_allocates_more_than_it_may_is_broken()
    {
        using var plugins = folder.Open("allocates", memory: 64);

        AssertBroken(plugins, "allocated more than 64 MB");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_verifier_prints_or_does_to_its_judgement_reaches_nobody_else(bool isolate)
    {
        foreach (var way in (string[])["prints", "meddles"])
        {
            using var plugins = folder.Open(way, isolate);
            var before = TrajJson.Write(Judgement);

            plugins.Verifiers.Single(verifier => verifier.Id == "bad").Verify(Judgement);

            Assert.Equal(before, TrajJson.Write(Judgement));
            Assert.Equal(CheckOutcome.Passed, plugins.Verifiers.Single(verifier => verifier.Id == "good").Verify(Judgement).Single().Outcome);
        }
    }

    [Fact]
    public async Task Isolated_verdicts_are_the_same_from_many_threads()
    {
        using var plugins = folder.Open("", isolate: true);
        var good = plugins.Verifiers.Single(verifier => verifier.Id == "good");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => good.Verify(Judgement).Single(), TestContext.Current.CancellationToken)));

        Assert.Single(results.Select(TrajJson.Write).Distinct());
        Assert.Equal(CheckOutcome.Passed, results[0].Outcome);
    }

    [Fact]
    public void A_broken_plug_in_makes_the_verdict_invalid_without_a_score()
    {
        using var plugins = folder.Open("nan");

        var verdict = new Judge(new JudgeOptions { Verifiers = plugins.Beside(Judge.BuiltIn) }).Decide(Judgement);

        Assert.Equal((VerdictOutcome.Invalid, null, null), (verdict.Outcome, verdict.Reward, verdict.S));
        Assert.Equal(["bad"], verdict.Reasons);
        Assert.Equal("bad gave 'bad.check' the score NaN; expected 0 to 1", verdict.Checks.Single(check => check.Outcome == CheckOutcome.Broken).Finding);
        Assert.Contains(verdict.Checks, check => check is { Check: "good.events", Outcome: CheckOutcome.Passed });
    }

    [Fact]
    public void The_profile_names_code_and_settings()
    {
        using var one = folder.Open("");
        using var other = folder.Open("nan");

        var (judge, again, set) = (Profile(one), Profile(one), Profile(other));

        Assert.Equal(judge.Profile, again.Profile);
        Assert.NotEqual(judge.Profile, set.Profile);
        Assert.Equal(judge.Verifiers!.Single(name => name.StartsWith("good@", StringComparison.Ordinal)), set.Verifiers!.Single(name => name.StartsWith("good@", StringComparison.Ordinal)));
        Assert.Matches("^good@3#[0-9a-f]{16}$", judge.Verifiers![^1]);
        Assert.Matches("^bad@1#[0-9a-f]{16}$", judge.Verifiers![^2]);
    }

    private static Verdict Profile(PluginSet plugins) => new Judge(new JudgeOptions { Verifiers = plugins.Beside(Judge.BuiltIn) }).Decide(Judgement);

    private static void AssertBroken(PluginSet plugins, string said)
    {
        var results = plugins.Verifiers.ToDictionary(verifier => verifier.Id, verifier => verifier.Verify(Judgement));

        var broken = Assert.Single(results["bad"]);
        Assert.Equal(("bad", CheckOutcome.Broken, null), (broken.Check, broken.Outcome, broken.Score));
        Assert.StartsWith("bad ", broken.Finding);
        Assert.Contains(said, broken.Finding);
        Assert.Equal(CheckOutcome.Passed, Assert.Single(results["good"]).Outcome);
    }
}
