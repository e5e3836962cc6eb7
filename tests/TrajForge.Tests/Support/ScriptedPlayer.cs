using TrajForge.Chat;

namespace TrajForge.Tests.Support;

/// <summary>Says what it was told to, and remembers what it heard; throws when it has nothing left.</summary>
internal sealed class ScriptedPlayer(IReadOnlyList<PlayerMessage> messages) : IPlayer
{
    private int _next;

    public Action Before { get; init; } = () => { };

    public List<ChatLine> Heard { get; } = [];

    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        Before();
        Heard.AddRange(news);
        return messages[_next++];
    }
}

/// <summary>A clock that moves when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : _now + dueTime);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        _now += by;
        foreach (var timer in _timers.Where(timer => timer.Due <= _now).ToArray())
        {
            timer.Fire();
        }
    }

    private sealed class Timer(TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = due;

        public void Fire()
        {
            Due = DateTimeOffset.MaxValue;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => Due = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
