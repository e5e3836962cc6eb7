using System.Text.Json.Nodes;
using TrajForge.Cli;
using TrajForge.Episodes;
using TrajForge.IntegrationTests.Support;
using TrajForge.Runs;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

public sealed class RecordedResponderTests(SmallRun run)
{
    [Fact]
    public async Task Each_side_says_again_what_it_said_to_whoever_brings_the_conversation_there()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        var responder = await RecordedResponder.OpenAsync(reader, TestContext.Current.CancellationToken);
        var episode = await FirstAsync();
        List<RequestMessage> agent = [System], customer = [System, User("Good morning")];

        foreach (var e in episode.Events)
        {
            switch (e)
            {
                case CustomerMessage said:
                    var words = Assert.IsType<ChatCompletion>(await AskAsync(responder, episode, "customer", customer));
                    Assert.StartsWith(said.Content, words.Content);
                    Assert.Equal(e == episode.Events[^1], words.Content!.EndsWith("###STOP###", StringComparison.Ordinal));
                    customer.Add(Own(words));
                    agent.Add(User(said.Content));
                    break;
                case AgentMessage said:
                    var answer = Assert.IsType<ChatCompletion>(await AskAsync(responder, episode, "agent", agent));
                    Assert.Equal(said.Content, answer.Content);
                    Assert.Equal(said.Calls, answer.Calls);
                    agent.Add(Own(answer));
                    if (said is { Content: { } text, Calls.Count: 0 })
                    {
                        customer.Add(User(text));
                    }

                    break;
                case ToolReplied reply:
                    agent.Add(new RequestMessage { Role = "tool", CallId = reply.CallId, Content = reply.Content });
                    break;
            }
        }

