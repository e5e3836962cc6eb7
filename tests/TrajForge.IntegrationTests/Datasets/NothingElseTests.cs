using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Datasets;

/// <summary>What must not stand in a dataset.</summary>
public sealed partial class NothingElseTests(SmallRun run)
{
    [Fact]
    public void No_file_tells_where_or_when_it_was_made() => Assert.All(Dataset.Files(run.Folder), file =>
    {
        var text = File.ReadAllText(file);
        var day = File.GetLastWriteTimeUtc(file);
        Assert.DoesNotContain(Path.GetDirectoryName(run.Folder)!, text, StringComparison.Ordinal);
        Assert.DoesNotMatch($@"\b{Regex.Escape(Environment.MachineName)}\b", text);
        Assert.All(["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy", "MM/dd/yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy", "MMMM d, yyyy"], format =>
            Assert.DoesNotContain(day.ToString(format, CultureInfo.InvariantCulture), text, StringComparison.Ordinal));
    });

    [Fact]
    public void No_brief_holds_an_exact_id_of_its_constraints() => Assert.All(Dataset.Rows(run.Folder, "prompts"), row =>
    {
        Assert.NotEmpty(Ids(row));
        Assert.Empty(Said(row));
    });

    [Fact]
    public async Task Every_brief_holds_exact_ids_when_the_spec_asks_for_them()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("exact.yaml", "name: exact\nenvironment: retail\naccept: 5\ntasks: {templates: {cancel: 1}, exact_ids: 1}\n");

        var result = await CommandLine.RunAsync("synth", spec, "--out", folder.Path("run"));

        Assert.Equal(0, result.ExitCode);
        Assert.All(Dataset.Rows(folder.Path("run"), "prompts"), row => Assert.NotEmpty(Said(row)));
    }

    // Ids of users, orders, items and payment methods that the goals are about.
    private static string[] Ids(JsonNode row) =>
    [
        .. Id().Matches(row["ground_truth"]!["constraints"]!.ToJsonString()).Select(match => match.Value),
        .. row["ground_truth"]!["constraints"]!.AsArray().Select(constraint => (string)constraint!["record"]!["id"]!),
    ];

    private static IEnumerable<string> Said(JsonNode row)
    {
        var user = row["user"]!.ToJsonString();
        return Ids(row).Where(id => user.Contains(id, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"#W\d+|\b\d{10}\b|\b(?:credit_card|gift_card|paypal)_\d+\b")]
    private static partial Regex Id();
}
