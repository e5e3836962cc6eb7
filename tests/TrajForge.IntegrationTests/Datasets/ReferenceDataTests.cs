using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Datasets;

public sealed class ReferenceDataTests
{
    [Fact]
    public async Task The_reference_data_gives_accepted_rows_of_every_template()
    {
        var data = Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "TAU_DATA names no folder");
        using var folder = new TemporaryFolder();
        var shown = await CommandLine.RunAsync("env", "show", "retail", "--json");
        var templates = JsonNode.Parse(shown.Output)!["templates"]!.AsArray().Select(template => (string)template!["id"]!);

        var result = await CommandLine.RunAsync(
            "synth", "configs/retail.yaml", "--data", Path.Combine(data!, "v2", "retail", "db.json"), "--accept", "60", "--out", folder.Path("run"));

        Assert.Equal(0, result.ExitCode);
        var rows = Dataset.Rows(folder.Path("run"), "canonical");
        Assert.Equal(60, rows.Count);
        Assert.Equal(
            templates.Order(StringComparer.Ordinal),
            rows.SelectMany(row => row["task"]!["templates"]!.AsArray()).Select(template => (string)template!).Distinct().Order(StringComparer.Ordinal));
    }
}
