using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Models;

/// <summary>docs/observing.md prints the spans that an episode really has; with <c>APPROVE</c> set they are written there.</summary>
public sealed class SpanTreeTests
{
    [Fact]
    public async Task The_guide_prints_the_tree_of_an_episode_and_the_attributes_of_its_spans()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var live = await LiveRun.StartAsync("retail", accept: 1, model: LiveRun.Model with { Model = "large-1", Temperature = 0.7 }, name: "teacher");
        var endpoint = live.Spec.Models!["teacher"].Endpoints[0];
        var spec = folder.Write("spec.yaml", $$"""
            name: observed
            environment: retail
            seed: 7
            accept: 1
            concurrency: 1
            models:
              teacher: {model: large-1, endpoints: ["{{endpoint}}"], max_tokens: 400, temperature: 0.7}
            players: {agent: teacher, customer: teacher}
            """);
        var variables = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };

        var result = await CommandLine.RunAsync(variables, "synth", spec, "--out", folder.Path("run"));

        Assert.True(result.ExitCode == 0, result.Error);
        var spans = receiver.Spans;
        var run = spans.Single(span => span.Parent == "");
        var episode = spans.Where(span => span.Parent == run.Id).OrderBy(span => span.Start).First(span => "accepted".Equals(span.Attributes.GetValueOrDefault("trajforge.outcome")));
        IReadOnlyList<OtlpSpan> shown = [run, episode, .. spans.Where(span => span.Parent == episode.Id)];
        Printed("## One episode", SpanTree.Of(shown, run));
        Printed("## Attributes", SpanTree.Attributes(shown));
    }

    /// <summary>The first fenced block under a heading of the guide is the text.</summary>
    private static void Printed(string heading, string text)
    {
        const string fence = "\n```\n";
        var path = Path.Combine(Repository.Root, "docs", "observing.md");
        var guide = File.ReadAllText(path);
        var start = guide.IndexOf(fence, guide.IndexOf($"\n{heading}\n", StringComparison.Ordinal), StringComparison.Ordinal) + fence.Length;
        var end = guide.IndexOf(fence, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") is { Length: > 0 })
        {
            File.WriteAllText(path, string.Concat(guide.AsSpan(0, start), text, guide.AsSpan(end)));
            return;
        }

        Assert.Equal(guide[start..end], text);
    }
}
