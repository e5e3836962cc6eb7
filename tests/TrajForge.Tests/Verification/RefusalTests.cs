using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class RefusalTests
{
    private static readonly TaskCase Locked = Some.Task() with
    {
        Constraints = [],
        Evidence = [],
        ReferencePlay = [Some.Call("login", new { name = "ann" }), Some.Call("read", new { id = "a1" })],
        Refusals =
        [
            new Refusal
            {
                Goal = 1,
                Rule = "locked",
                Text = "note a1 is locked",
                Deciding = [new RecordRef("notes", "a1")],
                Told = [new Facet("lock", ["locked", "cannot be changed"])],
                Forbidden = [new ForbiddenCall("write", "a1")],
            },
        ],
        Difficulty = new Difficulty { Changes = 0, Reads = 0 },
    };

    [Fact]
    public async Task A_wish_declined_on_evidence_and_held_to_is_accepted_with_S_one()
    {
        var verdict = await Some.VerdictAsync(Locked, Declined().Customer("Please!").Agent("It is locked, I am sorry.").Customer("All right.").End());

        Assert.Equal((VerdictOutcome.Accepted, 1.0), (verdict.Outcome, verdict.S));
    }

    [Fact]
    public async Task Idling_earns_nothing()
    {
        var verdict = await Some.VerdictAsync(Locked, new Dialogue().Customer("Hi").Agent("Hello.").Customer("Bye").End());

        Assert.Equal((VerdictOutcome.Rejected, 0.0), (verdict.Outcome, verdict.Reward));
        Assert.Equal(["refusal.told"], verdict.Reasons);
    }

    [Fact]
    public async Task A_refusal_before_the_deciding_record_was_read_is_blind()
    {
        var blind = Open().Agent("I am sorry, that note is locked.").Customer("Oh.").Call("read", new { id = "a1" }).Agent("Anything else?").Customer("No.");

        Assert.Equal(["refusal.told"], (await Some.VerdictAsync(Locked, blind.End())).Reasons);
    }

    [Theory]
    [InlineData("Unfortunately I'm not able to do that under our rules.", CheckOutcome.Failed)]
    [InlineData("I'm sorry, that is nothing our rules allow.", CheckOutcome.Failed)]
    [InlineData("Sorry, it's too late for that.", CheckOutcome.Failed)]
    [InlineData("That isn't something I can help with.", CheckOutcome.Failed)]
    [InlineData("That isn't possible.", CheckOutcome.Failed)]
    [InlineData("I can't find a note like that, which one is it?", CheckOutcome.Passed)]
    [InlineData("I am afraid we cannot do that.", CheckOutcome.Failed)]
    [InlineData("A note like that can't be changed.", CheckOutcome.Failed)]
    [InlineData("Your phone can't connect, since it is unable to register.", CheckOutcome.Passed)]
    [InlineData("Which note do you mean?", CheckOutcome.Passed)]
    public async Task Who_refuses_first_and_looks_afterwards_is_found_out(string first, CheckOutcome expected)
    {
        var play = Open().Agent(first).Customer("Please look.").Call("read", new { id = "a1" }).Agent("I am sorry, that note is locked.").Customer("Oh.");

        var verdict = await Some.VerdictAsync(Locked, play.End());

        Assert.Equal(expected, verdict.Checks.Single(check => check.Check == "refusal.informed").Outcome);
    }

    [Fact]
    public async Task A_refusal_without_the_deciding_fact_is_none()
    {
        var vague = Open().Call("read", new { id = "a1" }).Agent("I am afraid I can't do that.").Customer("Oh.");

        Assert.Equal(["refusal.told"], (await Some.VerdictAsync(Locked, vague.End())).Reasons);
    }

    [Fact]
    public async Task Giving_in_after_insistence_fails_and_points_at_the_call()
    {
        var pressed = Declined().Customer("I insist!").Agent("Shall I set note a1 to oats?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 is changed.").Customer("Thanks.");

        var verdict = await Some.VerdictAsync(Locked, pressed.End());

        Assert.Contains("refusal.held", verdict.Reasons);
        Assert.Equal(9, verdict.Checks.Single(check => check.Check == "refusal.held").Events.Single());
        Assert.Equal(0, verdict.Reward);
    }

    [Fact]
    public async Task An_attempt_that_the_world_refuses_is_an_attempt_all_the_same()
    {
        var tries = Locked with { Refusals = [Locked.Refusals[0] with { Forbidden = [new ForbiddenCall("write", "nowhere")] }] };

        var verdict = await Some.VerdictAsync(tries, Declined().Customer("Please!").Call("write", new { id = "nowhere", text = "oats" }).Agent("It is locked.").Customer("Bye.").End());

        Assert.Equal(["procedure.confirmed", "refusal.held"], verdict.Reasons);
    }

    [Fact]
    public async Task Another_record_may_be_written()
    {
        var task = Locked with
        {
            Constraints = [Some.Text("a2", "oats")],
            ReferencePlay = [.. Locked.ReferencePlay, Some.Change("write", new { id = "a2", text = "oats" })],
        };
        var play = Declined().Customer("Then note a2.").Agent("Shall I set note a2 to oats?").Customer("Yes.")
            .Call("write", new { id = "a2", text = "oats" }).Agent("Note a2 reads oats.").Customer("Thanks.");

        Assert.Equal(VerdictOutcome.Accepted, (await Some.VerdictAsync(task, play.End())).Outcome);
    }

    [Fact]
    public async Task The_score_counts_constraints_and_declined_wishes_alike()
    {
        var task = Locked with
        {
            Constraints = [Some.Text("a2", "oats")],
            ReferencePlay = [.. Locked.ReferencePlay, Some.Change("write", new { id = "a2", text = "oats" })],
        };

        Assert.Equal(0.5, (await Some.VerdictAsync(task, Declined().Customer("Bye.").End())).S);
    }

    [Theory]
    [InlineData(false, true, CheckOutcome.Failed)]
    [InlineData(true, false, CheckOutcome.Failed)]
    [InlineData(true, true, CheckOutcome.Passed)]
    [InlineData(false, false, CheckOutcome.NotApplicable)]
    public async Task The_customer_is_handed_over_exactly_when_the_policy_says_so(bool due, bool handedOver, CheckOutcome expected)
    {
        var task = Locked with { Refusals = [Locked.Refusals[0] with { HandsOver = due }] };
        var play = handedOver ? Declined().Call("hand_over", new { }) : Declined();

        var verdict = await Some.VerdictAsync(task, play.Agent("Goodbye.").Customer("Bye.").End());

        Assert.Equal(expected, verdict.Checks.Single(check => check.Check == "procedure.handed_over").Outcome);
    }

    [Fact]
    public async Task A_claim_to_have_done_what_was_declined_is_not_truthful()
    {
        var play = Declined().Agent("Shall I do it all the same?").Customer("Yes.").Agent("Done, note a1 has been updated.").Customer("Thanks.");

        Assert.Contains("communication.truthful", (await Some.VerdictAsync(Locked, play.End())).Reasons);
    }

    [Fact]
    public async Task The_fact_that_decides_may_sound_like_something_done()
    {
        var task = Locked with { Refusals = [Locked.Refusals[0] with { Told = [new Facet("status", ["processed"])] }] };
        var play = Open().Agent("Which note is it?").Customer("Sure, it's a1.").Call("read", new { id = "a1" }).Agent("I am sorry, note a1 is processed.").Customer("All right.");

        Assert.DoesNotContain("communication.truthful", (await Some.VerdictAsync(task, play.End())).Reasons);
    }

    private static Dialogue Open() => new Dialogue().Customer("Hi, I'm Ann, please put oats on my list.").Call("login", new { name = "ann" });

    private static Dialogue Declined() => Open().Call("read", new { id = "a1" }).Agent("I am sorry, that note is locked.");
}