        Assert.Equal("record_ended", Assert.IsType<ChatError>(await AskAsync(responder, episode, "agent", agent)).Code);
    }

    [Fact]
    public async Task Plain_clients_of_openai_play_a_recorded_episode_again()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        var environment = await Loading.EnvironmentAsync(reader.Manifest, TestContext.Current.CancellationToken);
        var stored = await reader.EpisodesAsync(new EpisodeQuery { Limit = 1 }, TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        await using var server = await ChatServer.StartAsync(
            await RecordedResponder.OpenAsync(reader, TestContext.Current.CancellationToken), TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        var id = stored.Episode.Id;

        var (events, end) = await new EpisodeRunner(environment, new EpisodeLimits(), TimeProvider.System).PlayAsync(
            stored.Task.World,
            new Seats
            {
                Agent = KeyedPlayers.Of(server, id, "agent", $"{id}/agent/v1"),
                Customer = KeyedPlayers.Of(server, id, "customer", $"{id}/customer/v1"),
                Policy = "policy",
                CustomerPrompt = "brief",
                Players = new Players("recorded", "recorded"),
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(stored.Episode.End, end);
        Assert.Equal(Bare(stored.Episode.Events), Bare(events));
    }

    [Fact]
    public async Task Arguments_are_compared_as_json_values_and_call_ids_not_at_all()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        var responder = await RecordedResponder.OpenAsync(reader, TestContext.Current.CancellationToken);
        var (episode, upTo) = await FirstCallAsync();

        var other = upTo.Select(message => message with
        {
            CallId = message.CallId is null ? null : $"other {message.CallId}",
            Calls = [.. message.Calls.Select(call => new CallMade($"other {call.Id}", call.Name, JsonNode.Parse(call.Arguments)!.ToJsonString(new() { WriteIndented = true })))],
        }).ToArray();

        Assert.IsType<ChatCompletion>(await AskAsync(responder, episode, "agent", other));
    }

    [Fact]
    public async Task A_conversation_that_is_not_the_recorded_one_is_told_where_it_left_it()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        var responder = await RecordedResponder.OpenAsync(reader, TestContext.Current.CancellationToken);
        var (episode, upTo) = await FirstCallAsync();
        var last = upTo.Count - 1;

        await Differs($"messages[{last}]", "the shop is on fire", [.. upTo.SkipLast(1), upTo[last] with { Content = "the shop is on fire" }]);
        await Differs($"messages[{last}]", "an unknown call", [.. upTo.SkipLast(1), upTo[last] with { CallId = "another" }]);
        await Differs($"messages[{last - 1}]", "burn_down", [.. upTo.SkipLast(2), upTo[last - 1] with { Calls = [upTo[last - 1].Calls[0] with { Name = "burn_down" }] }, upTo[last]]);
        await Differs($"messages[{last - 1}]", "{}", [.. upTo.SkipLast(2), upTo[last - 1] with { Calls = [upTo[last - 1].Calls[0] with { Arguments = "{}" }] }, upTo[last]]);
        await Differs("messages[1]", "Hello there", [System, User("Hello there"), .. upTo.Skip(2)]);
        await Differs($"messages[{last}]", "the end of the conversation", [.. upTo.SkipLast(1)]);

        async Task Differs(string where, string found, IReadOnlyList<RequestMessage> messages)
        {
            var error = Assert.IsType<ChatError>(await AskAsync(responder, episode, "agent", messages));
            Assert.Equal((409, "record_differs", where), (error.Status, error.Code, error.Param));
            Assert.Contains(found, error.Message, StringComparison.Ordinal);
            Assert.Contains("expected", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_run_is_told_the_nearest_and_a_beginning_of_an_id_is_enough()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        var responder = await RecordedResponder.OpenAsync(reader, TestContext.Current.CancellationToken);
        var episode = await FirstAsync();
        RequestMessage[] greeting = [System, User("Hello")];

        var unknown = Assert.IsType<ChatError>(await AskAsync(responder, $"/{episode.Id[..20]}zzz/customer/v1", greeting));
        var nowhere = Assert.IsType<ChatError>(await AskAsync(responder, $"/{episode.Id}/somebody/v1", greeting));

        Assert.Equal((404, "unknown_run"), (unknown.Status, unknown.Code));
        Assert.Contains($"the nearest are {episode.Id}", unknown.Message, StringComparison.Ordinal);
        Assert.Equal((404, "unknown_url"), (nowhere.Status, nowhere.Code));
        Assert.IsType<ChatCompletion>(await AskAsync(responder, $"/{episode.Id[..20]}/customer/v1", greeting));
        Assert.Equal(["recorded"], responder.Models($"/{episode.Id}/agent/v1"));
        Assert.Null(responder.Models("/nobody/agent/v1"));
    }

    private static RequestMessage System { get; } = new() { Role = "system", Content = "anything" };

    private static RequestMessage User(string text) => new() { Role = "user", Content = text };

    private static RequestMessage Own(ChatCompletion answer) => new() { Role = "assistant", Content = answer.Content ?? "", Calls = answer.Calls };

    private static string[] Bare(IReadOnlyList<TrajectoryEvent> events) => [.. events.Select(e => TrajJson.Write(e switch
    {
        AgentMessage agent => agent with { Acts = null },
        CustomerMessage customer => customer with { Acts = null },
        _ => e,
    }))];

    private async Task<Episode> FirstAsync()
    {
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        return await reader.EpisodesAsync(new EpisodeQuery(), TestContext.Current.CancellationToken).Select(stored => stored.Episode)
            .FirstAsync(episode => episode is { End: EndReason.CustomerDone, Events: [.., CustomerMessage] }, TestContext.Current.CancellationToken);
    }

    /// <summary>The agent's conversation up to the reply to its first call.</summary>
    private async Task<(Episode Episode, IReadOnlyList<RequestMessage> UpTo)> FirstCallAsync()
    {
        var episode = await FirstAsync();
        var messages = new List<RequestMessage> { System };
        foreach (var e in episode.Events)
        {
            messages.Add(e switch
            {
                CustomerMessage said => User(said.Content),
                AgentMessage said => new RequestMessage { Role = "assistant", Content = said.Content ?? "", Calls = said.Calls },
                ToolReplied reply => new RequestMessage { Role = "tool", CallId = reply.CallId, Content = reply.Content },
                _ => throw new NotSupportedException(),
            });
            if (e is ToolReplied)
            {
                break;
            }
        }

        return (episode, messages);
    }

    private static Task<ChatAnswer> AskAsync(IChatResponder responder, Episode episode, string side, IReadOnlyList<RequestMessage> messages) =>
        AskAsync(responder, $"/{episode.Id}/{side}/v1", messages);

    private static async Task<ChatAnswer> AskAsync(IChatResponder responder, string prefix, IReadOnlyList<RequestMessage> messages) =>
        await responder.AnswerAsync(new ChatRequest { Prefix = prefix, Body = default, Model = "m", Messages = messages }, TestContext.Current.CancellationToken);
}
