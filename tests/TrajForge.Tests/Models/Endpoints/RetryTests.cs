using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>What is tried again, when, and how often.</summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(529)]
    public async Task A_status_that_may_pass_is_tried_again_after_a_jittered_wait(int status)
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(status, "later"), Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = under.SendAsync();
        var delay = await under.RetryAsync();
        var reply = await sending;

        Assert.InRange(delay, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        Assert.Equal((2, 2, delay), (reply.Attempts, endpoint.Asks.Count, reply.Took));
        Assert.Equal(["e1.agent.0", "e1.agent.0"], endpoint.Asks.Select(ask => ask.Key!));
        Assert.Equal(status == 429 ? (1L, 0L) : (0, 1), (under.Figures.RateLimited, under.Figures.ServerErrors));
    }

    [Fact]
    public async Task What_an_endpoint_asks_for_in_seconds_is_never_shortened()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(429, "later", headers: "Retry-After: 7\r\n"), Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = under.SendAsync();
        var delay = await under.RetryAsync();
        await sending;

        Assert.InRange(delay, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.25));
    }

    [Fact]
    public async Task What_an_endpoint_asks_for_as_a_date_is_never_shortened()
    {
        var date = DateTimeOffset.UnixEpoch;
        await using var endpoint = new FakeEndpoint(ask => ValueTask.FromResult(ask.Number == 0 ? Answer.Error(503, "later", headers: $"Retry-After: {date:R}\r\n") : Answer.Good));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));
        date = under.Clock.GetUtcNow().AddSeconds(40);

        var sending = under.SendAsync();
        var delay = await under.RetryAsync();
        await sending;

        Assert.InRange(delay, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(40.25));
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_more_than_there_is_time_for_is_not_asked_again()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(429, "tomorrow", headers: "Retry-After: 61\r\n"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { RetryFor = 60 });

        var fault = await Assert.ThrowsAsync<ModelFaultException>(() => under.SendAsync());

        Assert.Equal(("rate_limited", 1), (fault.Kind, endpoint.Asks.Count));
    }

    [Fact]
    public async Task The_number_of_tries_is_capped_to_the_request()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(500, "oops"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 3 });

        var sending = under.SendAsync();
        var delays = new[] { await under.RetryAsync(), await under.RetryAsync(), await under.RetryAsync() };
        var fault = await Assert.ThrowsAsync<ModelFaultException>(() => sending);

        Assert.Equal(("server_error", 4), (fault.Kind, endpoint.Asks.Count));
        Assert.All(delays.Zip([0.5, 1, 2]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second / 2, pair.Second));
        Assert.Contains("4 request(s)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("oops", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_retries_there_is_one_request()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(500, "oops"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 0 });

        await Assert.ThrowsAsync<ModelFaultException>(() => under.SendAsync());

        Assert.Single(endpoint.Asks);
    }

    [Fact]
    public async Task The_time_of_tries_and_waits_is_capped_too()
    {
        await using var endpoint = new FakeEndpoint(ask => ValueTask.FromResult(Answer.Error(ask.Number % 2 == 0 ? 500 : 429, "later")));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 100, RetryFor = 10 });

        var sending = under.SendAsync();
        var waited = TimeSpan.Zero;
        while (await Task.WhenAny(sending, under.Heard.NextAsync("retrying")) is Task<Told> next)
        {
            var delay = (await next).Wait;
            waited += delay;
            await under.Clock.PassAsync(delay);
        }

        await Assert.ThrowsAsync<ModelFaultException>(() => sending);
        Assert.InRange(waited, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10));
        Assert.InRange(endpoint.Asks.Count, 4, 6);
    }

    [Fact]
    public void Waits_come_from_the_call_so_a_run_repeats_them()
    {
        Assert.Equal(Backoff.After("a", 2, null), Backoff.After("a", 2, null));
        Assert.InRange(Enumerable.Range(0, 100).Select(n => Backoff.After($"{n}", 2, null)).Distinct().Count(), 75, 100);
        Assert.InRange(Enumerable.Range(0, 100).Select(n => Backoff.After($"{n}", 2, TimeSpan.FromSeconds(5))).Distinct().Count(), 75, 100);
        Assert.All(Enumerable.Range(1, 200), n => Assert.InRange(Backoff.After("a", n, null), TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(Then.Reset, 0)]
    [InlineData(Then.Close, 0)]
    [InlineData(Then.Reset, 120)]
    [InlineData(Then.Close, 120)]
    public async Task A_connection_that_is_reset_or_cut_short_is_tried_again(object then, int after)
    {
        await using var endpoint = new FakeEndpoint(Answer.Good with { Then = (Then)then, Only = after }, Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = under.SendAsync();
        var told = await under.Heard.NextAsync("retrying");
        await under.Clock.PassAsync(told.Wait);
        await sending;

        Assert.Equal(("connection", 2, 1L), (told.Kind, endpoint.Asks.Count, under.Figures.Disconnects));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(130)]
    public async Task An_answer_that_hangs_or_drips_is_cut_by_the_time_limit_and_tried_again(int after)
    {
        await using var endpoint = new FakeEndpoint(Answer.Good with { Then = Then.Hang, Only = after }, Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = under.SendAsync();
        await endpoint.AskedAsync(1);
        under.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal(1, under.Figures.InFlight);
        under.Clock.Advance(TimeSpan.FromSeconds(0.1));
        var told = await under.Heard.NextAsync("retrying");
        await under.Clock.PassAsync(told.Wait);
        var reply = await sending;

        Assert.Equal(("timeout", "no whole answer within 10 s", 2, 1L), (told.Kind, told.Reason, endpoint.Asks.Count, under.Figures.Timeouts));
        Assert.Equal(TimeSpan.FromSeconds(10) + told.Wait, reply.Took);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"he""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[{"text":"hello"}]}""")]
    [InlineData("""{"choices":[{"message":null}]}""")]
    [InlineData("""{"error":{"message":"overloaded"}}""")]
    [InlineData("""{"choices":[{"message":{}}]} and more""")]
    [InlineData("""["choices"]""")]
    [InlineData("<html>welcome</html>")]
    [InlineData("")]
    public async Task An_answer_that_is_no_chat_completion_is_tried_again(string body)
    {
        await using var endpoint = new FakeEndpoint(new Answer(200, body), Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = under.SendAsync();
        var told = await under.Heard.NextAsync("retrying");
        await under.Clock.PassAsync(told.Wait);
        await sending;

        Assert.Equal(("bad_answer", 2, 1L, 1L), (told.Kind, endpoint.Asks.Count, under.Figures.BadAnswers, under.Figures.Answered));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_at_a_bound()
    {
        await using var endpoint = new FakeEndpoint(Answer.Good with { Body = new string(' ', BoundedBody.Most + 1) + Answer.Good.Body });
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 0 });

        var fault = await Assert.ThrowsAsync<ModelFaultException>(() => under.SendAsync());

        Assert.Equal("bad_answer", fault.Kind);
    }
}
