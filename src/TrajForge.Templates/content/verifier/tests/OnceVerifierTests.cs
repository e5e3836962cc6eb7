using TrajForge;
using TrajForge.Testing.Verification;

namespace Acme.Plugin1.Tests;

public sealed class OnceVerifierTests
{
    [Fact]
    public void A_change_made_once_passes() =>
        Assert.Equal(CheckOutcome.Passed, Check(Dialogues.Paid(times: 1)).Outcome);

    [Fact]
    public void A_change_made_twice_fails_and_points_at_both_calls()
    {
        var check = Check(Dialogues.Paid(times: 2));

        Assert.Equal(CheckOutcome.Failed, check.Outcome);
        Assert.Equal([1, 3], check.Events);
    }

    [Fact]
    public void A_spec_may_allow_more() =>
        Assert.Equal(CheckOutcome.Passed, Check(Dialogues.Paid(times: 2), new OnceSettings { MostTimes = 2 }).Outcome);

    [Fact]
    public void Without_changes_there_is_nothing_to_check() =>
        Assert.Equal(CheckOutcome.NotApplicable, Check(new SampleDialogue().Customer("Hi").Agent("Hello").Judgement()).Outcome);

    private static CheckResult Check(Judgement judgement, OnceSettings? settings = null) =>
        new OnceVerifier(settings ?? new OnceSettings()).Verify(judgement).Single();
}

/// <summary>What TrajForge asks of every verifier.</summary>
public sealed class OnceVerifierContractTests : VerifierContractTests
{
    protected override IVerifier Create() => new OnceVerifier(new OnceSettings());

    protected override IReadOnlyList<Judgement> Judgements() => [Dialogues.Paid(times: 1), Dialogues.Paid(times: 2)];
}

internal static class Dialogues
{
    public static Judgement Paid(int times)
    {
        var dialogue = new SampleDialogue().Customer("Please pay bill 7.");
        for (var paid = 0; paid < times; paid++)
        {
            dialogue.Change("pay_bill", new { id = 7 }, "paid", "bills", "7", new { open = paid == 0 }, new { open = false });
        }

        return dialogue.Agent("Bill 7 is paid.").Judgement();
    }
}
