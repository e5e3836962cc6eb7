namespace TrajForge.Models;

/// <summary>Tells an endpoint that is down from one that fails now and then: so many failures with no answer between them.</summary>
internal sealed class FailuresInARow
{
    /// <summary>Nobody takes connections: the next call would fare no better.</summary>
    private const int Unreached = 2;

    private const int Failed = 5;

    private int _count;

    /// <summary>Counts this end and says whether it is the one too many.</summary>
    public bool IsTooMany(Exchange exchange)
    {
        if (!exchange.IsTransient || exchange.End == ExchangeEnd.RateLimited)
        {
            Volatile.Write(ref _count, 0);
            return false;
        }

        return Interlocked.Increment(ref _count) >= (exchange.Unreached ? Unreached : Failed);
    }
}
