using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class VerifierTestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Operators_are_listed_with_the_checks_that_kill_their_mutants_and_written_as_markdown()
    {
        var result = await CommandLine.RunAsync("verifier", "test", "--env", "retail", "--episodes", "2", "--sites", "1", "--markdown", _folder.Path("mutation.md"));

        Assert.Equal("", result.Error);
        Assert.Matches(@"yes_is_no +2 +0 +100\.0 % .*\bprocedure\.confirmed 2", result.Output);
        Assert.Contains("harmless edit", result.Output);
        Assert.Contains("| yes_is_no | 2 | 0 | 100.0 % | ", File.ReadAllText(_folder.Path("mutation.md")));
    }

    [Fact]
    public async Task A_survivor_of_one_family_is_printed_so_that_it_can_be_shown()
    {
        var result = await CommandLine.RunAsync("verifier", "test", "--env", "telecom", "--episodes", "1", "--sites", "1", "--verifier", "form", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var survivor = JsonDocument.Parse(result.Output).RootElement[0].GetProperty("survivors")[0];
        var named = $"{survivor.GetProperty("index")} {survivor.GetProperty("operator").GetString()} {survivor.GetProperty("site").GetString()}";
        var shown = await CommandLine.RunAsync("verifier", "test", "--env", "telecom", "--case", named);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Complaints));
        Assert.StartsWith($"{survivor.GetProperty("operator").GetString()} at ", shown.Output);
        Assert.Contains("\ndialogue\n", shown.Output);
    }

    [Fact]
    public async Task What_cannot_be_tested_is_named()
    {
        var (mock, family, cases) = (
            await CommandLine.RunAsync("verifier", "test", "--env", "mock"),
            await CommandLine.RunAsync("verifier", "test", "--env", "retail", "--verifier", "taste"),
            await CommandLine.RunAsync("verifier", "test", "--env", "retail", "--case", "0 no_operator nowhere"));

        Assert.Equal((2, 2, 2), (mock.ExitCode, family.ExitCode, cases.ExitCode));
        Assert.Contains("environment 'mock' cannot be tested", mock.Error);
        Assert.Contains("verifier 'taste' does not exist; there is form, replay", family.Error);
        Assert.Contains("has no case '0 no_operator nowhere' with seed 1", cases.Error);
    }
}
