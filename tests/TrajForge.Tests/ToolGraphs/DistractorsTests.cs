using TrajForge.Tests.Support;
using TrajForge.ToolGraphs;

namespace TrajForge.Tests.ToolGraphs;

public sealed class DistractorsTests
{
    private static readonly ReferenceCall[] Reads = [Some.Call("login", new { name = "ann" }), Some.Call("list", new { owner = "ann" })];

    [Fact]
    public async Task Every_other_entry_of_the_same_place_is_passed_instead_of_the_right_one()
    {
        var found = await OfAsync(Some.Change("write", new { id = "a1", text = "eggs", pen = "blue" }));

        Assert.Equal(
            [
                ("id", "\"a2\"", """{"id":"a2","pen":"blue","text":"eggs"}"""),
                ("id", "\"lost\"", """{"id":"lost","pen":"blue","text":"eggs"}"""),
                ("pen", "\"red\"", """{"id":"a1","pen":"red","text":"eggs"}"""),
                ("text", "\"gone\"", """{"id":"a1","pen":"blue","text":"gone"}"""),
                ("text", "\"milk\"", """{"id":"a1","pen":"blue","text":"milk"}"""),
            ],
            found.Select(distractor => (distractor.Path, distractor.Wrong.ToString(), distractor.Arguments.ToString())));
        Assert.Equal("write.id = \"a2\" instead of \"a1\", both from list.notes/*/id", found[0].ToString());
        Assert.All(found, distractor => Assert.Equal(2, distractor.Call));
    }

    [Fact]
    public async Task An_element_of_a_list_is_replaced_by_one_that_the_list_does_not_hold()
    {
        var found = await OfAsync(Some.Change("write", new { id = "a1", text = "oats", also = new { id = new[] { "a1", "a2" } } }));

        Assert.Equal(
            ["""{"also":{"id":["lost","a2"]},"id":"a1","text":"oats"}""", """{"also":{"id":["a1","lost"]},"id":"a1","text":"oats"}"""],
            found.Where(distractor => distractor.Path == "also/id/*" && distractor.Wrong == JsonText.FromString("lost")).Select(distractor => distractor.Arguments.ToString()));
        Assert.Equal(["also/id/*", "also/id/*", "also/id/*", "also/id/*", "id", "id"], found.Select(distractor => distractor.Path));
    }

    [Fact]
    public async Task What_no_reply_shows_has_no_distractor() => Assert.Empty(await OfAsync(Some.Change("write", new { id = "b1", text = "oats" })));

    [Fact]
    public async Task What_the_task_leaves_open_has_no_distractor() =>
        Assert.Equal(["id", "id"], (await OfAsync(Some.Change("write", new { id = "a1", text = "eggs", pen = "blue" }) with { Free = ["text", "pen"] })).Select(distractor => distractor.Path));

    [Fact]
    public async Task A_later_reply_shows_nothing_to_a_change_before_it()
    {
        var task = Some.Task() with { ReferencePlay = [Some.Change("write", new { id = "a1", text = "eggs" }), .. Reads] };

        Assert.Empty(await new Distractors(new NotesEnvironment { Lists = true }).OfAsync(task, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reads_have_no_distractors() => Assert.Empty(await OfAsync(Some.Call("read", new { id = "a1" })));

    [Fact]
    public async Task A_task_has_at_most_twelve_which_are_the_same_each_time()
    {
        ReferenceCall[] changes = [.. Enumerable.Repeat(Some.Change("write", new { id = "a1", text = "milk", pen = "blue" }), 5)];

        var (once, again) = (await OfAsync(changes), await OfAsync(changes));

        Assert.Equal(12, once.Count);
        Assert.Equal(once, again);
        Assert.Equal(once.OrderBy(distractor => distractor.Call).ThenBy(distractor => distractor.Path, StringComparer.Ordinal), once);
    }

    [Fact]
    public void A_leaf_is_replaced_where_it_stands() => Assert.Equal(
        """{"a":[1,{"b":"x","c":null}],"d":"new"}""",
        LeafEdit.Replace(JsonText.Parse("""{"a":[1,{"b":"x","c":null}],"d":true}"""), 2, JsonText.FromString("new")).ToString());

    private static async Task<IReadOnlyList<Distractor>> OfAsync(params ReferenceCall[] changes) =>
        await new Distractors(new NotesEnvironment { Lists = true }).OfAsync(Some.Task() with { ReferencePlay = [.. Reads, .. changes] }, TestContext.Current.CancellationToken);
}
