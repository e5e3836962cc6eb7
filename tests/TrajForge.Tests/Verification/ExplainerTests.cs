using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

public sealed class ExplainerTests
{
    [Fact]
    public async Task The_call_that_spoils_the_end_is_blamed_and_no_other()
    {
        var explanation = await ExplainAsync(Careful().Call("write", new { id = "a2", text = "oil" }).Agent("Done.").Customer("Thanks"));

        Assert.Equal([("write", """{"id":"a2","text":"oil"}""")], explanation.Blame.Select(call => (call.Tool, call.Arguments)));
        Assert.Equal(new RecordRef("notes", "a2"), Assert.Single(explanation.Differences).Record);
        Assert.Empty(explanation.Differences[0].Reference);
    }

    [Fact]
    public async Task Two_calls_are_blamed_where_one_is_not_enough()
    {
        var explanation = await ExplainAsync(Careful().Call("write", new { id = "a2", text = "oil" }).Call("write", new { id = "a2", text = "wine" }).Agent("Done.").Customer("Thanks"));

        Assert.Equal(["oil", "wine"], explanation.Blame.Select(call => (string)System.Text.Json.Nodes.JsonNode.Parse(call.Arguments)!["text"]!));
    }

    [Fact]
    public async Task Where_a_change_is_missing_nobody_is_blamed_and_the_references_call_is_named()
    {
        var explanation = await ExplainAsync(new Dialogue().Customer("Hi").Call("login", new { name = "ann" }).Agent("Bye?").Customer("Bye"));

        var difference = Assert.Single(explanation.Differences);
        Assert.Empty(explanation.Blame);
        Assert.Equal("write", Assert.Single(difference.Reference).Name);
        Assert.Contains("oats", difference.Expected.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("oats", difference.Actual.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_wrong_step_is_the_earliest_that_a_failed_check_points_at()
    {
        var explanation = await ExplainAsync(new Dialogue().Customer("Hi, oats please").Call("read", new { id = "a1" }).Call("login", new { name = "ann" })
            .Call("write", new { id = "a1", text = "oats" }).Agent("Done.").Customer("Thanks"));

        Assert.Equal((1, "procedure.authenticated"), (explanation.First!.Event, Assert.Single(explanation.First.Checks)));
    }

    private static Dialogue Careful() => new Dialogue().Customer("Hi, oats please").Call("login", new { name = "ann" }).Call("read", new { id = "a1" })
        .Agent("Shall I set note a1 to oats?").Customer("Yes.").Call("write", new { id = "a1", text = "oats" });

    private static async Task<Explanation> ExplainAsync(Dialogue play)
    {
        var judgement = await Some.JudgementAsync(Some.Task(), play.End());
        return await Explainer.ExplainAsync(Some.Notes, judgement, new Judge(new JudgeOptions()).Decide(judgement), TestContext.Current.CancellationToken);
    }
}
