using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TrajForge.Models;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

public sealed class ChatServerTests
{
    private const string Question = """{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}""";

    [Fact]
    public async Task A_request_reaches_the_responder_whole_and_its_answer_comes_back()
    {
        ChatRequest? seen = null;
        await using var server = await StartAsync(request =>
        {
            seen = request;
            return new ChatCompletion
            {
                Content = "Ünïcödé",
                Calls = [new CallMade("c1", "tool", "{ \"a\" : 7")],
                Reasoning = "because",
                Usage = new ModelUsage(10, 5, 2, 1),
            };
        });

        var (status, body) = await PostAsync(server, "some/path/v1", Question, ("Idempotency-Key", "k"), ("Authorization", "Bearer x"));

        Assert.Equal(("/some/path/v1", "k", "Bearer x", "m"), (seen!.Prefix, seen.IdempotencyKey, seen.Authorization, seen.Model));
        Assert.Equal([("system", "s"), ("user", "ab")], seen.Messages.Select(message => (message.Role, message.Content)));
        Assert.Equal(Question, Encoding.UTF8.GetString(seen.Body.Span));
        var answer = JsonNode.Parse(body)!;
        var message = answer["choices"]![0]!["message"]!;
        Assert.Equal((HttpStatusCode.OK, "chat.completion", "m", "tool_calls"), (status, (string)answer["object"]!, (string)answer["model"]!, (string)answer["choices"]![0]!["finish_reason"]!));
        Assert.Equal(("Ünïcödé", "because", "{ \"a\" : 7"), ((string)message["content"]!, (string)message["reasoning_content"]!, (string)message["tool_calls"]![0]!["function"]!["arguments"]!));
        Assert.Equal((10, 5, 15), ((int)answer["usage"]!["prompt_tokens"]!, (int)answer["usage"]!["completion_tokens"]!, (int)answer["usage"]!["total_tokens"]!));
    }

    [Fact]
    public async Task The_same_answer_to_the_same_request_is_the_same_bytes()
    {
        await using var server = await StartAsync(_ => new ChatCompletion { Content = "yes" });

        Assert.Equal(await PostAsync(server, "v1", Question), await PostAsync(server, "v1", Question));
    }

    [Theory]
    [InlineData("{", 400, "invalid_json")]
    [InlineData("[]", 400, null)]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", 400, "missing_model")]
    [InlineData("""{"model":"m","messages":[]}""", 400, "missing_messages")]
    [InlineData("""{"model":"m","messages":[{"content":"a"}]}""", 400, null)]
    [InlineData("""{"model":"m","stream":true,"messages":[{"role":"user","content":"a"}]}""", 400, "stream_not_supported")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"\ud800"}]}""", 400, "invalid_json")]
    public async Task What_is_no_chat_request_is_refused_in_the_form_that_clients_read(string body, int status, string? code)
    {
        await using var server = await StartAsync(_ => throw new InvalidOperationException("not asked"));

        var (answered, answer) = await PostAsync(server, "v1", body);

        Assert.Equal(status, (int)answered);
        Assert.Equal(("invalid_request_error", code), ((string)JsonNode.Parse(answer)!["error"]!["type"]!, (string?)JsonNode.Parse(answer)!["error"]!["code"]));
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_refused()
    {
        await using var server = await ChatServer.StartAsync(
            new Responder((_, _) => throw new InvalidOperationException("not asked")), TimeProvider.System, new ChatServerOptions { MaxBody = 1000 }, TestContext.Current.CancellationToken);

        var (status, body) = await PostAsync(server, "v1", new string(' ', 1001));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body_too_large"), (status, (string)JsonNode.Parse(body)!["error"]!["code"]!));
    }

    [Fact]
    public async Task A_responder_that_throws_is_an_error_of_the_server_and_the_next_request_is_answered()
    {
        var asked = 0;
        await using var server = await StartAsync(_ => ++asked == 1 ? throw new InvalidOperationException("oh") : new ChatCompletion { Content = "yes" });

        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(server, "v1", Question)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, "v1", Question)).Status);
    }

    [Fact]
    public async Task Errors_carry_their_status_and_when_to_come_back()
    {
        await using var server = await StartAsync(_ => new ChatError(429, "slow down", "rate_limit_error", "rate_limited") { RetryAfter = "7" });
        using var client = new HttpClient();

        var answer = await client.PostAsync($"{server.Under("v1")}/chat/completions", new StringContent(Question), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.TooManyRequests, "7"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
    }

    [Fact]
    public async Task A_reset_connection_gives_no_answer()
    {
        await using var server = await StartAsync(_ => new ConnectionReset());

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(server, "v1", Question));
    }

    [Fact]
    public async Task Other_paths_are_told_what_there_is()
    {
        await using var server = await StartAsync(_ => new ChatCompletion());
        using var client = new HttpClient();

        var models = await client.GetStringAsync($"{server.Under("v1")}/models", TestContext.Current.CancellationToken);
        var nothing = await client.GetAsync(server.Under("v1/completions"), TestContext.Current.CancellationToken);

        Assert.Equal("default", (string)JsonNode.Parse(models)!["data"]![0]!["id"]!);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task A_server_that_ends_leaves_nobody_waiting()
    {
        var entered = new TaskCompletionSource();
        var server = await ChatServer.StartAsync(
            new Responder(async (_, token) =>
            {
                entered.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return new ChatCompletion();
            }),
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken);
        var waiting = PostAsync(server, "v1", Question);
        await entered.Task;

        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
    }

    private static Task<ChatServer> StartAsync(Func<ChatRequest, ChatAnswer> answer) =>
        ChatServer.StartAsync(new Responder((request, _) => ValueTask.FromResult(answer(request))), TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(ChatServer server, string prefix, string body, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Under(prefix)}/chat/completions") { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Responder(Func<ChatRequest, CancellationToken, ValueTask<ChatAnswer>> answer) : IChatResponder
    {
        public ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }
}
