using CsCheck;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Tests.Models;

public sealed class RunBudgetTests
{
    private static readonly Dictionary<string, ModelSpec> Models = new()
    {
        ["m"] = new() { Model = "m", Endpoints = ["http://127.0.0.1:1/v1"], MaxTokens = 50, Price = new PriceSpec { Input = 1, Output = 2, Cached = 0.5 } },
    };

    [Fact]
    public async Task Sixty_four_workers_never_spend_more_than_the_bound()
    {
        const long bound = 100_000;
        for (var seed = 0; seed < 50; seed++)
        {
            var budget = Budget(new BudgetSpec { Tokens = bound });
            var served = 0L;
            var workers = Enumerable.Range(0, 64).Select(worker => Task.Run(async () =>
            {
                var random = Rng.For(seed, "worker", $"{worker}");
                for (var turn = 0; ; turn++)
                {
                    IModelCharge charge;
                    var body = random.Between(200, 4000);
                    try
                    {
                        charge = await budget.OpenAsync(Call($"e{worker}", turn, body), CancellationToken.None);
                    }
                    catch (BudgetSpentException)
                    {
                        return;
                    }

                    await Task.Yield();
                    var usage = new ModelUsage(random.Between(1, body), random.Between(0, 50));
                    if (random.Chance(0.1))
                    {
                        // Served, and nobody knows.
                        Interlocked.Add(ref served, usage.Total);
                        charge.Lose();
                    }
                    else if (random.Chance(0.1))
                    {
                        charge.Release();
                    }
                    else
                    {
                        Interlocked.Add(ref served, usage.Total);
                        charge.Settle(usage);
                    }
                }
            }));

            await Task.WhenAll(workers);

            Assert.InRange(served, bound / 2, bound);
            Assert.InRange(budget.Now.MostTokens, served, bound);
        }
    }

    [Fact]
    public async Task A_request_waits_while_others_may_give_some_back()
    {
        var budget = Budget(new BudgetSpec { Tokens = 1000 });
        var first = await budget.OpenAsync(Call("e1", 0, 800), CancellationToken.None);
        var second = budget.OpenAsync(Call("e2", 0, 800), CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);

        first.Settle(new ModelUsage(90, 10));

        (await second).Settle(new ModelUsage(90, 10));
        Assert.Equal(200, budget.Now.MostTokens);
    }

    [Fact]
    public async Task Who_waits_is_told_when_what_is_spent_leaves_no_room()
    {
        var budget = Budget(new BudgetSpec { Tokens = 1000 });
        var first = await budget.OpenAsync(Call("e1", 0, 800), CancellationToken.None);
        var second = budget.OpenAsync(Call("e2", 0, 800), CancellationToken.None).AsTask();

        first.Settle(new ModelUsage(700, 10));

        var spent = await Assert.ThrowsAsync<BudgetSpentException>(() => second);
        Assert.Equal(("budget.tokens", false), (spent.Bound, spent.OfEpisode));
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_its_place_to_the_next()
    {
        var budget = Budget(new BudgetSpec { Tokens = 1000 });
        var first = await budget.OpenAsync(Call("e1", 0, 800), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var large = budget.OpenAsync(Call("e2", 0, 800), stop.Token).AsTask();
        var small = budget.OpenAsync(Call("e3", 0, 50), CancellationToken.None).AsTask();
        Assert.False(small.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Release();
        first.Release();
        Assert.Equal(0, budget.Now.MostTokens);
    }

    [Fact]
    public async Task An_episodes_bound_is_its_own_and_counts_what_was_recalled()
    {
        var budget = Budget(new BudgetSpec { EpisodeTokens = 300 });
        budget.Recall(Call("e1", 0, 100), new ModelUsage(150, 10));

        var spent = await Assert.ThrowsAsync<BudgetSpentException>(() => budget.OpenAsync(Call("e1", 1, 100), CancellationToken.None).AsTask());
        (await budget.OpenAsync(Call("e2", 0, 100), CancellationToken.None)).Release();

        Assert.True(spent.OfEpisode);
        Assert.Equal(0, budget.Now.Answers);
    }

    [Fact]
    public async Task Money_is_bounded_too_and_cached_tokens_cost_their_own_price()
    {
        var budget = Budget(new BudgetSpec { Money = 0.001 });
        (await budget.OpenAsync(Call("e", 0, 400), CancellationToken.None)).Settle(new ModelUsage(400, 50, 200));

        // 200 at 1, 200 at 0.5 and 50 at 2 per million.
        Assert.Equal(0.0004m, Price.ToMoney(budget.Now.Cost));
        var spent = await Assert.ThrowsAsync<BudgetSpentException>(() => budget.OpenAsync(Call("e", 1, 600), CancellationToken.None).AsTask());
        Assert.Equal("budget.money", spent.Bound);
    }

    [Fact]
    public async Task What_earlier_calls_spent_counts()
    {
        var budget = new RunBudget(new BudgetSpec { Tokens = 1000 }, Models, new Spend { Input = 900 }, (_, _, _) => { });

        await Assert.ThrowsAsync<BudgetSpentException>(() => budget.OpenAsync(Call("e", 0, 100), CancellationToken.None).AsTask());
    }

    [Fact]
    public void A_price_is_never_rounded_down() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Double[0, 100], Gen.Double[0, 100]).Sample((input, output, priceIn, priceOut) =>
    {
        var price = new Price(new PriceSpec { Input = priceIn, Output = priceOut });
        var exact = (((decimal)priceIn * input) + ((decimal)priceOut * output)) / 1_000_000m;
        Assert.InRange(Price.ToMoney(price.Of(new ModelUsage(input, output))) - exact, 0m, 0.000000002m);
    });

    private static RunBudget Budget(BudgetSpec bounds) => new(bounds, Models, new Spend(), (_, _, _) => { });

    private static ModelCall Call(string episode, int turn, int bytes) => new()
    {
        Profile = "m",
        EpisodeId = episode,
        Seat = ModelSeat.Agent,
        Turn = turn,
        Body = new byte[bytes],
        MaxTokens = 50,
        Hash = $"{episode}.{turn}",
    };
}
