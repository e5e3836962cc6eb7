using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class SpecCheckTests
{
    [Fact]
    public async Task The_shipped_specs_are_right()
    {
        var specs = Directory.GetFiles(Path.Combine(Repository.Root, "configs"), "*.yaml").Order(StringComparer.Ordinal).ToArray();

        var result = await CommandLine.RunAsync(["spec", "check", .. specs]);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Equal(specs.Length, result.Output.Split(": right; ").Length - 1);
    }

    [Fact]
    public void Every_shipped_spec_names_the_schema_for_editors() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "configs"), "*.yaml"),
        spec => Assert.StartsWith("# yaml-language-server: $schema=trajforge.schema.json\n", File.ReadAllText(spec)));

    [Fact]
    public async Task As_json_each_problem_has_code_file_line_and_message()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("one.yaml", "name: one\nenvironment: retail\nacept: 3\n");

        var result = await CommandLine.RunAsync("spec", "check", spec, "--json");

        Assert.Equal((2, ""), (result.ExitCode, result.Error));
        var problem = JsonDocument.Parse(result.Output).RootElement[0].GetProperty("problems")[0];
        Assert.Equal(("TF1008", spec, 3), (problem.GetProperty("code").GetString(), problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32()));
    }
}
