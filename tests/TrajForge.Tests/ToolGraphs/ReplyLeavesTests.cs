using TrajForge.ToolGraphs;

namespace TrajForge.Tests.ToolGraphs;

public sealed class ReplyLeavesTests
{
    [Fact]
    public void Lists_and_objects_become_paths() =>
        Assert.Equal(["a/*/b", "c"], Of("""{"a":[{"b":1},{"b":2}],"c":"x"}""").Values.Keys);

    [Fact]
    public void A_plain_text_is_one_leaf() => Assert.Equal("\"ann_1\"", Of("ann_1").Values[""].Single().ToString());

    [Fact]
    public void Keys_that_vary_are_values()
    {
        var leaves = Of([.. Enumerable.Range(0, 5).Select(i => $$$"""{"cards":{"card_{{{i}}}":{"id":"card_{{{i}}}"} } }""")]);

        Assert.Equal(["cards/*/id", "cards/{}"], leaves.Values.Keys);
        Assert.Equal(5, leaves.Values["cards/{}"].Count);
    }

    [Fact]
    public void A_single_object_is_a_map_when_one_of_its_keys_is_known_to_be_an_id()
    {
        var reply = SeenReply.Of("""{"cards":{"card_1":{"id":"card_1"},"card_2":{"id":"card_2"}}}""", new HashSet<JsonText>());

        Assert.Equal(["cards/card_1/id", "cards/card_2/id"], ReplyLeaves.Of([reply]).Values.Keys);
        Assert.Equal(["cards/*/id", "cards/{}"], ReplyLeaves.Of([reply], new HashSet<string> { "card_1" }).Values.Keys);
    }

    [Fact]
    public void Records_of_several_kinds_are_no_map()
    {
        var bills = Enumerable.Range(0, 8).Select(i => $$"""{"bill_id":"B{{i}}","due":"d","paid":true}""");
        var lines = Enumerable.Range(0, 8).Select(i => $$"""{"line_id":"L{{i}}","plan":"p","roaming":false}""");

        var leaves = Of([.. bills, .. lines]);

        Assert.Equal(["bill_id", "due", "line_id", "paid", "plan", "roaming"], leaves.Values.Keys);
    }

    [Fact]
    public void What_the_call_named_is_not_what_it_shows()
    {
        var named = new HashSet<JsonText> { JsonText.FromString("A1") };

        var leaves = ReplyLeaves.Of([SeenReply.Of("""{"id":"A1","next":"A2"}""", named)]);

        Assert.Equal(["id", "next"], leaves.Values.Keys);
        Assert.Empty(leaves.Values["id"]);
    }

    [Fact]
    public void Leaves_of_a_schema_know_whether_every_level_is_required()
    {
        var leaves = SchemaLeaf.Of(JsonText.Parse("""
            {"type":"object","required":["trip"],"properties":{
              "trip":{"type":"array","items":{"type":"object","required":["date"],"properties":{"date":{"type":"string"},"seat":{"type":"string","enum":["aisle","window"]}}}},
              "note":{"type":"string"}}}
            """));

        Assert.Equal([("note", false), ("trip/*/date", true), ("trip/*/seat", false)], leaves.Select(leaf => (leaf.Path, leaf.Required)));
        Assert.Equal(["\"aisle\"", "\"window\""], leaves[2].Constants.Select(value => value.ToString()));
    }

    private static ReplyLeaves Of(params string[] replies) => ReplyLeaves.Of(replies.Select(reply => SeenReply.Of(reply, new HashSet<JsonText>())));
}
