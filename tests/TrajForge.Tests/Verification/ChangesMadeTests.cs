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
    public async Task What_the_second_change_of_a_chain_needs_is_not_asked_of_the_first()
    {
        RecordRef first = new("notes", "a1"), second = new("notes", "a2");
        var task = Task with
        {
            Evidence = [new EvidenceNeed(first, [first]), new EvidenceNeed(first, [second]) { Earlier = 1 }],
            Burdens = [.. Task.Burdens, new Burden { Goal = 2, Changed = first, Min = 3, Cover = 3, Earlier = 1 }],
        };
        static Dialogue Play() => new Dialogue().Customer("Hi, rice and then oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
            .Agent("Shall I set note a1 to rice?").Customer("Yes.").Call("write", new { id = "a1", text = "rice" });

        var careful = await Some.VerdictAsync(task, Play().Call("read", new { id = "a2" }).Call("write", new { id = "a1", text = "oats" }).Agent("Done.").Customer("Bye").End());
        var hasty = await Some.VerdictAsync(task, Play().Call("write", new { id = "a1", text = "oats" }).Agent("Done.").Customer("Bye").End());

        Assert.Equal([(2, 2, false), (3, 3, false)], careful.Changes.Select(change => (change.Reads, change.Needed ?? 0, change.Guessed)));
        Assert.Equal([(2, 2, false), (2, 3, true)], hasty.Changes.Select(change => (change.Reads, change.Needed ?? 0, change.Guessed)));
    }

    [Fact]
    public async Task A_change_that_failed_changed_nothing()
    {
        var play = new Dialogue().Customer("Hi").Call("login", new { name = "ann" }).Call("write", new { id = "none", text = "oats" }).Agent("No.").Customer("Bye");

        Assert.Empty((await Some.VerdictAsync(Task, play.End())).Changes);
    }
}
