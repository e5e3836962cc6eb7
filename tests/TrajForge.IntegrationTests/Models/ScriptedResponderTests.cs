using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Chat;
using TrajForge.Cli;
using TrajForge.Episodes;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

public sealed class ScriptedResponderTests
{
    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task Twenty_episodes_played_over_http_are_those_played_in_process(string name)
    {
        var spec = new Spec { Name = "test", Environment = name, Seed = 11, Players = new PlayerSpec { Slips = 0.3 } };
        var forge = await Composition.ForgeAsync(spec, TestContext.Current.CancellationToken);
        var tasks = Enumerable.Range(0, 60).Select(index => forge.Plan(index).Task).OfType<TaskCase>().Take(20).ToArray();
        var seats = new ScriptedSeats(forge.Environment, spec.Seed) { Slips = spec.Players.Slips };
        await using var server = await StartAsync(new ScriptedResponder(seats.ForRun(forge, indexes: 60)));

        Assert.Equal(20, tasks.Length);
        foreach (var task in tasks)
        {
            var expected = (await forge.PlayAsync(task, 0, TestContext.Current.CancellationToken)).Episode;
            var (events, end) = await PlayAsync(server, forge.Environment, task, expected.Id);

            Assert.Equal(Bare(expected.Events), Bare(events));
            Assert.Equal(expected.End, end);
        }
    }

    [Fact]
    public async Task The_same_key_is_answered_the_same_and_another_request_under_it_is_refused()
    {
        await using var server = await StartAsync(new ScriptedResponder(_ => new ScriptedPair(new Talker(), new Talker())));

        var first = await PostAsync(server, "e.customer.0", "Hello");
        var again = await PostAsync(server, "e.customer.0", "Hello");
        var other = await PostAsync(server, "e.customer.0", "Good day");

        Assert.Equal((HttpStatusCode.OK, "words 1"), (first.Status, Content(first.Body)));
        Assert.Equal(first, again);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
    }

    [Theory]
    [InlineData("e.customer.1", HttpStatusCode.Conflict)]
    [InlineData("e.agent.0", HttpStatusCode.Conflict)]
    [InlineData("customer.0", HttpStatusCode.BadRequest)]
    [InlineData("e.somebody.0", HttpStatusCode.BadRequest)]
    [InlineData("e.agent.-1", HttpStatusCode.BadRequest)]
    public async Task A_turn_before_its_time_words_that_nobody_said_and_other_keys_are_refused(string key, HttpStatusCode status)
    {
        await using var server = await StartAsync(new ScriptedResponder(_ => new ScriptedPair(new Talker(), new Talker())));

        Assert.Equal(status, (await PostAsync(server, key, "Hello")).Status);
    }

    [Fact]
    public async Task Usage_is_a_quarter_of_the_bytes()
    {
        await using var server = await StartAsync(new ScriptedResponder(_ => new ScriptedPair(new Talker(), new Talker())));

        var usage = JsonNode.Parse((await PostAsync(server, "e.customer.0", "Hello")).Body)!["usage"]!;

        Assert.Equal((Body("Hello").Length / 4, "words 1".Length / 4), ((int)usage["prompt_tokens"]!, (int)usage["completion_tokens"]!));
    }

    [Fact]
    public async Task Of_more_episodes_than_it_keeps_the_first_are_forgotten_and_may_begin_anew()
    {
        var made = new List<string>();
        await using var server = await StartAsync(new ScriptedResponder(id =>
        {
            made.Add(id);
            return new ScriptedPair(new Talker(), new Talker());
        })
        { Keep = 1 });

        foreach (var episode in new[] { "a", "b", "a" })
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, $"{episode}.customer.0", "Hello")).Status);
        }

        Assert.Equal(["a", "b", "a"], made);
    }

    private static async Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(ChatServer server, IEnvironment environment, TaskCase task, string episode) =>
        await new EpisodeRunner(environment, new EpisodeLimits(), TimeProvider.System).PlayAsync(
            task.World,
            new Seats
            {
                Agent = KeyedPlayers.Of(server, episode, "agent"),
                Customer = KeyedPlayers.Of(server, episode, "customer"),
                Policy = environment.Policy(PlayMode.Dialogue),
                CustomerPrompt = CustomerPrompt.Of(task.Brief, task.Behaviour),
                Players = new Players("model", "model"),
            },
            TestContext.Current.CancellationToken);

    private static Task<ChatServer> StartAsync(IChatResponder responder) =>
        ChatServer.StartAsync(responder, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Acts do not go over the wire.</summary>
    private static string[] Bare(IReadOnlyList<TrajectoryEvent> events) => [.. events.Select(e => TrajJson.Write(e switch
    {
        AgentMessage agent => agent with { Acts = null },
        CustomerMessage customer => customer with { Acts = null },
        _ => e,
    }))];

    private static string Body(string words) => $$"""{"model":"m","messages":[{"role":"user","content":{{JsonSerializer.Serialize(words)}}}]}""";

    private static string Content(string body) => (string)JsonNode.Parse(body)!["choices"]![0]!["message"]!["content"]!;

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(ChatServer server, string key, string words)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Under("v1")}/chat/completions") { Content = new StringContent(Body(words), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Talker : IPlayer
    {
        private int _said;

        public PlayerMessage Next(IReadOnlyList<ChatLine> news) => PlayerMessage.Say(FormattableString.Invariant($"words {++_said}"));
    }
}
