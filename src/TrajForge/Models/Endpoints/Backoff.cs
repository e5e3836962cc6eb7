namespace TrajForge.Models;

/// <summary>How long a call waits before it is tried again. Chance comes from the call, so a run repeats its waits.</summary>
internal static class Backoff
{
    private const double First = 0.5, Most = 30;

    /// <param name="tries">Tries made, from 1.</param>
    /// <param name="retryAfter">What the endpoint asked for is a lower bound; those it sent away together still come back apart.</param>
    public static TimeSpan After(string hash, int tries, TimeSpan? retryAfter)
    {
        var full = Math.Min(Most, First * Math.Pow(2, tries - 1));
        var share = Rng.For(tries, "backoff", hash).NextDouble();
        var seconds = retryAfter is { } asked && asked > TimeSpan.Zero ? asked.TotalSeconds + (full * share / 2) : full * (0.5 + (share / 2));

        // Timers cut to milliseconds, which would be a little too early.
        return TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000));
    }
}
