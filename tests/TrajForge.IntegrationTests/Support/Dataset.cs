using System.Text.Json.Nodes;

namespace TrajForge.IntegrationTests.Support;

/// <summary>The files that a run hands on.</summary>
internal static class Dataset
{
    public static IReadOnlyList<string> Files(string run) =>
        Directory.GetFiles(Path.Combine(run, "dataset")).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Every row of one format, in order of the shards.</summary>
    public static IReadOnlyList<JsonNode> Rows(string run, string format) => Files(run)
        .Where(file => Path.GetFileName(file).StartsWith(format + "-", StringComparison.Ordinal))
        .SelectMany(File.ReadLines)
        .Select(line => JsonNode.Parse(line)!)
        .ToArray();

    /// <summary>Same file names, same bytes.</summary>
    public static void Equal(string expectedRun, string actualRun)
    {
        var expected = Files(expectedRun);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Path.GetFileName), Files(actualRun).Select(Path.GetFileName));
        Assert.All(expected.Zip(Files(actualRun)), pair => Assert.True(
            File.ReadAllBytes(pair.First).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Second)), Path.GetFileName(pair.First)));
    }
}
