using TrajForge.Tests.Support;
using TrajForge.Verification.Checks;

namespace TrajForge.Tests.Verification;

public sealed class VerdictTests
{
    [Fact]
    public async Task A_careful_play_is_accepted_with_S_one()
    {
        var verdict = await Some.VerdictAsync(Some.Task(), Some.GoodPlay().End());

        Assert.Equal((VerdictOutcome.Accepted, 1.0), (verdict.Outcome, verdict.S));
        Assert.Empty(verdict.Reasons);
    }

    [Fact]
    public async Task An_idle_play_is_rejected_with_reward_zero_and_passes_no_check_about_changes()
    {
        var verdict = await Some.VerdictAsync(Some.Task(), new Dialogue().Customer("Hi").Agent("Hello.").Customer("Bye").End());

        Assert.Equal((VerdictOutcome.Rejected, 0.0), (verdict.Outcome, verdict.Reward));
        Assert.Contains("constraints.met", verdict.Reasons);
        Assert.Equal(CheckOutcome.NotApplicable, verdict.Checks.Single(c => c.Check == "procedure.confirmed").Outcome);
    }

    [Fact]
    public async Task A_change_without_a_yes_fails_confirmation_and_points_at_the_call()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 now reads oats.").Customer("Thanks");

        var check = await CheckAsync("procedure.confirmed", play);

