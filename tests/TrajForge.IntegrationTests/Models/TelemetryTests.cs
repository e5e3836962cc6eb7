using System.Text;
using TrajForge.IntegrationTests.Support;
using TrajForge.Runs;

namespace TrajForge.IntegrationTests.Models;

public sealed class TelemetryTests
{
    [Fact]
    public async Task One_episode_is_seen_as_a_tree_of_spans_without_a_word_of_it()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var live = await LiveRun.StartAsync("retail", accept: 1);

        await SynthAsync(folder, receiver, live, content: false);

        var episode = await EpisodeAsync(folder.Path("run"));
        var spans = receiver.Spans;
        var run = spans.Single(span => span.Name == "invoke_workflow live");
        var agent = spans.Single(span => span.Attributes.GetValueOrDefault("gen_ai.conversation.id") is string id && id == episode.Id && span.Name == "invoke_agent m");
        var chats = spans.Where(span => span.Parent == agent.Id && span.Name == "chat fake-1").ToArray();
        var tools = spans.Where(span => span.Parent == agent.Id && span.Name.StartsWith("execute_tool ", StringComparison.Ordinal)).ToArray();

        Assert.Equal((run.Id, "invoke_agent", "accepted"), (agent.Parent, agent.Attributes["gen_ai.operation.name"], agent.Attributes["trajforge.outcome"]));
        Assert.Equal(episode.Events.Count(e => e is AgentMessage), chats.Count(chat => (string)chat.Attributes["trajforge.side"] == "agent"));
        Assert.All(chats, chat =>
        {
            Assert.Equal((3L, "chat", "openai", "fake-1"), (chat.Kind, chat.Attributes["gen_ai.operation.name"], chat.Attributes["gen_ai.provider.name"], chat.Attributes["gen_ai.request.model"]));
            Assert.Equal((400L, 1L), (chat.Attributes["gen_ai.request.max_tokens"], chat.Attributes["trajforge.requests"]));
            Assert.InRange((long)chat.Attributes["gen_ai.usage.input_tokens"], 1, 100_000);
            Assert.Contains("gen_ai.response.finish_reasons", chat.Attributes.Keys);
        });
        Assert.Equal(
            episode.Events.OfType<ToolReplied>().Select(reply => ($"execute_tool {reply.Name}", reply.CallId)).Order(),
            tools.Select(tool => (tool.Name, (string)tool.Attributes["gen_ai.tool.call.id"])).Order());
        Assert.Contains(agent.Events, e => e.Name == "gen_ai.evaluation.result" && (string)e.Attributes["gen_ai.evaluation.name"] == "end_state.equal" && (string)e.Attributes["gen_ai.evaluation.score.label"] == "passed");
        Assert.Equal(["gen_ai.client.operation.duration", "gen_ai.client.token.usage", "trajforge.episodes"], receiver.Metrics);
        Assert.DoesNotContain(chats.SelectMany(chat => chat.Attributes.Keys), key => key is "gen_ai.input.messages" or "gen_ai.output.messages");
        Assert.Equal(-1, receiver.Everything.AsSpan().IndexOf(Encoding.UTF8.GetBytes(episode.Events.OfType<CustomerMessage>().First().Content)));
    }

    [Fact]
    public async Task Words_go_along_when_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var live = await LiveRun.StartAsync("retail", accept: 1);

        await SynthAsync(folder, receiver, live, content: true);

        var episode = await EpisodeAsync(folder.Path("run"));
        var said = episode.Events.OfType<CustomerMessage>().First().Content;
        Assert.Contains(receiver.Spans, span => span.Attributes.GetValueOrDefault("gen_ai.output.messages") is string words && words.Contains(System.Text.Json.JsonEncodedText.Encode(said).ToString(), StringComparison.Ordinal));
        Assert.Contains(receiver.Spans, span => span.Attributes.ContainsKey("gen_ai.tool.call.result"));
    }

    private static async Task SynthAsync(TemporaryFolder folder, OtlpReceiver receiver, LiveRun live, bool content)
    {
        var spec = folder.Write("spec.yaml", $$"""
            name: live
            environment: retail
            seed: 7
            accept: 1
            concurrency: 1
            models:
              m: {model: fake-1, endpoints: ["{{live.Spec.Models!["m"].Endpoints[0]}}"], max_tokens: 400}
            players: {agent: m, customer: m}
            """);
        var variables = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = content ? "true" : "false",
        };

        var result = await CommandLine.RunAsync(variables, "synth", spec, "--out", folder.Path("run"));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static async Task<Episode> EpisodeAsync(string run)
    {
        await using var reader = await RunReader.OpenAsync(run, TestContext.Current.CancellationToken);
        return (await reader.EpisodesAsync(new EpisodeQuery(), TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken)).Episode;
    }
}
