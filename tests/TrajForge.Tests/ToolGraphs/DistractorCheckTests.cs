using TrajForge.Tests.Support;
using TrajForge.ToolGraphs;
using TrajForge.Verification;

namespace TrajForge.Tests.ToolGraphs;

public sealed class DistractorCheckTests
{
    private static readonly RecordRef Note = new("notes", "a1");

    /// <summary>Ann's note a1 is to read as a2 does.</summary>
    private static TaskCase Copy { get; } = Some.Task(Some.Text("a1", "eggs")) with
    {
        ReferencePlay =
        [
            Some.Call("login", new { name = "ann" }),
            Some.Call("list", new { owner = "ann" }),
            Some.Change("write", new { id = "a1", text = "eggs", pen = "blue" }),
        ],
    };

    [Fact]
    public async Task A_wrong_entry_is_played_and_rejected_because_of_where_it_ends()
    {
        var wrong = (await PlayAsync(Copy)).Single(played => played.Distractor is { Path: "id" } distractor && distractor.Wrong == JsonText.FromString("a2"));

        Assert.Equal(DistractorOutcome.Rejected, wrong.Outcome);
        Assert.Equal("""{"id":"a2","pen":"blue","text":"eggs"}""", wrong.Play.Calls[^1].Arguments);
        Assert.Contains("end_state.equal", wrong.Play.Verdict!.Reasons);
        Assert.DoesNotContain(wrong.Play.Verdict.Reasons, reason => reason.StartsWith("procedure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_tool_refuses_counts_apart() => Assert.Equal(["\"lost\""], await WrongAsync(Copy, DistractorOutcome.Refused));

    [Fact]
    public async Task A_value_that_changes_nothing_about_the_end_is_equivalent() => Assert.Equal(["\"red\""], await WrongAsync(Copy, DistractorOutcome.Equivalent));

    [Fact]
    public async Task None_is_accepted_where_the_task_looks_at_every_argument() => Assert.Empty(await WrongAsync(Copy, DistractorOutcome.Accepted));

    [Fact]
    public async Task A_task_that_does_not_look_at_an_argument_is_found_out()
    {
        var written = new Constraint { Id = "1.written", Record = Note, Fields = [new FieldExpectation("stamp", JsonText.Parse("1"))], Text = "note a1 is written once" };

        Assert.Equal(["\"gone\"", "\"milk\""], await WrongAsync(Copy with { Constraints = [written], Soft = [new SoftField(Note, "text")] }, DistractorOutcome.Accepted));
    }

    [Fact]
    public async Task A_judge_that_does_not_look_at_the_end_is_found_out()
    {
        var lax = new Judge(new JudgeOptions { Gates = ["form", "replay"], Lambda = 0 });
        var written = new Constraint { Id = "1.written", Record = Note, Fields = [new FieldExpectation("stamp", JsonText.Parse("1"))], Text = "note a1 is written once" };

        Assert.Equal(["\"gone\"", "\"milk\""], await WrongAsync(Copy with { Constraints = [written] }, DistractorOutcome.Accepted, lax));
    }

    [Fact]
    public async Task A_verdict_that_is_invalid_rejects_nothing()
    {
        var held = Copy with { Constraints = [Some.Text("a1", "milk")] };

        Assert.Equal(["\"a2\"", "\"lost\"", "\"gone\"", "\"milk\""], await WrongAsync(held, DistractorOutcome.Accepted));
    }

    private static async Task<IEnumerable<string>> WrongAsync(TaskCase task, DistractorOutcome outcome, Judge? judge = null) =>
        (await PlayAsync(task, judge)).Where(played => played.Outcome == outcome).Select(played => played.Distractor.Wrong.ToString());

    private static async Task<IReadOnlyList<PlayedDistractor>> PlayAsync(TaskCase task, Judge? judge = null) =>
        await new DistractorCheck(new NotesEnvironment { Lists = true }, judge ?? new Judge(new JudgeOptions())).PlayAsync(task, TestContext.Current.CancellationToken);
}
