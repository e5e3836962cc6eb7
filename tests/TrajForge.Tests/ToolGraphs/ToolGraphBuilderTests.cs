using TrajForge.Tests.Support;
using TrajForge.ToolGraphs;

namespace TrajForge.Tests.ToolGraphs;

public sealed class ToolGraphBuilderTests
{
    [Fact]
    public async Task Values_that_flow_make_an_edge() =>
        Assert.Equal(["get_reader.loans/*/loan"], Sources(await GraphAsync(), "renew", "loan"));

    [Fact]
    public async Task A_plain_text_feeds_what_it_holds() =>
        Assert.Equal("find_reader.(text)", Sources(await GraphAsync(), "get_reader", "reader_id")[0]);

    [Fact]
    public async Task What_briefs_say_the_schema_lists_and_the_policy_names_are_sources()
    {
        var graph = await GraphAsync();

        Assert.Equal((string[])["said"], Sources(graph, "find_reader", "name"));
        Assert.Equal((string[])["constant"], Sources(graph, "renew", "term"));
        Assert.Equal((string[])["policy"], Sources(graph, "renew", "desk"));
    }

    [Fact]
    public async Task A_tool_that_no_play_uses_is_probed_with_what_others_showed()
    {
        var graph = await GraphAsync();

        var probed = graph.Tools.Single(tool => tool.Name == "get_loan");
        Assert.Equal(LibraryEnvironment.Readers, probed.Calls);
        Assert.Equal(["book", "shelf"], probed.Outputs.Select(output => output.Path));
        Assert.Equal((string[])["get_reader.loans/*/loan"], Sources(graph, "get_loan", "loan"));
    }

    [Fact]
    public async Task Names_alone_make_no_edge()
    {
        // Both are called fee, and no value of one ever stands in the other.
        var graph = await GraphAsync();

        Assert.Empty(Sources(graph, "renew", "fee"));
    }

    [Fact]
    public async Task The_same_tasks_give_the_same_graph_and_flowchart()
    {
        var (first, second) = (MermaidText.Of(await GraphAsync()), MermaidText.Of(await GraphAsync()));

        Assert.Equal(first, second);
        Assert.StartsWith("flowchart LR\n", first);
        Assert.Contains("t3 -->|\"loans/#42;/loan → loan\"| t4\n", first);
    }

    [Fact]
    public void Foreign_text_in_a_flowchart_is_harmless()
    {
        var evil = new GraphTool("a\"]; click x \"javascript:1\"\n<b>", Side.Agent, ToolEffect.Reads, 1, [], []);

        var line = MermaidText.Of(new ToolGraph("e", "v", [evil])).Split('\n')[2];

        Assert.Equal("    t0[\"a#34;#93;#59; click x #34;javascript#58;1#34;#10;#60;b#62;\"]", line);
    }

    private static async Task<ToolGraph> GraphAsync() => await new ToolGraphBuilder(new LibraryEnvironment()).BuildAsync(
        [.. Enumerable.Range(0, LibraryEnvironment.Readers).Select(reader => LibraryEnvironment.Task(reader))], TestContext.Current.CancellationToken);

    private static string[] Sources(ToolGraph graph, string tool, string path) =>
        [.. graph.Tools.Single(found => found.Name == tool).Inputs.Single(input => input.Path == path).Sources.Select(source => source.ToString())];
}
