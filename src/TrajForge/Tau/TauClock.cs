namespace TrajForge.Tau;

/// <summary>What grading spends its time on.</summary>
internal enum TauPhase
{
    Parse,
    Replay,
    Gold,
    Compare,
    Hash,
}

/// <summary>Adds up time by phase, over all threads; without a clock, nothing.</summary>
internal sealed class TauClock(TimeProvider? time)
{
    private readonly long[] _ticks = new long[Enum.GetValues<TauPhase>().Length];

    public TimeSpan this[TauPhase phase] => time is null ? TimeSpan.Zero : time.GetElapsedTime(0, Interlocked.Read(ref _ticks[(int)phase]));

    public long Start() => time?.GetTimestamp() ?? 0;

    public void Stop(TauPhase phase, long started)
    {
        if (time is not null)
        {
            Interlocked.Add(ref _ticks[(int)phase], time.GetTimestamp() - started);
        }
    }

    public T Time<T>(TauPhase phase, Func<T> work)
    {
        var started = Start();
        var result = work();
        Stop(phase, started);
        return result;
    }

    public async ValueTask<T> TimeAsync<T>(TauPhase phase, Func<Task<T>> work)
    {
        var started = Start();
        var result = await work();
        Stop(phase, started);
        return result;
    }
}
