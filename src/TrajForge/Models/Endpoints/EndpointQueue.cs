namespace TrajForge.Models;

/// <summary>
/// Where calls of one model wait for an endpoint, first come first served. A call goes to the endpoint that is least loaded for its limit; one that is away gets
/// nothing but a probe when its pause is over. When all have been away for too long, whoever waits is told so.
/// </summary>
internal sealed class EndpointQueue : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiters = new();
    private readonly IReadOnlyList<Endpoint> _endpoints;
    private readonly TimeSpan _patience;
    private readonly Func<Exchange, Exception> _down;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;

    /// <param name="patience">How long all may be away.</param>
    /// <param name="down">What to throw then, given the last that was heard.</param>
    public EndpointQueue(IReadOnlyList<Endpoint> endpoints, TimeSpan patience, Func<Exchange, Exception> down, TimeProvider time)
    {
        (_endpoints, _patience, _down, _time) = (endpoints, patience, down, time);
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static queue => ((EndpointQueue)queue!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiters.Count;
            }
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <exception cref="ModelFaultException">All endpoints have been away for too long.</exception>
    public async ValueTask<Slot> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            if (_waiters.Count == 0 && Choose(Now) is { } slot)
            {
                return slot;
            }

            waiter = new Waiter();
            waiter.Place = _waiters.AddLast(waiter);
            Serve();
        }

        await using (cancellationToken.UnsafeRegister(static (state, token) => ((Leaving)state!).Now(token), new Leaving(this, waiter)))
        {
            return await waiter.Task;
        }
    }

    /// <returns>The endpoint's limit when this changed it.</returns>
    public int? Leave(Slot slot, GateEnd end)
    {
        lock (_lock)
        {
            var gate = slot.Endpoint.Gate;
            var before = gate.Limit;
            gate.Leave(slot.Ticket, end);
            Serve();
            return gate.Limit == before ? null : gate.Limit;
        }
    }

    /// <summary>A refusal of this call shows that the endpoint takes none at all.</summary>
    public bool IsLast(Slot slot)
    {
        lock (_lock)
        {
            return slot.Endpoint.Gate.IsLast(slot.Ticket);
        }
    }

    /// <summary>It went out before the endpoint was last paused, so that its end says nothing about what the endpoint is now.</summary>
    public bool IsStale(Slot slot)
    {
        lock (_lock)
        {
            return slot.Ticket <= slot.Endpoint.Pause.LastBefore;
        }
    }

    public TimeSpan Pause(Endpoint endpoint, Exchange? last)
    {
        lock (_lock)
        {
            endpoint.Gate.Restart();
            return endpoint.Pause.Begin(Now, endpoint.Gate.Entered, last);
        }
    }

    /// <summary>Its probe did not go out; another may in a moment.</summary>
    public void PutOff(Endpoint endpoint)
    {
        lock (_lock)
        {
            endpoint.Pause.PutOff(Now + Moment);
            Serve();
        }
    }

    public void Resume(Endpoint endpoint)
    {
        lock (_lock)
        {
            endpoint.Pause.End();
            Serve();
        }
    }

    public EndpointFigures Read(Endpoint endpoint)
    {
        var counts = endpoint.Counts.Read(endpoint.Name);
        lock (_lock)
        {
            var pause = endpoint.Pause;
            return counts with
            {
                State = pause.State,
                PausedUntil = pause.State == EndpointState.Paused ? _time.GetUtcNow() + (pause.Until - Now) : null,
                Limit = endpoint.Gate.Limit,
            };
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Wake()
    {
        lock (_lock)
        {
            Serve();
        }
    }

    private void Serve()
    {
        var now = Now;
        while (_waiters.First is { } first && Choose(now) is { } slot)
        {
            _waiters.Remove(first);
            first.Value.TrySetResult(slot);
        }

        if (_waiters.Count > 0 && IsDown(now, out var last))
        {
            var down = _waiters.ToArray();
            _waiters.Clear();
            Array.ForEach(down, waiter => waiter.TrySetException(_down(last)));
        }

        if (_waiters.Count > 0 && NextChange() is { } next)
        {
            _timer.Change(next > now ? next - now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private Slot? Choose(TimeSpan now)
    {
        Endpoint? best = null;
        foreach (var endpoint in _endpoints)
        {
            if (endpoint.Pause.IsDue(now))
            {
                endpoint.Pause.Probe();
                return new Slot(endpoint, endpoint.Gate.Enter(), IsProbe: true);
            }

            if (endpoint.Pause.State == EndpointState.Up && endpoint.Gate.HasRoom && (best is null || IsLessLoaded(endpoint.Gate, best.Gate)))
            {
                best = endpoint;
            }
        }

        return best is null ? null : new Slot(best, best.Gate.Enter(), IsProbe: false);
    }

    private static bool IsLessLoaded(AdaptiveGate gate, AdaptiveGate than) => (long)gate.InFlight * than.Limit < (long)than.InFlight * gate.Limit;

    private bool IsDown(TimeSpan now, out Exchange last)
    {
        var latest = _endpoints.MaxBy(endpoint => endpoint.Pause.Since ?? TimeSpan.MaxValue)!.Pause;
        last = latest.Last;
        return latest.Since is { } since && now - since >= _patience;
    }

    /// <summary>When time alone changes something: a pause ends, or patience does.</summary>
    private TimeSpan? NextChange()
    {
        TimeSpan? next = _endpoints.All(endpoint => endpoint.Pause.Since is not null) ? _endpoints.Max(endpoint => endpoint.Pause.Since) + _patience : null;
        foreach (var endpoint in _endpoints)
        {
            if (endpoint.Pause.State == EndpointState.Paused && (next is null || endpoint.Pause.Until < next))
            {
                next = endpoint.Pause.Until;
            }
        }

        return next;
    }

    private void Cancel(Waiter waiter, CancellationToken token)
    {
        lock (_lock)
        {
            // One that was served meanwhile has a slot, and gives it back.
            if (waiter.TrySetCanceled(token))
            {
                _waiters.Remove(waiter.Place!);
            }
        }
    }

    private sealed class Waiter() : TaskCompletionSource<Slot>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiter>? Place { get; set; }
    }

    private sealed record Leaving(EndpointQueue Queue, Waiter Waiter)
    {
        public void Now(CancellationToken token) => Queue.Cancel(Waiter, token);
    }
}
