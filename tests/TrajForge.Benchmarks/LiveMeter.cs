using System.Diagnostics;

namespace TrajForge.Benchmarks;

/// <summary>Looks at the clock, the processor and the heap where the steady state of a run begins and ends.</summary>
internal sealed class LiveMeter(int concurrency, int episodes, Func<long> answered)
{
    private readonly long _first = episodes / 4;
    private readonly long _last = episodes - concurrency;
    private readonly long _idle = GC.GetTotalMemory(forceFullCollection: true);
    private (long Time, TimeSpan Cpu, long Calls) _begin, _end;
    private long _events, _ended;

    public double Seconds => Stopwatch.GetElapsedTime(_begin.Time, _end.Time).TotalSeconds;

    public long Calls => _end.Calls - _begin.Calls;

    public double CallsPerSecond => Calls / Seconds;

    public double MillisecondsPerCall => (_end.Cpu - _begin.Cpu).TotalMilliseconds / Calls;

    /// <summary>Heap at the end of the window, less the idle heap and half a conversation for each episode, which is what one holds on average.</summary>
    public double BytesPerEpisode { get; private set; }

    public double ConversationBytes => (double)_events / _ended;

    public void Ended(long done, Episode episode)
    {
        // A sample is enough, and costs the run next to nothing.
        if (done % 50 == 0)
        {
            Interlocked.Add(ref _events, TrajJson.Write(episode).Length * sizeof(char));
            Interlocked.Increment(ref _ended);
        }

        if (done == _first)
        {
            _begin = Now();
        }

        if (done == _last)
        {
            _end = Now();
            BytesPerEpisode = ((double)(GC.GetTotalMemory(forceFullCollection: true) - _idle) / concurrency) - (ConversationBytes / 2);
        }
    }

    private (long Time, TimeSpan Cpu, long Calls) Now()
    {
        using var process = Process.GetCurrentProcess();
        return (Stopwatch.GetTimestamp(), process.TotalProcessorTime, answered());
    }
}
