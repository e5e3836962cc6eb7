using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class TwoSidedVerdictTests
{
    private static readonly NotesEnvironment TwoSided = new() { TwoSided = true };

    private static readonly RecordRef Note = new("notes", "a1");

    /// <summary>Ann wants note a1 to read oats, and writes it herself when told to.</summary>
    private static readonly TaskCase OwnTask = Some.Task() with
    {
        ReferencePlay =
        [
            Some.Call("login", new { name = "ann" }),
            Some.Call("look", new { id = "a1" }) with { Caller = Side.Customer },
            Some.Change("scribble", new { id = "a1", text = "oats" }) with { Caller = Side.Customer },
        ],
    };

    [Fact]
    public async Task A_customer_who_acts_when_told_to_needs_no_confirmation()
    {
        var verdict = await VerdictAsync(OwnTask, GoodPlay());

        Assert.Equal((VerdictOutcome.Accepted, 1.0), (verdict.Outcome, verdict.S));
        Assert.Equal(CheckOutcome.NotApplicable, verdict.Checks.Single(check => check.Check == "procedure.confirmed").Outcome);
    }

    [Fact]
    public async Task An_own_call_ends_in_the_callers_words()
    {
        var events = GoodPlay().Events;

        Assert.Equal(["form.turns"], (await VerdictAsync(OwnTask, Play(events.Where((_, i) => i != 7)))).Reasons);
        Assert.Contains("form.turns", (await VerdictAsync(OwnTask, Play(events.Select(e => e is ToolReplied r && r.Index == 5 ? r with { Caller = Side.Agent } : e)))).Reasons);
    }

    [Fact]
    public async Task The_customer_acts_on_what_it_saw_or_was_told_from()
    {
        var blind = Start().OwnCall("scribble", new { id = "a1", text = "oats" }).Customer("Done.").Agent("Thanks.").Customer("Bye.");
        var told = new Dialogue(TwoSided).Customer("Oats on note a1, please.").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Please scribble oats.").OwnCall("scribble", new { id = "a1", text = "oats" }).Customer("Done.").Agent("Thanks.").Customer("Bye.");

        Assert.Equal(["evidence.seen"], (await VerdictAsync(OwnTask, blind)).Reasons);
        Assert.Equal(VerdictOutcome.Accepted, (await VerdictAsync(OwnTask, told)).Outcome);
    }

    [Fact]
    public async Task The_agent_knows_what_the_customer_saw_only_once_it_has_spoken()
    {
        var heard = Start().OwnCall("look", new { id = "a1" }).Customer("It says milk.").Agent("Shall I set note a1 to oats?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 reads oats.").Customer("Bye.");
        var unheard = new Dialogue(TwoSided).Customer("Oats on note a1, please.").Call("login", new { name = "ann" }).Agent("Shall I set note a1 to oats?").Customer("Yes.")
            .Call("write", new { id = "a1", text = "oats" }).Agent("Please look.").OwnCall("look", new { id = "a1" }).Customer("It says oats.").Agent("Fine.").Customer("Bye.");

        Assert.Equal(VerdictOutcome.Accepted, (await VerdictAsync(Some.Task(), heard)).Outcome);
        Assert.Equal(["evidence.seen"], (await VerdictAsync(Some.Task(), unheard)).Reasons);
    }

    [Fact]
    public async Task What_the_customer_does_and_undoes_is_superfluous()
    {
        var play = Start().OwnCall("look", new { id = "a1" }).Customer("It says milk.").Agent("Perhaps tea?").OwnCall("scribble", new { id = "a1", text = "tea" })
            .OwnCall("scribble", new { id = "a1", text = "oats" }).Customer("Done.").Agent("Thanks.").Customer("Bye.");

        Assert.Equal(["redundancy.superfluous"], (await VerdictAsync(OwnTask, play)).Reasons);
    }

    [Fact]
    public async Task A_yes_before_an_own_call_still_covers_the_agents_change()
    {
        var play = Start().OwnCall("look", new { id = "a1" }).Customer("It says milk.").Agent("Shall I set note a1 to oats?")
            .OwnCall("look", new { id = "a1" }).Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("Note a1 reads oats.").Customer("Bye.");

        Assert.Equal(VerdictOutcome.Accepted, (await VerdictAsync(Some.Task(), play)).Outcome);
    }

    [Fact]
    public async Task The_customers_own_calls_are_replayed_as_the_customers()
    {
        var judgement = await Some.JudgementAsync(OwnTask, GoodPlay().End(), TwoSided);

        Assert.Equal([Side.Agent, Side.Customer, Side.Customer], judgement.Steps.Select(step => step.Request.Caller));
        Assert.Equal("oats", judgement.Expected.Records.Single(state => state.Record == Note).Content.ToElement().GetProperty("text").GetString());
    }

    private static Dialogue Start() =>
        new Dialogue(TwoSided).Customer("Oats on note a1, please.").Call("login", new { name = "ann" }).Agent("Please have a look and scribble oats.");

    private static Dialogue GoodPlay() => Start()
        .OwnCall("look", new { id = "a1" })
        .Customer("It says milk.")
        .Agent("Please scribble oats.")
        .OwnCall("scribble", new { id = "a1", text = "oats" })
        .Customer("Done.")
        .Agent("Thank you, it is oats now.")
        .Customer("Bye.");

    private static Dialogue Play(IEnumerable<TrajectoryEvent> events)
    {
        var play = new Dialogue(TwoSided);
        play.Events.AddRange(events.Select((e, i) => e with { Index = i }));
        return play;
    }

    private static Task<Verdict> VerdictAsync(TaskCase task, Dialogue play) => Some.VerdictAsync(task, play.End(), TwoSided);
}
