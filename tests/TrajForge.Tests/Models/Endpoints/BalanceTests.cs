using System.Collections.Concurrent;
using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

using Xunit;

/// <summary>Several endpoints, many calls.</summary>
public sealed class BalanceTests
{
    [Fact]
    public async Task Calls_go_to_the_endpoint_that_is_least_loaded_and_to_the_first_of_equals()
    {
        var held = new TaskCompletionSource();
        ValueTask<Answer> Hold(Ask ask) => new(held.Task.ContinueWith(_ => Answer.Good, TaskScheduler.Default));
        await using var first = new FakeEndpoint(Hold);
        await using var second = new FakeEndpoint(Hold);
        await using var under = new WireUnderTest(WireUnderTest.Spec(first, second));

        var sending = Enumerable.Range(0, 5).Select(turn => under.SendAsync(turn)).ToArray();
        await Task.WhenAll(first.AskedAsync(3), second.AskedAsync(2));
        held.SetResult();
        await Task.WhenAll(sending);

        Assert.Equal(["e1.agent.0", "e1.agent.2", "e1.agent.4"], first.Asks.Select(ask => ask.Key!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_try_may_go_to_another_endpoint_than_the_one_before()
    {
        var held = new TaskCompletionSource();
        await using var first = new FakeEndpoint(async ask =>
        {
            await (ask.Number == 0 ? Task.CompletedTask : held.Task);
            return ask.Number == 0 ? Answer.Error(500, "oops") : Answer.Good;
        });
        await using var second = new FakeEndpoint(Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(first, second));

        var failed = under.SendAsync(0);
        var told = await under.Heard.NextAsync("retrying");
        var busy = under.SendAsync(1);
        await first.AskedAsync(2);
        await under.Clock.PassAsync(told.Wait);
        await failed;
        held.SetResult();
        await busy;

        Assert.Equal("e1.agent.0", second.Asks.Single().Key);
    }

    [Fact]
    public async Task Figures_are_exactly_what_the_endpoint_did_whatever_the_concurrency()
    {
        var served = new ConcurrentBag<(int Status, long Input, long Output)>();
        await using var endpoint = new FakeEndpoint(ask =>
        {
            var answer = (ask.Number % 9) switch { 3 => Answer.Error(429, "later"), 6 => Answer.Error(500, "oops"), _ => Answer.Of(ask.Number % 40, ask.Number % 30, ask.Number % 2) };
            served.Add((answer.Status, ask.Number % 40, ask.Number % 30));
            return ValueTask.FromResult(answer);
        });
        var meter = new CountingMeter();
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Retries = 0 }, meter);

        var faults = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (turn, _) =>
        {
            try
            {
                await under.SendAsync(turn);
            }
            catch (ModelFaultException)
            {
                Interlocked.Increment(ref faults);
            }
        });

        var figures = under.Figures;
        var good = served.Where(ask => ask.Status == 200).ToArray();
        Assert.Equal((2000L, 0L), (figures.Sent, figures.InFlight));
        Assert.Equal(((long)good.Length, (long)served.Count(ask => ask.Status == 429), (long)served.Count(ask => ask.Status == 500)), (figures.Answered, figures.RateLimited, figures.ServerErrors));
        Assert.Equal(faults, figures.RateLimited + figures.ServerErrors);
        Assert.Equal((good.Sum(ask => ask.Input), good.Sum(ask => ask.Output), 2000L), (figures.InputTokens, figures.OutputTokens, meter.Opened));
        Assert.Equal((figures.Answered, figures.RateLimited + figures.ServerErrors, 0L), (meter.Settled, meter.Released, meter.Lost));
        Assert.Equal(figures.InputTokens + figures.OutputTokens, meter.Tokens);
    }

    [Fact]
    public async Task Listeners_hear_how_many_an_endpoint_takes()
    {
        await using var endpoint = new FakeEndpoint(Answer.Good);
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => under.SendAsync(turn)));

        var told = await under.Heard.NextAsync("limit");
        Assert.Equal(endpoint.Address, told.Endpoint);
        Assert.InRange(told.Number, 9, 28);
        Assert.InRange(under.Figures.Limit, 9, 28);
    }

    [Fact]
    public async Task A_call_that_the_budget_stops_is_not_sent_and_leaves_its_slot()
    {
        await using var endpoint = new FakeEndpoint(Answer.Good);
        var meter = new CountingMeter { Most = 2 };
        await using var under = new WireUnderTest(WireUnderTest.Spec(endpoint) with { Concurrency = 1 }, meter);

        await under.SendAsync(0);
        await under.SendAsync(1);
        await Assert.ThrowsAsync<BudgetSpentException>(() => under.SendAsync(2));
        meter.Most = 3;
        await under.SendAsync(3);

        Assert.Equal((3, 0L), (endpoint.Asks.Count, under.Figures.InFlight));
    }

    private sealed class CountingMeter : IModelMeter, IModelCharge
    {
        private long _opened, _settled, _released, _lost, _tokens;

        public long Most { get; set; } = long.MaxValue;

        public long Opened => _opened;

        public long Settled => _settled;

        public long Released => _released;

        public long Lost => _lost;

        public long Tokens => _tokens;

        public ValueTask<IModelCharge> OpenAsync(ModelCall call, CancellationToken cancellationToken)
        {
            if (_opened >= Most)
            {
                throw new BudgetSpentException("budget.tokens", ofEpisode: false, "spent");
            }

            Interlocked.Increment(ref _opened);
            return ValueTask.FromResult<IModelCharge>(this);
        }

        public void Recall(ModelCall call, ModelUsage usage) => throw new InvalidOperationException("an endpoint recalls nothing");

        public void Settle(ModelUsage usage)
        {
            Interlocked.Increment(ref _settled);
            Interlocked.Add(ref _tokens, usage.Total);
        }

        public void Release() => Interlocked.Increment(ref _released);

        public void Lose() => Interlocked.Increment(ref _lost);
    }
}
