using CsCheck;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Verification;

public sealed class RedundancyTests
{
    private static readonly string[] Ids = ["a1", "a2"];
    private static readonly string[] Texts = ["oats", "milk", "eggs", "oil"];

    [Fact]
    public async Task A_clean_play_has_no_superfluous_change() =>
        Assert.Empty((await Some.JudgementAsync(Some.Task(), Some.GoodPlay().End())).Superfluous);

    [Fact]
    public async Task Writing_the_same_text_twice_makes_one_of_them_superfluous()
    {
        var soft = new NotesEnvironment();
        var play = Some.GoodPlay().Call("write", new { id = "a1", text = "oats" });

        var judgement = await Some.JudgementAsync(Some.Task(), play.End(), soft);

        Assert.Single(judgement.Superfluous);
    }

    [Fact]
    public async Task A_change_and_its_undoing_are_both_superfluous()
    {
        var play = Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).Call("write", new { id = "a2", text = "eggs" });

        var judgement = await Some.JudgementAsync(Some.Task(), play.End());

        Assert.Equal([3, 4], judgement.Superfluous);
    }

    [Fact]
    public async Task A_change_stays_whose_reply_gives_a_later_change_its_argument()
    {
        var needed = Copied("Hi, I'm Ann, put the same on note a1 as on note a2.");
        var said = Copied("Hi, I'm Ann, put barley on notes a1 and a2.");

        Assert.Empty((await Some.JudgementAsync(Some.Task(), needed.End())).Superfluous);
        Assert.Equal([1, 4], (await Some.JudgementAsync(Some.Task(), said.End())).Superfluous);

        static Dialogue Copied(string wish) => new Dialogue().Customer(wish).Call("login", new { name = "ann" })
            .Call("write", new { id = "a2", text = "barley" }).Call("read", new { id = "a2" })
            .Call("write", new { id = "a1", text = "barley" }).Call("write", new { id = "a2", text = "eggs" }).Agent("Done.").Customer("Bye.");
    }

    [Fact]
    public async Task Of_three_changes_that_undo_each_other_two_that_follow_each_other_are_named()
    {
        var play = Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).Call("write", new { id = "a2", text = "eggs" }).Call("write", new { id = "a2", text = "oil" });

        Assert.Equal([4, 5], (await Some.JudgementAsync(Some.Task(), play.End())).Superfluous);
    }

    [Fact]
    public async Task A_change_that_failed_is_an_error_and_not_redundant()
    {
        var play = Some.GoodPlay().Call("write", new { id = "zz", text = "oats" });

        Assert.Empty((await Some.JudgementAsync(Some.Task(), play.End())).Superfluous);
    }

    [Fact]
    public async Task A_lasting_change_to_another_record_is_unwanted_and_lowers_S()
    {
        var verdict = await Some.VerdictAsync(Some.Task(), Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).End());

        Assert.Contains("redundancy.unwanted", verdict.Reasons);
        Assert.Equal(0.75, verdict.S);
    }

    [Fact]
    public void Deleting_the_superfluous_changes_leaves_the_same_end_state_and_nothing_more_to_delete() =>
        Gen.Select(Gen.Int[0, 1].Select(i => Ids[i]), Gen.Int[0, 3].Select(i => Texts[i])).List[1, 6].Sample(writes =>
        {
            var play = new Dialogue();
            writes.ForEach(write => play.Call("write", new { id = write.Item1, text = write.Item2 }));
            var judgement = Some.JudgementAsync(Some.Task(), play.End()).Result;

            var minimal = new Dialogue();
            foreach (var i in Enumerable.Range(0, writes.Count).Except(judgement.Superfluous))
            {
                minimal.Call("write", new { id = writes[i].Item1, text = writes[i].Item2 });
            }

            var again = Some.JudgementAsync(Some.Task(), minimal.End()).Result;
            var comparer = new TrajForge.Verification.StateComparer(Some.Notes.Rules.Comparison, []);
            Assert.True(comparer.Same(judgement.Final, again.Final));
            Assert.Empty(again.Superfluous);
        });
}
