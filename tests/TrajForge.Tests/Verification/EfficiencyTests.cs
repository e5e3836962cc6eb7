using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class EfficiencyTests
{
    [Fact]
    public async Task A_longer_way_scores_less_and_passes()
    {
        var longer = Some.GoodPlay().Agent("Anything else?").Customer("No.").Call("read", new { id = "a1" }).Call("read", new { id = "a2" }).Call("read", new { id = "a1" }).Agent("Fine.").Customer("Bye.");

        var (good, slow) = (await Some.VerdictAsync(Some.Task(), Some.GoodPlay().End()), await Some.VerdictAsync(Some.Task(), longer.End()));

        Assert.Equal((1.0, 1.0), (Score(good, "efficiency.turns"), Score(good, "efficiency.calls")));
        Assert.Equal((0.5, 0.5), (Score(slow, "efficiency.turns"), Score(slow, "efficiency.calls")));
        Assert.Equal((good.S, good.Reward, good.Outcome), (slow.S, slow.Reward, slow.Outcome));
    }

    [Fact]
    public async Task Supported_are_calls_whose_target_a_reply_has_shown()
    {
        // The login answers with the name, and nothing shows the note's id before it is read.
        var verdict = await Some.VerdictAsync(Some.Task(), Some.GoodPlay().Call("login", new { name = "ann" }).End());

        var check = verdict.Checks.Single(check => check.Check == "efficiency.supported");
        Assert.Equal(("1", "4", 0.25), (check.Expected, check.Actual, check.Score));
    }

    [Fact]
    public async Task Slack_counts_reads_beyond_those_that_fix_a_change_and_costs_nothing()
    {
        var task = Some.Task() with { Burdens = [new Burden { Goal = 1, Changed = new RecordRef("notes", "a1"), Min = 2, Cover = 2 }] };
        var play = new Dialogue().Customer("Hi, I'm Ann, please put oats on note a1 instead.").Call("login", new { name = "ann" }).Call("read", new { id = "a1" }).Call("read", new { id = "a2" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes, please do.").Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 now reads oats.").Customer("Thanks, bye.");

        var verdict = await Some.VerdictAsync(task, play.End());

        var check = verdict.Checks.Single(check => check.Check == "efficiency.slack");
        Assert.Equal((CheckOutcome.Passed, 1, 2.0 / 3), (check.Outcome, check.Count, check.Score));
        Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome);
    }

    [Fact]
    public async Task Who_does_nothing_is_not_efficient() => Assert.All(
        (await Some.VerdictAsync(Some.Task(), new Dialogue().Customer("Hi.").End())).Checks.Where(check => check.Check.StartsWith("efficiency.", StringComparison.Ordinal)),
        check => Assert.Equal(CheckOutcome.NotApplicable, check.Outcome));

    private static double? Score(Verdict verdict, string check) => verdict.Checks.Single(found => found.Check == check).Score;
}
