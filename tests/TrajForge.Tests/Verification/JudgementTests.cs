using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

public sealed class JudgementTests
{
    [Fact]
    public async Task A_judgement_that_was_written_and_read_again_gives_the_same_verdict()
    {
        var judgement = await Some.JudgementAsync(Some.Task(), Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).End());
        var judge = new Judge(new JudgeOptions());

        var again = TrajJson.Read<Judgement>(TrajJson.Write(judgement));

        Assert.Equal(TrajJson.Write(judge.Decide(judgement)), TrajJson.Write(judge.Decide(again)));
    }

    [Fact]
    public async Task The_profile_changes_with_a_parameter_and_with_nothing_else()
    {
        var verdict = await Some.VerdictAsync(Some.Task(), Some.GoodPlay().End());

        Assert.Equal(verdict.Profile, new Judge(new JudgeOptions()).Profile);
        Assert.NotEqual(verdict.Profile, new Judge(new JudgeOptions { Lambda = 0.5 }).Profile);
        Assert.NotEqual(verdict.Profile, new Judge(new JudgeOptions { Gates = ["constraints"] }).Profile);
    }

    [Fact]
    public async Task A_family_that_gates_nothing_still_shows_in_the_vector()
    {
        var unread = new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" })
            .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" }).Agent("It reads oats.").Customer("Bye");
        var judgement = await Some.JudgementAsync(Some.Task(), unread.End());

        var verdict = new Judge(new JudgeOptions { Gates = ["constraints", "redundancy"] }).Decide(judgement);

        Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome);
        Assert.Equal(0, verdict.Vector.Single(component => component.Name == "evidence").Value);
    }
}
