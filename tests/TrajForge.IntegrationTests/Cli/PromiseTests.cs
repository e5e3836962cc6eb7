using TrajForge.IntegrationTests.Support;
using YamlDotNet.RepresentationModel;

namespace TrajForge.IntegrationTests.Cli;

/// <summary>What README and the files at the top promise.</summary>
public sealed class PromiseTests(SmallRun run)
{
    [Theory]
    [InlineData("dotnet run --project src/TrajForge.Cli -c Release -- synth configs/quickstart.yaml")]
    [InlineData("dotnet test")]
    public void The_readme_names_the_two_commands(string command) =>
        Assert.Contains($"\n    {command}\n", Repository.Read("README.md"));

    [Fact]
    public void Continuous_integration_runs_the_readme_test_command() =>
        Assert.Contains(" dotnet test 2>&1 |", Repository.Read(".ci", "run"));

    [Fact]
    public void Every_link_of_the_readme_leads_somewhere()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Repository.Read("README.md"), @"\]\(([^)]+)\)").Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
    }

    [Fact]
    public async Task What_the_readme_says_of_models_works_without_one()
    {
        var readme = Repository.Read("README.md");
        var section = readme[readme.IndexOf("## With real models\n", StringComparison.Ordinal)..readme.IndexOf("## Runs and tasks of others\n", StringComparison.Ordinal)];
        var commands = System.Text.RegularExpressions.Regex.Matches(section, @"^    \./trajforge (.+?) +#", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).Where(command => !command.StartsWith("models serve", StringComparison.Ordinal)).ToArray();

        Assert.Equal(3, commands.Length);
        foreach (var command in commands)
        {
            var result = await CommandLine.RunAsync(command.Replace("RUN", run.Folder, StringComparison.Ordinal).Split(' '));

            Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode} {result.Error}");
        }
    }

    [Fact]
    public void The_compose_file_runs_the_readme_command()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read("docker-compose.yml")));

        var service = yaml.Documents[0].RootNode["services"]["trajforge"];
        Assert.Equal("dotnet run --project src/TrajForge.Cli -c Release -- synth configs/quickstart.yaml", service["command"].ToString());
    }
}
