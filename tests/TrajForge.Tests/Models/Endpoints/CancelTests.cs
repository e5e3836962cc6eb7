using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>Giving up is no fault, and leaves nothing behind.</summary>
public sealed class CancelTests
{
    [Fact]
    public async Task A_call_in_flight_can_be_given_up()
    {
        await using var endpoint = new FakeEndpoint(Answer.Good with { Then = Then.Hang, Only = 0 }, Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Concurrency = 1 });
        using var cancel = new CancellationTokenSource();

        var sending = under.SendAsync(0, cancel);
        await endpoint.AskedAsync(1);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal((0L, 1L, 1L), (under.Figures.InFlight, under.Figures.Sent, under.Figures.Abandoned));
        Assert.Equal(200, (await under.SendAsync(1)).Status);
    }

    [Fact]
    public async Task A_call_that_waits_for_its_next_try_can_be_given_up()
    {
        await using var endpoint = new FakeEndpoint(Answer.Error(500, "oops"));
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));
        using var cancel = new CancellationTokenSource();

        var sending = under.SendAsync(0, cancel);
        await under.Clock.SetAsync((await under.Heard.NextAsync("retrying")).Wait);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(endpoint.Asks);
    }

    [Fact]
    public async Task A_call_that_waits_for_a_slot_can_be_given_up_and_the_slot_goes_to_the_next()
    {
        var held = new TaskCompletionSource();
        await using var endpoint = new FakeEndpoint(async ask =>
        {
            await (ask.Number == 0 ? held.Task : Task.CompletedTask);
            return Answer.Good;
        });
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Concurrency = 1 });
        using var cancel = new CancellationTokenSource();

        var first = under.SendAsync(0);
        await endpoint.AskedAsync(1);
        var second = under.SendAsync(1, cancel);
        var third = under.SendAsync(2);
        Assert.Equal(2, under.Wire.Waiting);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        held.SetResult();
        await Task.WhenAll(first, third);

        Assert.Equal(["e1.agent.0", "e1.agent.2"], endpoint.Asks.Select(ask => ask.Key!));
    }
}
