using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Models;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

public sealed class FaultyEndpointTests : IDisposable
{
    private const string Question = """{"model":"m","messages":[{"role":"user","content":"a"}]}""";

    private static readonly FaultShares Everything = new()
    {
        RateLimited = 0.1, RateLimitedUntold = 0.1, ServerError = 0.1, Unavailable = 0.1, Reset = 0.1, SlowDrip = 0.1, BadJson = 0.1, WrongUsage = 0.1,
    };

    private readonly HttpClient _client = new();
    private readonly InstantClock _clock = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_same_requests_meet_the_same_faults_in_any_order_and_however_many_come_at_once()
    {
        var alone = await LedgerAsync(1, key => key);
        var crowded = await LedgerAsync(32, key => -key);

        Assert.Equal(alone.ByKey.OrderBy(pair => pair.Key, StringComparer.Ordinal), crowded.ByKey.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(alone.ByOutcome.OrderBy(pair => pair.Key, StringComparer.Ordinal), crowded.ByOutcome.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(
            (alone.InputTokens, alone.OutputTokens, alone.UntoldInputTokens, alone.UntoldOutputTokens),
            (crowded.InputTokens, crowded.OutputTokens, crowded.UntoldInputTokens, crowded.UntoldOutputTokens));
        Assert.Equal(alone.Requests, alone.ByOutcome.Values.Sum());
        Assert.All(["good", "slow", "rate_limited", "server_error", "reset", "bad_json", "wrong_usage"], outcome => Assert.InRange(alone.Count(outcome), 10, 150));
        Assert.InRange(crowded.MostInFlight, 2, 32);

        async Task<EndpointLedger> LedgerAsync(int workers, Func<int, int> order)
        {
            var endpoint = new FaultyEndpoint(new Answers(), Everything.Plan(seed: 5), _clock);
            await using var server = await StartAsync(endpoint);
            var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = TestContext.Current.CancellationToken };
            await Parallel.ForEachAsync(Enumerable.Range(0, 100).OrderBy(order), options, async (key, _) =>
            {
                for (var attempt = 0; attempt < 4; attempt++)
                {
                    await TryAsync(server, $"k{key}");
                }
            });
            return endpoint.Ledger;
        }
    }

    [Fact]
    public async Task What_clients_are_told_of_good_answers_is_in_the_ledger_to_the_token()
    {
        var endpoint = new FaultyEndpoint(new Answers(), Everything.Plan(seed: 6), _clock);
        await using var server = await StartAsync(endpoint);
        long input = 0, output = 0;

        for (var key = 0; key < 200; key++)
        {
            if (await TryAsync(server, $"k{key}") is { } body && Usage(body) is var (asked, answered))
            {
                (input, output) = (input + asked, output + answered);
            }
        }

        Assert.Equal((input, output), (endpoint.Ledger.InputTokens, endpoint.Ledger.OutputTokens));
        Assert.Equal(endpoint.Ledger.Count("wrong_usage"), endpoint.Ledger.UntoldOutputTokens / 5);
    }

    [Fact]
    public async Task A_throttled_client_is_told_when_to_come_back_or_is_not()
    {
        await using var server = await StartAsync(new FaultyEndpoint(
            new Answers(), (_, attempt) => attempt switch { 1 => new Fault.RateLimited(TimeSpan.FromMilliseconds(1500)), 2 => new Fault.RateLimited(), _ => null }, _clock));

        using var told = await PostAsync(server, "k");
        using var untold = await PostAsync(server, "k");
        using var good = await PostAsync(server, "k");

        Assert.Equal((HttpStatusCode.TooManyRequests, "2"), (told.StatusCode, told.Headers.RetryAfter!.ToString()));
        Assert.Equal((HttpStatusCode.TooManyRequests, null), (untold.StatusCode, untold.Headers.RetryAfter));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Errors_of_the_server_have_their_status(int status)
    {
        await using var server = await StartAsync(new FaultyEndpoint(new Answers(), (_, _) => new Fault.ServerError(status), _clock));

        using var answer = await PostAsync(server, "k");

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_hang_ends_when_the_client_gives_up_and_is_counted_once()
    {
        var endpoint = new FaultyEndpoint(new Answers(), (_, _) => new Fault.Hang(), _clock);
        await using var server = await StartAsync(endpoint);
        using var patience = new CancellationTokenSource();
        var waiting = PostAsync(server, "k", patience.Token);
        while (endpoint.Ledger.Count("hang") == 0)
        {
            await Task.Yield();
        }

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(["hang"], endpoint.Ledger.ByOutcome.Keys);
    }

    [Fact]
    public async Task A_slow_answer_is_the_good_one_in_pieces()
    {
        var endpoint = new FaultyEndpoint(new Answers(), (_, _) => new Fault.SlowDrip(4, TimeSpan.FromSeconds(3)), _clock);
        await using var server = await StartAsync(endpoint);

        using var answer = await PostAsync(server, "k");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((Question.Length, 5), Usage(body));
        Assert.Equal(4, _clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(3)));
        Assert.Equal((Question.Length, 1), (endpoint.Ledger.InputTokens, endpoint.Ledger.Count("slow")));
    }

    [Fact]
    public async Task Latency_is_waited_on_the_clock_before_answers_and_not_before_a_429()
    {
        await using var server = await StartAsync(new FaultyEndpoint(new Answers(), (key, _) => key == "limited" ? new Fault.RateLimited() : null, _clock)
        {
            Latency = (key, attempt) => TimeSpan.FromMilliseconds(500 + attempt),
        });

        using var good = await PostAsync(server, "k");
        using var limited = await PostAsync(server, "limited");

        Assert.Equal([TimeSpan.FromMilliseconds(501)], _clock.Waits.Where(wait => wait.TotalMilliseconds is > 500 and < 600));
    }

    [Theory]
    [InlineData(BadBodyKind.CutOff, false)]
    [InlineData(BadBodyKind.Html, false)]
    [InlineData(BadBodyKind.Empty, false)]
    [InlineData(BadBodyKind.NoChoices, true)]
    public async Task A_bad_body_comes_with_status_200(BadBodyKind kind, bool isJson)
    {
        await using var server = await StartAsync(new FaultyEndpoint(new Answers(), (_, _) => new Fault.BadBody(kind), _clock));

        using var answer = await PostAsync(server, "k");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, isJson), (answer.StatusCode, IsJson(body)));
    }

