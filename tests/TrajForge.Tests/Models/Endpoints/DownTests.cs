using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>An endpoint that is away pauses its calls; nobody's tries are used up on it.</summary>
public sealed class DownTests
{
    [Fact]
    public async Task Calls_wait_while_an_endpoint_is_away_and_go_on_when_it_is_back()
    {
        await using var endpoint = new FakeEndpoint(_ => ValueTask.FromResult(Answer.Good), isOpen: false);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 1 });

        var sending = Enumerable.Range(0, 20).Select(turn => under.SendAsync(turn)).ToArray();
        foreach (var seconds in new[] { 2, 4, 8, 16, 32, 60 })
        {
            var paused = await under.Heard.NextAsync("paused");
            Assert.Equal(("connection", seconds), (paused.Kind, (int)paused.Wait.TotalSeconds));
            Assert.Equal(EndpointState.Paused, under.Figures.State);
            await under.SettleAsync(20);
            if (seconds == 60)
            {
                endpoint.Open();
            }

            under.Clock.Advance(paused.Wait);
        }

        var replies = await Task.WhenAll(sending);

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(20, endpoint.Asks.Count);
        Assert.Equal((20L, EndpointState.Up), (under.Figures.Answered, under.Figures.State));
    }

    [Fact]
    public async Task While_it_is_away_one_probe_goes_out_at_a_time_and_then_all_as_the_limit_allows()
    {
        var isUp = false;
        var probe = new TaskCompletionSource();
        await using var endpoint = new FakeEndpoint(async ask =>
        {
            if (!Volatile.Read(ref isUp))
            {
                return Answer.Error(500, "oops");
            }

            await probe.Task;
            return Answer.Good;
        });
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = Enumerable.Range(0, 40).Select(turn => under.SendAsync(turn)).ToArray();
        var paused = await under.Heard.NextAsync("paused");
        await under.SettleAsync(40);

        // Those that went out together failed together; nobody else went out.
        var before = endpoint.Asks.Count;
        Assert.InRange(before, 8, 12);
        Volatile.Write(ref isUp, true);
        under.Clock.Advance(paused.Wait);
        await endpoint.AskedAsync(before + 1);
        Assert.Equal((EndpointState.Probing, before + 1, 1L), (under.Figures.State, endpoint.Asks.Count, under.Figures.InFlight));
        probe.SetResult();
        await under.Heard.NextAsync("resumed");

        Assert.All(await Task.WhenAll(sending), reply => Assert.InRange(reply.Attempts, 1, 2));
        Assert.Equal(before + 40, endpoint.Asks.Count);
    }

    [Fact]
    public async Task Away_for_longer_than_is_waited_the_model_is_down()
    {
        await using var endpoint = new FakeEndpoint(_ => ValueTask.FromResult(Answer.Good), isOpen: false);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { RetryFor = 5, Retries = 1 });

        var sending = new[] { under.SendAsync(0), under.SendAsync(1), under.SendAsync(2) };
        await under.Heard.NextAsync("paused");
        await under.SettleAsync(3);
        under.Clock.Advance(TimeSpan.FromSeconds(2));
        await under.Heard.NextAsync("paused");
        await under.SettleAsync(3);
        under.Clock.Advance(TimeSpan.FromSeconds(3));

        foreach (var call in sending)
        {
            var fault = await Assert.ThrowsAsync<ModelFaultException>(() => call);
            Assert.Equal(("connection", true), (fault.Kind, fault.IsDown));
            Assert.Contains("no endpoint has answered for 5 s", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_one_of_two_endpoints_away_all_calls_go_to_the_other()
    {
        await using var away = new FakeEndpoint(_ => ValueTask.FromResult(Answer.Good), isOpen: false);
        await using var up = new FakeEndpoint(Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(away, up) with { Timeout = 3600 });

        var sending = Task.WhenAll(Enumerable.Range(0, 30).Select(turn => under.SendAsync(turn)));
        while (await Task.WhenAny(sending, under.Heard.NextAsync("retrying")) is Task<Told> next)
        {
            await under.Clock.PassAsync((await next).Wait);
        }

        Assert.All(await sending, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(30, up.Asks.Count);
        Assert.Equal((0L, 30L), (under.Wire.Figures[0].Answered, under.Wire.Figures[1].Answered));
        Assert.InRange(under.Wire.Figures[0].Disconnects, 2, 30);
    }

    [Fact]
    public async Task An_endpoint_that_takes_not_even_one_is_away_and_says_for_how_long()
    {
        await using var endpoint = new FakeEndpoint(ask => ValueTask.FromResult(ask.Number < 3 ? Answer.Error(429, "quota", headers: "Retry-After: 30\r\n") : Answer.Good));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Concurrency = 1 });

        var sending = Enumerable.Range(0, 4).Select(turn => under.SendAsync(turn)).ToArray();
        var paused = await under.Heard.NextAsync("paused");
        Assert.Equal(("rate_limited", 30), (paused.Kind, (int)paused.Wait.TotalSeconds));
        await under.SettleAsync(4);
        under.Clock.Advance(paused.Wait);
        await under.Heard.NextAsync("paused");
        await under.SettleAsync(2);
        under.Clock.Advance(paused.Wait);
        await under.Heard.NextAsync("resumed");

        Assert.All(await Task.WhenAll(sending), reply => Assert.Equal(200, reply.Status));
        Assert.Equal((3L, 4L), (under.Figures.RateLimited, under.Figures.Answered));
    }

    [Fact]
    public async Task A_probe_that_is_given_up_lets_another_look()
    {
        await using var endpoint = new FakeEndpoint(_ => ValueTask.FromResult(Answer.Good with { Then = Then.Hang, Only = 0 }), isOpen: false);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));
        using var cancel = new CancellationTokenSource();

        var prober = under.SendAsync(0, cancel);
        await under.RetryAsync();
        await under.RetryAsync();
        await under.SettleAsync(1);
        endpoint.Open();
        under.Clock.Advance(TimeSpan.FromSeconds(2));
        await endpoint.AskedAsync(1);
        var other = under.SendAsync(1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => prober);
        await under.SettleAsync(1);
        under.Clock.Advance(TimeSpan.FromSeconds(2));
        await endpoint.AskedAsync(2);

        Assert.Equal(EndpointState.Probing, under.Figures.State);
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task What_went_out_before_a_pause_says_nothing_about_the_endpoint_after_it()
    {
        var late = new TaskCompletionSource();
        var probe = new TaskCompletionSource();
        await using var endpoint = new FakeEndpoint(async ask =>
        {
            await (ask.Number switch { 0 => late.Task, 6 => probe.Task, _ => Task.CompletedTask });
            return ask.Number < 6 ? Answer.Error(500, "oops") : Answer.Good;
        });
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        var sending = Enumerable.Range(0, 6).Select(turn => under.SendAsync(turn)).ToArray();
        await under.Heard.NextAsync("paused");
        await under.SettleAsync(5);
        under.Clock.Advance(TimeSpan.FromSeconds(2));
        await endpoint.AskedAsync(7);
        late.SetResult();
        var told = await under.Heard.NextAsync("retrying");

        Assert.Equal((EndpointState.Probing, 0, 0), (under.Figures.State, under.Heard.Count("paused"), under.Heard.Count("resumed")));
        probe.SetResult();
        await under.Heard.NextAsync("resumed");
        await under.Clock.PassAsync(told.Wait);
        await Task.WhenAll(sending);
        Assert.Equal((6L, 6L), (under.Figures.Answered, under.Figures.ServerErrors));
    }

    [Fact]
    public async Task A_probe_that_the_endpoint_fails_at_is_a_try_since_the_request_may_be_at_fault()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(500, "oops"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 5 });

        var sending = under.SendAsync();
        for (var tries = 1; tries <= 5; tries++)
        {
            await under.RetryAsync();
        }

        var fault = await Assert.ThrowsAsync<ModelFaultException>(() => sending);
        Assert.Equal(("server_error", false, 6), (fault.Kind, fault.IsDown, endpoint.Asks.Count));
    }
}
