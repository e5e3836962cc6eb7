using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class ChangesMadeTests
{
    private static readonly TaskCase Task = Some.Task() with
    {
        Burdens = [new Burden { Goal = 1, Changed = new RecordRef("notes", "a1"), Min = 2, Cover = 3 }],
    };

    [Fact]
    public async Task A_change_is_listed_with_the_different_reads_before_it_and_with_what_it_needs()
    {
        var play = Some.GoodPlay().Call("read", new { id = "a2" });

        var change = Assert.Single((await Some.VerdictAsync(Task, play.End())).Changes);

        Assert.Equal((7, "write", 2, 2, false), (change.Event, change.Tool, change.Reads, change.Needed, change.Guessed));
        Assert.Equal([new RecordRef("notes", "a1")], change.Records);
    }

    [Fact]
    public async Task The_same_read_again_and_a_read_that_failed_show_nothing_more()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" }).Call("read", new { id = "a1" })
            .Call("read", new { id = "none" }).Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" })
            .Agent("It reads oats.").Customer("Bye");

        Assert.Equal(2, Assert.Single((await Some.VerdictAsync(Task, play.End())).Changes).Reads);
    }

    [Fact]
    public async Task A_change_on_what_was_not_seen_is_guessed()
    {
        var play = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" })
            .Call("write", new { id = "a2", text = "oats" }).Agent("They read oats.").Customer("Bye");

        var verdict = TrajJson.Read<Verdict>(TrajJson.Write(await Some.VerdictAsync(Task, play.End())));

        Assert.Equal([(true, 2), (false, (int?)null)], verdict.Changes.Select(change => (change.Guessed, change.Needed)));
        Assert.Equal(verdict.Changes[0].Event, verdict.Checks.Single(check => check.Check == "evidence.seen").Events[0]);
    }

    [Fact]
    public async Task A_change_that_failed_changed_nothing()
    {
        var play = new Dialogue().Customer("Hi").Call("login", new { name = "ann" }).Call("write", new { id = "none", text = "oats" }).Agent("No.").Customer("Bye");

        Assert.Empty((await Some.VerdictAsync(Task, play.End())).Changes);
    }
}
