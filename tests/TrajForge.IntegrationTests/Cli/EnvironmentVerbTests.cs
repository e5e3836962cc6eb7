using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class EnvironmentVerbTests
{
    [Fact]
    public async Task The_environments_are_listed()
    {
        var result = await CommandLine.RunAsync("env", "list", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Equal("retail", JsonDocument.Parse(result.Output).RootElement[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Retail_offers_sixteen_tools_and_eight_templates_or_more()
    {
        var result = await CommandLine.RunAsync("env", "show", "retail", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(16, report.GetProperty("tools").GetArrayLength());
        Assert.True(report.GetProperty("templates").GetArrayLength() >= 8);
    }

    [Fact]
    public async Task The_shipped_data_is_that_of_seed_1_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var result = await CommandLine.RunAsync("env", "data", "retail", "--seed", "1", "--out", folder.Path("db.json"));

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Equal(Repository.Read("environments", "retail", "data", "db.json"), File.ReadAllText(folder.Path("db.json")));
    }

    [Fact]
    public async Task A_closed_pipe_ends_quietly()
    {
        var result = await CommandLine.BashAsync("\"$TRAJFORGE\" env data retail --seed 1 | head -c 10; echo; echo ${PIPESTATUS[0]}");

        Assert.Equal("", result.Error);
        Assert.EndsWith("\n0\n", result.Output);
    }

    [Fact]
    public async Task Output_that_is_no_terminal_holds_no_escape_codes()
    {
        var result = await CommandLine.BashAsync("env -u NO_COLOR TERM=xterm-256color \"$TRAJFORGE\" env show retail");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.DoesNotContain('\u001b', result.Output);
    }
}
