using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class ExplainTests(SmallRun run)
{
    [Fact]
    public async Task Every_rejected_episode_is_explained_by_what_its_verdict_found()
    {
        var rejected = JsonNode.Parse((await CommandLine.RunAsync("show", run.Folder, "--rejected", "--limit", "20", "--json")).Output)!.AsArray();

        Assert.NotEmpty(rejected);
        foreach (var episode in rejected)
        {
            var explanation = (await ExplainAsync((string)episode!["episode"]!["id"]!))["explanation"]!;
            string[] reasons = [.. episode["verdict"]!["reasons"]!.AsArray().Select(reason => (string)reason!)];
            Assert.Equal(reasons, explanation["failed"]!.AsArray().Select(check => (string)check!["check"]!));
            Assert.Equal(reasons.Contains("end_state.equal"), explanation["differences"]!.AsArray().Count > 0);
            Assert.Equal(reasons.Contains("redundancy.unwanted"), explanation["differences"]!.AsArray().Any(difference => difference!["reference"]!.AsArray().Count == 0));
        }
    }

    [Fact]
    public async Task In_words_it_shows_the_first_wrong_step_and_its_neighbours()
    {
        var rejected = JsonNode.Parse((await CommandLine.RunAsync("show", run.Folder, "--rejected", "--reason", "procedure", "--limit", "1", "--json")).Output)![0]!;

        var result = await CommandLine.RunAsync("explain", run.Folder, ((string)rejected["episode"]!["id"]!)[..12]);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Contains("first wrong step, which procedure.", result.Output);
        Assert.Contains("checks that failed", result.Output);
        Assert.Contains(" call     ", result.Output);
    }

    [Fact]
    public async Task An_accepted_episode_has_nothing_to_explain()
    {
        var accepted = JsonNode.Parse((await CommandLine.RunAsync("show", run.Folder, "--limit", "20", "--json")).Output)!.AsArray().First(episode => (string?)episode!["verdict"]!["outcome"] == "Accepted")!;

        var result = await CommandLine.RunAsync("explain", run.Folder, (string)accepted["episode"]!["id"]!);

        Assert.Contains("no check failed", result.Output);
        Assert.Contains("end state: the reference's", result.Output);
    }

    private async Task<JsonNode> ExplainAsync(string episode)
    {
        var result = await CommandLine.RunAsync("explain", run.Folder, episode, "--json");
        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        return JsonNode.Parse(result.Output)!;
    }
}
