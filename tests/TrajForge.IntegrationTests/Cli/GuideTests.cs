using System.Text.RegularExpressions;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

/// <summary>What docs/synthesis.md tells an author of templates to run, runs; what it quotes, stands there.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = Repository.Read("docs", "synthesis.md");

    [Fact]
    public async Task Every_command_of_the_guide_works_in_its_order()
    {
        using var folder = new TemporaryFolder();
        var commands = Command().Matches(Guide).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(commands.Length >= 8);
        foreach (var command in commands)
        {
            var result = await CommandLine.RunAsync([.. command.Split(' ').Select(word => word == "RUN" ? folder.Path("run") : word)]);

            Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode} {result.Error}\n{result.Output}");
            Assert.NotEmpty(result.Output);
        }
    }

    [Fact]
    public void Every_line_quoted_stands_in_the_template()
    {
        var template = Repository.Read("environments", "retail", "Templates", "CancelTemplate.cs");
        var quoted = Quoted().Matches(Guide).Select(match => match.Groups[1].Value.Trim()).ToArray();

        Assert.NotEmpty(quoted);
        Assert.All(quoted, line => Assert.Contains(line, template, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^    \./trajforge (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^       (\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
