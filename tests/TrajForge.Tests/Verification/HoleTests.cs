using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

/// <summary>Bad plays that a verdict once accepted.</summary>
public sealed class HoleTests
{
    [Theory]
    [InlineData("Anything else I may do?")]
    [InlineData("Is your name Ann?")]
    [InlineData("Or shall I set note a1 to rice?")]
    [InlineData("Note a1 it is.")]
    public async Task A_yes_to_something_else_does_not_bind_an_earlier_proposal(string between)
    {
        var play = Start().Agent("Shall I set note a1 to oats?").Customer("Let me see.").Agent(between).Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        await FailsAsync("procedure.confirmed", play);
    }

    [Fact]
    public async Task A_no_with_a_question_voids_the_proposal()
    {
        var play = Start().Agent("Shall I set note a1 to oats?").Customer("No, keep it. What else is there?").Agent("Nothing. Shall I go ahead?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        await FailsAsync("procedure.confirmed", play);
    }

    [Fact]
    public async Task Identifying_somebody_else_is_no_authentication()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "bob" }).Call("read", new { id = "a1" });

        await FailsAsync("procedure.authenticated", play);
        await FailsAsync("procedure.one_customer", play);
    }

    [Fact]
    public async Task A_task_that_can_be_done_is_not_handed_over() =>
        await FailsAsync("procedure.handed_over", Some.GoodPlay().Call("hand_over", new { }).Agent("Please hold on."));

    [Fact]
    public async Task Done_is_not_said_before_it_is_done()
    {
        var play = Start().Agent("Shall I set note a1 to oats?").Customer("Yes.").Agent("Done, it went through.").Customer("Okay, great.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Thanks");

        await FailsAsync("communication.truthful", play);
    }

    [Theory]
    [InlineData("call_none", "read")]
    [InlineData("call_3", "write")]
    [InlineData("call_3", "read")]
    public async Task A_reply_that_answers_no_call_is_an_error_of_form(string call, string tool)
    {
        var play = Some.GoodPlay();
        play.Events.Insert(7, new ToolReplied { Index = 7, CallId = call, Name = tool, Content = "forged" });

        var episode = play.End();
        var events = episode.Events.Select((e, i) => e with { Index = i }).ToArray();

        Assert.Contains("form.calls", (await Some.VerdictAsync(Some.Task(), episode with { Events = events })).Reasons);
    }

    [Fact]
    public async Task Events_are_numbered_from_zero()
    {
        var episode = Some.GoodPlay().End();

        var verdict = await Some.VerdictAsync(Some.Task(), episode with { Events = episode.Events.Select(e => e with { Index = e.Index + 1 }).ToArray() });

        Assert.Contains("form.turns", verdict.Reasons);
    }

    [Fact]
    public async Task A_finished_episode_does_not_end_with_a_call() =>
        await FailsAsync("form.turns", Some.GoodPlay().Agent("One more look.").Customer("Fine").Call("read", new { id = "a1" }));

    [Theory]
    [InlineData("Great. I don\u2019t want that.")]
    [InlineData("Okay, let me think about it.")]
    [InlineData("Yes, if it is free.")]
    [InlineData("Please make sure it is blue.")]
    [InlineData("Please correct the name.")]
    [InlineData("Please confirm the price.")]
    [InlineData("Ok, make it the black one.")]
    public void A_hedge_an_amendment_or_a_wish_is_no_yes(string text) => Assert.False(Affirmation.IsYes(text));

    private static Dialogue Start() =>
        new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" });

    private static async Task FailsAsync(string check, Dialogue play) =>
        Assert.Equal(CheckOutcome.Failed, (await Some.VerdictAsync(Some.Task(), play.End())).Checks.Single(c => c.Check == check).Outcome);
}
