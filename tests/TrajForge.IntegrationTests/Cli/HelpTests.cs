using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs { get; } =
        ["synth", "plan", "verify", "export", "stats", "show", "explain", "spec check", "env list", "env show", "env check", "env data", "env graph", "import runs", "import tasks", "audit tasks", "models serve", "models replay", "verifier check", "verifier test"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_explains_itself_with_examples(string verb)
    {
        var result = await CommandLine.RunAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Approved.Equal($"help-{verb.Replace(' ', '-')}", result.Output);
        Assert.Contains($"Examples:\n  ./trajforge {verb} ", result.Output.TrimEnd() + " ");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_is_in_the_command_reference(string verb) =>
        Assert.Contains($"| `{verb}", Repository.Read("docs", "cli.md"));

    [Fact]
    public async Task Without_a_verb_the_verbs_are_listed()
    {
        var result = await CommandLine.RunAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Approved.Equal("help", result.Output);
    }
}
