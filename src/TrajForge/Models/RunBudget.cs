using System.Globalization;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>
/// The bounds of a run and of each of its episodes. What is spent, what is uncertain and what is set aside together never exceed a bound, so no
/// concurrency can overshoot. A request whose worst case has no room waits while others may give some back, first come first served; when what is
/// spent leaves it none, it is not made.
/// </summary>
/// <param name="spent">What earlier calls of the command spent.</param>
/// <param name="lost">Told of each request whose worst case is booked as uncertain: tokens, and cost in billionths.</param>
public sealed class RunBudget(BudgetSpec bounds, IReadOnlyDictionary<string, ModelSpec> models, Spend spent, Action<ModelCall, long, long> lost) : IModelMeter
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Price> _prices = models.ToDictionary(model => model.Key, model => new Price(model.Value.Price), StringComparer.Ordinal);
    private readonly Bound _run = new("budget.tokens", "budget.money", bounds.Tokens, bounds.Money, ofEpisode: false) { Spent = new Amount(spent.MostTokens, spent.MostCost) };
    private readonly Dictionary<string, Bound> _episodes = new(StringComparer.Ordinal);
    private readonly LinkedList<Waiter> _waiters = [];
    private readonly Action<ModelCall, long, long> _lost = lost;
    private Spend _now = spent;

    /// <summary>What was spent in all.</summary>
    public Spend Now
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }
    }

    public async ValueTask<IModelCharge> OpenAsync(ModelCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<Waiter> waiting;
        lock (_gate)
        {
            var waiter = new Waiter(call, Worst(call));
            EpisodeOf(call).Require(waiter.Worst);
            _run.Require(waiter.Worst);
            if (_waiters.Count == 0 && _run.HasRoom(waiter.Worst))
            {
                return Set(waiter);
            }

            waiting = _waiters.AddLast(waiter);
        }

        await using var cancelled = cancellationToken.Register(() => GiveUp(waiting, cancellationToken));
        return await waiting.Value.Ready.Task;
    }

    public void Recall(ModelCall call, ModelUsage usage)
    {
        lock (_gate)
        {
            EpisodeOf(call).Spent += AmountOf(call, usage);
        }
    }

    /// <summary>What an answer cost, in billionths.</summary>
    public long CostOf(ModelCall call, ModelReply reply) => reply.Usage is { } usage ? AmountOf(call, usage).Cost : 0;

    /// <summary>The episode asks no more, or is played anew.</summary>
    public void Close(string episodeId)
    {
        lock (_gate)
        {
            _episodes.Remove(episodeId);
        }
    }

    /// <summary>
    /// Every token is at least one byte of the request, whose field names and marks outweigh what a chat template adds to each message; an endpoint turns
    /// away what does not fit its context.
    /// </summary>
    private Amount Worst(ModelCall call)
    {
        var input = Math.Min(call.Body.Length, models[call.Profile].Context);
        return new Amount(input + call.MaxTokens, _prices[call.Profile].Most(input, call.MaxTokens));
    }

    private Amount AmountOf(ModelCall call, ModelUsage usage) => new(usage.Total, _prices[call.Profile].Of(usage));

    // What assists belongs to no episode's bounds.
    private Bound EpisodeOf(ModelCall call)
    {
        if (!call.Seat.Plays())
        {
            return new Bound("", "", null, null, ofEpisode: true);
        }

        if (!_episodes.TryGetValue(call.EpisodeId, out var episode))
        {
            _episodes.Add(call.EpisodeId, episode = new Bound("budget.episode_tokens", "budget.episode_money", bounds.EpisodeTokens, bounds.EpisodeMoney, ofEpisode: true));
        }

        return episode;
    }

    private Charge Set(Waiter waiter)
    {
        var episode = EpisodeOf(waiter.Call);
        _run.SetAside += waiter.Worst;
        episode.SetAside += waiter.Worst;
        return new Charge(this, waiter.Call, episode, waiter.Worst);
    }

    private void GiveUp(LinkedListNode<Waiter> waiting, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiting.List is not null && waiting.Value.Ready.TrySetCanceled(cancellationToken))
            {
                _waiters.Remove(waiting);
                Serve();
            }
        }
    }

    private void Close(Charge charge, Amount actual, Spend spend)
    {
        lock (_gate)
        {
            foreach (var bound in (Bound[])[_run, charge.Episode])
            {
                bound.SetAside -= charge.Worst;
                bound.Spent += actual;
            }

            _now += spend;
            Serve();
        }
    }

    // A waiter goes on outside of the lock: its source runs continuations elsewhere.
    private void Serve()
    {
        while (_waiters.First is { Value: var waiter })
        {
            if (_run.Overshot(waiter.Worst) is { } spentUp)
            {
                waiter.Ready.SetException(spentUp);
            }
            else if (_run.HasRoom(waiter.Worst))
            {
                waiter.Ready.SetResult(Set(waiter));
            }
            else
            {
                return;
            }

            _waiters.RemoveFirst();
        }
    }

    private readonly record struct Amount(long Tokens, long Cost)
    {
        public static Amount operator +(Amount a, Amount b) => new(a.Tokens + b.Tokens, a.Cost + b.Cost);

        public static Amount operator -(Amount a, Amount b) => new(a.Tokens - b.Tokens, a.Cost - b.Cost);
    }

    private sealed record Waiter(ModelCall Call, Amount Worst)
    {
        public TaskCompletionSource<IModelCharge> Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Bound(string tokenKey, string moneyKey, long? tokens, double? money, bool ofEpisode)
    {
        private readonly long _tokens = tokens ?? long.MaxValue;
        private readonly long _cost = money is { } amount ? Price.FromMoney(amount) : long.MaxValue;

        public Amount Spent { get; set; }

        public Amount SetAside { get; set; }

        public bool HasRoom(Amount worst) => Fits(Spent + SetAside, worst);

        public void Require(Amount worst)
        {
            if (Overshot(worst) is { } spentUp)
            {
                throw spentUp;
            }
        }

        /// <summary>Null when the request fits what is not spent.</summary>
        public BudgetSpentException? Overshot(Amount worst) =>
            worst.Tokens > _tokens - Spent.Tokens ? Error(tokenKey, $"{tokenKey} is {_tokens}, {Spent.Tokens} are spent, and the next request may take {worst.Tokens}")
            : worst.Cost > _cost - Spent.Cost ? Error(moneyKey, $"{moneyKey} is {Price.ToMoney(_cost):0.######}, {Price.ToMoney(Spent.Cost):0.######} is spent, and the next request may cost {Price.ToMoney(worst.Cost):0.######}")
            : null;

        private bool Fits(Amount taken, Amount worst) => worst.Tokens <= _tokens - taken.Tokens && worst.Cost <= _cost - taken.Cost;

        private BudgetSpentException Error(string key, FormattableString message) => new(key, ofEpisode, message.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Charge(RunBudget budget, ModelCall call, Bound episode, Amount worst) : IModelCharge
    {
        private int _closed;

        public Bound Episode { get; } = episode;

        public Amount Worst { get; } = worst;

        public void Settle(ModelUsage usage)
        {
            var actual = budget.AmountOf(call, usage);
            Close(actual, new Spend { Answers = 1, Input = usage.Input, Output = usage.Output, Cached = usage.Cached, Cost = actual.Cost });
        }

        public void Release() => Close(default, new Spend());

        public void Lose()
        {
            Close(Worst, new Spend { Uncertain = 1, UncertainTokens = Worst.Tokens, UncertainCost = Worst.Cost });
            budget._lost(call, Worst.Tokens, Worst.Cost);
        }

        private void Close(Amount actual, Spend spend)
        {
            if (Interlocked.Exchange(ref _closed, 1) != 0)
            {
                throw new InvalidOperationException("a charge is closed once");
            }

            budget.Close(this, actual, spend);
        }
    }
}