        Assert.Equal((CheckOutcome.Failed, 5), (check.Outcome, check.Events.Single()));
    }

    [Theory]
    [InlineData("Shall I set note a2 to oats?", "Yes.")]
    [InlineData("Shall I set note a1 to rice?", "Yes.")]
    [InlineData("Shall I set note a1 to oats?", "Yes, but make it rice.")]
    [InlineData("Shall I set note a1 to oats?", "No.")]
    [InlineData("Shall I set note a1 to oats?", "Which note was that?")]
    public async Task A_yes_binds_only_the_proposal_it_answers(string proposal, string answer)
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent(proposal).Customer(answer).Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("procedure.confirmed", play)).Outcome);
    }

    [Theory]
    [InlineData("Shall I set note a1 to oats? That costs $2477.", null)]
    [InlineData("Shall I set note a1 to oats? I would use the card ending in 2477.", "the proposal also names 2477")]
    public async Task An_amount_is_no_other_choice_whatever_its_digits(string proposal, string? problem)
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent(proposal).Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");
        var judgement = await Some.JudgementAsync(Some.Task(), play.End());
        var write = judgement.Steps.Single(step => step.Changed);

        Assert.Equal(problem, Confirmation.Problem(judgement, write with { Facets = [.. write.Facets, new Facet("method", ["oats"]) { Others = ["2477"] }] }));
    }

    [Theory]
    [InlineData("Note a1 reads rice.", null)]
    [InlineData("Note a1 reads rice, and note a2 reads oats.", "the proposal before the yes does not name note")]
    [InlineData("It reads rice.", "the proposal before the yes does not name note")]
    public async Task A_proposal_leaves_its_record_to_what_was_spoken_of_last(string before, string? problem)
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" }).Agent(before).Customer("Make it oats.")
            .Agent("Shall I set it to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");
        var judgement = await Some.JudgementAsync(Some.Task(), play.End());
        var write = judgement.Steps.Single(step => step.Changed);

        Assert.Equal(problem, Confirmation.Problem(judgement, write with { Facets = [new Facet("note", ["a1"]) { Others = ["a2"], NamesRecord = true }, new Facet("text", ["oats"])] }));
    }

    [Fact]
    public async Task A_refusal_between_proposal_and_yes_voids_the_proposal()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Shall I set note a1 to oats?").Customer("No, not that.").Agent("Anything else I may do?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("procedure.confirmed", play)).Outcome);
    }

    [Fact]
    public async Task Small_talk_between_proposal_and_yes_keeps_the_proposal()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Shall I set note a1 to oats?").Customer("Will that be quick?").Agent("At once. Shall I go ahead?").Customer("Sure, go ahead.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        Assert.Equal(CheckOutcome.Passed, (await CheckAsync("procedure.confirmed", play)).Outcome);
    }

    [Fact]
    public async Task A_change_on_an_unread_record_is_a_guess()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Bye");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("evidence.seen", play)).Outcome);
    }

    [Fact]
    public async Task Touching_data_before_the_login_fails_authentication()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("read", new { id = "a1" }).Call("login", new { name = "ann" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Bye");

        var check = await CheckAsync("procedure.authenticated", play);

        Assert.Equal((CheckOutcome.Failed, 1), (check.Outcome, check.Events.Single()));
    }

    [Fact]
    public async Task Reading_another_customers_note_is_unauthorised()
    {
        var play = Some.GoodPlay();
        play.Call("read", new { id = "b1" }).Agent("Anything else?").Customer("Bye");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("procedure.one_customer", play)).Outcome);
    }

    [Fact]
    public async Task A_claim_without_a_change_is_not_truthful()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Agent("Done, note a1 has been updated.").Customer("Thanks");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("communication.truthful", play)).Outcome);
    }

    [Fact]
    public async Task A_question_is_answered_only_after_its_source_was_seen()
    {
        var task = Some.Task() with
        {
            Questions = [new Question { Id = "1.q", Text = "how many", Answer = "12.5", Sources = [new RecordRef("notes", "a1")] }],
        };
        var early = new Dialogue().Customer("How much?").Agent("It is $12.50.").Customer("Thanks").Call("read", new { id = "a1" });
        var right = new Dialogue().Customer("How much?").Call("read", new { id = "a1" }).Agent("It is $12.50.").Customer("Thanks");
        var wrong = new Dialogue().Customer("How much?").Call("read", new { id = "a1" }).Agent("It is $112.50.").Customer("Thanks");

        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("communication.answered", early, task)).Outcome);
        Assert.Equal(CheckOutcome.Passed, (await CheckAsync("communication.answered", right, task)).Outcome);
        Assert.Equal(CheckOutcome.Failed, (await CheckAsync("communication.answered", wrong, task)).Outcome);
    }

    [Fact]
    public async Task An_edited_reply_fails_replay_at_its_step()
    {
        var episode = Some.GoodPlay().End();
        var events = episode.Events.Select(e => e is ToolReplied { Index: 4 } reply ? reply with { Content = "honey" } : e).ToArray();

        var verdict = await Some.VerdictAsync(Some.Task(), episode with { Events = events });

        var check = verdict.Checks.Single(c => c.Check == "replay.replies");
        Assert.Equal((CheckOutcome.Failed, 4), (check.Outcome, check.Events.Single()));
    }

    [Fact]
    public async Task A_constraint_that_holds_at_the_start_breaks_the_verdict()
    {
        var verdict = await Some.VerdictAsync(Some.Task(Some.Text("a1", "milk")), Some.GoodPlay().End());

        Assert.Equal(VerdictOutcome.Invalid, verdict.Outcome);
        Assert.Null(verdict.Reward);
        Assert.Empty(verdict.Vector);
    }

    [Theory]
    [InlineData(ConstraintKind.Preserve, "eggs", CheckOutcome.Failed)]
    [InlineData(ConstraintKind.Forbid, "oil", CheckOutcome.Failed)]
    [InlineData(ConstraintKind.Forbid, "salt", CheckOutcome.Passed)]
    public async Task Preserve_and_forbid_constraints_gate(ConstraintKind kind, string text, CheckOutcome expected)
    {
        var play = Some.GoodPlay().Call("write", new { id = "a2", text = "oil" });

        Assert.Equal(expected, (await CheckAsync("constraints.kept", play, Some.Task(Some.Text("a1", "oats"), Some.Text("a2", text, kind)))).Outcome);
    }

    [Fact]
    public async Task A_reference_that_is_refused_is_a_broken_task()
    {
        var task = Some.Task() with { ReferencePlay = [Some.Change("write", new { id = "zz", text = "oats" })] };

        await Assert.ThrowsAsync<TrajForge.Verification.BrokenTaskException>(() => Some.JudgementAsync(task, Some.GoodPlay().End()));
    }

    private static async Task<CheckResult> CheckAsync(string check, Dialogue play, TaskCase? task = null) =>
        (await Some.VerdictAsync(task ?? Some.Task(), play.End())).Checks.Single(c => c.Check == check);
}
