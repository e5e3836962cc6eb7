using TrajForge.Plugins;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Testing.Verification;

/// <summary>What every verifier must keep; an author derives a test class, makes the verifier, and adds judgements that its checks apply to.</summary>
public abstract class VerifierContractTests
{
    /// <summary>A new instance; every test asks for its own.</summary>
    protected abstract IVerifier Create();

    /// <summary>Judgements of its own kind, besides <see cref="Sample.Judgements"/>.</summary>
    protected virtual IReadOnlyList<Judgement> Judgements() => [];

    [Fact]
    public void Family_and_checks_are_named_as_reports_expect()
    {
        var verifier = Create();

        Assert.Matches("^[a-z][a-z0-9_]{0,39}$", verifier.Id);
        Assert.True(verifier.Version >= 1, "a version is 1 or more");
        Assert.NotEmpty(verifier.Checks);
        Assert.All(verifier.Checks, check => Assert.Matches($"^{verifier.Id}\\.[a-z0-9_]{{1,60}}$", check));
        Assert.Equal(verifier.Checks.Count, verifier.Checks.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_judgement_gets_a_result_for_each_check_and_none_breaks()
    {
        var verifier = Create();

        Assert.All(All(), judgement => Assert.DoesNotContain(VerifierGuard.Run(verifier, judgement), IsGuards));

        // The guard names the verifier where it found something; a verifier names one of its checks.
        bool IsGuards(CheckResult result) => result.Outcome == CheckOutcome.Broken && result.Check == verifier.Id;
    }

    [Fact]
    public void The_same_judgement_gets_the_same_results_in_any_culture_time_zone_and_thread()
    {
        var findings = DeterminismCheck.Run(Create(), All());

        Assert.DoesNotContain(findings, finding => finding.Contains(": differs", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_instances_agree()
    {
        var (one, other) = (Create(), Create());

        Assert.All(All(), judgement => Assert.Equal(Text(one, judgement), Text(other, judgement)));
    }

    [Fact]
    public void What_was_judged_before_changes_nothing()
    {
        var (used, fresh) = (Create(), Create());
        foreach (var judgement in All())
        {
            used.Verify(judgement);
        }

        Assert.All(All(), judgement => Assert.Equal(Text(fresh, judgement), Text(used, judgement)));
    }

    [Fact]
    public void A_judgement_is_left_as_it_was()
    {
        var verifier = Create();

        Assert.All(All(), judgement =>
        {
            var before = TrajJson.Write(judgement);
            verifier.Verify(judgement);
            Assert.Equal(before, TrajJson.Write(judgement));
        });
    }

    [Fact]
    public void A_judgement_that_was_stored_and_read_again_gets_the_same_results()
    {
        var verifier = Create();

        Assert.All(All(), judgement => Assert.Equal(Text(verifier, judgement), Text(verifier, TrajJson.Read<Judgement>(TrajJson.Write(judgement)))));
    }

    private Judgement[] All() => [.. Sample.Judgements(), .. Judgements()];

    private static string Text(IVerifier verifier, Judgement judgement) => TrajJson.Write(VerifierGuard.Run(verifier, judgement).ToArray());
}
