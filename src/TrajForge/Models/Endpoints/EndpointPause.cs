namespace TrajForge.Models;

/// <summary>Whether an endpoint is away, since when, and when to look again. Whoever uses it holds a lock.</summary>
internal sealed class EndpointPause
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2), Longest = TimeSpan.FromSeconds(60);

    private int _inARow;
    private bool _isProbed;

    /// <summary>Start of the first pause with no answer since; null when the endpoint is up.</summary>
    public TimeSpan? Since { get; private set; }

    /// <summary>The gate's number of the last call that entered before the pause.</summary>
    public long LastBefore { get; private set; }

    /// <summary>When one call may look.</summary>
    public TimeSpan Until { get; private set; }

    /// <summary>What went wrong, for those who have waited too long.</summary>
    public Exchange Last { get; private set; } = new(ExchangeEnd.Disconnected);

    public EndpointState State => Since is null ? EndpointState.Up : _isProbed ? EndpointState.Probing : EndpointState.Paused;

    public bool IsDue(TimeSpan now) => State == EndpointState.Paused && now >= Until;

    /// <summary>Doubles from pause to pause, but is never shorter than what the endpoint asked for.</summary>
    public TimeSpan Begin(TimeSpan now, long lastBefore, Exchange? last)
    {
        // A probe that its caller gave up tells nothing: no longer wait, no new reason.
        var doublings = last is null ? Math.Max(0, _inARow - 1) : _inARow++;
        var duration = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, doublings)));
        duration = last?.RetryAfter > duration ? last.RetryAfter.Value : duration;
        LastBefore = lastBefore;
        Last = last ?? Last;
        Since ??= now;
        Until = now + duration;
        _isProbed = false;
        return duration;
    }

    public void Probe() => _isProbed = true;

    public void PutOff(TimeSpan until)
    {
        Until = until;
        _isProbed = false;
    }

    public void End()
    {
        Since = null;
        _inARow = 0;
        _isProbed = false;
    }
}
