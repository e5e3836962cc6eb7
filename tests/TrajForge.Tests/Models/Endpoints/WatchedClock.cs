using Microsoft.Extensions.Time.Testing;

namespace TrajForge.Tests.Models.Endpoints;

/// <summary>A clock that moves when told to, and tells when somebody has begun to wait on it: advancing too early would be advancing for nobody.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _set = [];
    private TaskCompletionSource _changed = Fresh();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Note(dueTime);
        return new Watched(this, timer);
    }

    /// <summary>Waits until somebody waits for so long, then lets the time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await SetAsync(wait);
        Advance(wait);
    }

    /// <summary>Waits until somebody waits for so long. Each wait is seen once.</summary>
    public async Task SetAsync(TimeSpan wait)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_set.Remove(wait))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(Guard.Time);
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Note(TimeSpan wait)
    {
        lock (_lock)
        {
            _set.Add(wait);
            _changed.TrySetResult();
            _changed = Fresh();
        }
    }

    private sealed class Watched(WatchedClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock.Note(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}

/// <summary>How long a test waits, on the real clock, for what is to happen at once.</summary>
internal static class Guard
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
}