    [Theory]
    [InlineData(WrongUsageKind.Missing, null)]
    [InlineData(WrongUsageKind.Negative, -7L)]
    [InlineData(WrongUsageKind.Huge, 9_000_000_000_000L)]
    public async Task Wrong_usage_stands_beside_a_good_message_and_in_no_sum(WrongUsageKind kind, long? told)
    {
        var endpoint = new FaultyEndpoint(new Answers(), (_, _) => new Fault.WrongUsage(kind), _clock);
        await using var server = await StartAsync(endpoint);

        var body = JsonNode.Parse((await TryAsync(server, "k"))!)!;

        Assert.Equal(("yes", told), ((string)body["choices"]![0]!["message"]!["content"]!, (long?)body["usage"]?["prompt_tokens"]));
        Assert.Equal((0, Question.Length), (endpoint.Ledger.InputTokens, endpoint.Ledger.UntoldInputTokens));
    }

    [Theory]
    [InlineData(0.6, 0.6)]
    [InlineData(-0.1, 0)]
    [InlineData(double.NaN, 0)]
    public void Shares_that_are_none_are_refused(double one, double other) =>
        Assert.Throws<ArgumentException>(() => new FaultShares { Reset = one, Hang = other }.Plan(1));

    private static Task<ChatServer> StartAsync(IChatResponder responder) =>
        ChatServer.StartAsync(responder, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PostAsync(ChatServer server, string key, CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Under("v1")}/chat/completions") { Content = new StringContent(Question, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        return await _client.SendAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    /// <summary>The body of an answer with status 200; null for anything else.</summary>
    private async Task<string?> TryAsync(ChatServer server, string key)
    {
        try
        {
            using var answer = await PostAsync(server, key);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static bool IsJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Counts that can be true.</summary>
    private static (long Input, long Output)? Usage(string body) =>
        IsJson(body) && JsonNode.Parse(body)!["usage"] is { } usage && (long)usage["prompt_tokens"]! is >= 0 and < int.MaxValue
            ? ((long)usage["prompt_tokens"]!, (long)usage["completion_tokens"]!)
            : null;

    private sealed class Answers : IChatResponder
    {
        public ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) =>
            new(new ChatCompletion { Content = "yes", Usage = new ModelUsage(request.Body.Length, 5) });
    }
}
