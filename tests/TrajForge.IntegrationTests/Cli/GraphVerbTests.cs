using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class GraphVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_graph_is_shown_as_a_table_and_written_as_a_flowchart()
    {
        var result = await CommandLine.RunAsync("env", "graph", "retail", "--tasks", "40", "--mermaid", _folder.Path("retail.mmd"));

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Contains("get_user_details.orders/* 100 %", result.Output);
        Assert.Contains("edges, 2 arguments without a source", result.Output);
        Assert.StartsWith("flowchart LR\n", File.ReadAllText(_folder.Path("retail.mmd")));
    }

    [Fact]
    public async Task The_graph_is_one_JSON_document()
    {
        var result = await CommandLine.RunAsync("env", "graph", "mock", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Equal("mock", JsonDocument.Parse(result.Output).RootElement.GetProperty("environment").GetString());
    }

    [Fact]
    public async Task Env_check_says_where_arguments_come_from()
    {
        var result = await CommandLine.RunAsync("env", "check", "airline", "--tasks", "30", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var origins = JsonDocument.Parse(result.Output).RootElement.GetProperty("origins");
        Assert.Equal(0, origins.GetProperty("nowhere").GetArrayLength());
        Assert.True(origins.GetProperty("tools").GetProperty("book_reservation").GetProperty("derived").GetInt64() > 0);
    }

    [Fact]
    public async Task Env_check_deep_plays_distractors()
    {
        var result = await CommandLine.RunAsync("env", "check", "retail", "--deep", "--tasks", "12", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var distractors = JsonDocument.Parse(result.Output).RootElement.GetProperty("distractors");
        var (plays, outcomes) = (distractors.GetProperty("plays").GetInt64(), distractors.GetProperty("outcomes").EnumerateObject().ToArray());
        Assert.True(plays > 12);
        Assert.Equal(plays, outcomes.Sum(outcome => outcome.Value.GetInt64()));
        Assert.Equal(plays, distractors.GetProperty("arguments").EnumerateObject().Sum(argument => argument.Value.EnumerateObject().Sum(outcome => outcome.Value.GetInt64())));
        Assert.Equal(["refused", "rejected"], outcomes.Select(outcome => outcome.Name));
        Assert.Equal(0, distractors.GetProperty("accepted").GetArrayLength());
    }

    [Fact]
    public async Task Env_check_deep_says_in_a_line_what_became_of_distractors()
    {
        var result = await CommandLine.RunAsync("env", "check", "retail", "--deep", "--tasks", "4");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Matches("\ndistractors: [0-9]+ played, [0-9]+ rejected, [0-9]+ refused, 0 equivalent, 0 accepted\n", result.Output);
    }
}
