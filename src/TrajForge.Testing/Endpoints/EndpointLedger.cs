using System.Collections.Concurrent;

namespace TrajForge.Testing;

/// <summary>What an endpoint did, for comparing a client's accounts with. Safe for use by many threads.</summary>
public sealed class EndpointLedger
{
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private long _inputTokens;
    private long _outputTokens;
    private long _untoldInput;
    private long _untoldOutput;
    private int _inFlight;
    private int _mostInFlight;

    /// <summary>Requests that came in.</summary>
    public long Requests => _requests.Values.Sum(count => (long)count);

    /// <summary>Requests by <c>Idempotency-Key</c>; those without one under the empty key.</summary>
    public IReadOnlyDictionary<string, int> ByKey => _requests;

    /// <summary>
    /// How requests ended: <c>good</c>, the word of a <see cref="Fault"/> (<c>slow</c> once its last piece is under way), <c>refused</c> for errors of the
    /// responder, <c>abandoned</c> where the client left before. Counted before the last byte goes out, so that a client that has its answer finds it here.
    /// </summary>
    public IReadOnlyDictionary<string, long> ByOutcome => _outcomes;

    /// <summary>Tokens of requests that were answered well, as told: good and slow answers.</summary>
    public long InputTokens => Interlocked.Read(ref _inputTokens);

    /// <summary>Tokens of good and slow answers, as told.</summary>
    public long OutputTokens => Interlocked.Read(ref _outputTokens);

    /// <summary>True tokens of the requests whose answers told wrong counts.</summary>
    public long UntoldInputTokens => Interlocked.Read(ref _untoldInput);

    /// <summary>True tokens of the answers that told wrong counts.</summary>
    public long UntoldOutputTokens => Interlocked.Read(ref _untoldOutput);

    /// <summary>Most requests that were here at once.</summary>
    public int MostInFlight => Volatile.Read(ref _mostInFlight);

    /// <summary>Requests that ended so; 0 for a word that never was.</summary>
    public long Count(string outcome) => _outcomes.GetValueOrDefault(outcome);

    /// <summary>Number of the request among those of its key, from 1.</summary>
    internal int Enter(string key)
    {
        var now = Interlocked.Increment(ref _inFlight);
        for (var most = _mostInFlight; now > most; most = _mostInFlight)
        {
            Interlocked.CompareExchange(ref _mostInFlight, now, most);
        }

        return _requests.AddOrUpdate(key, 1, (_, count) => count + 1);
    }

    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    internal void Note(string outcome) => _outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);

    internal void Told(Models.ModelUsage? usage)
    {
        Interlocked.Add(ref _inputTokens, usage?.Input ?? 0);
        Interlocked.Add(ref _outputTokens, usage?.Output ?? 0);
    }

    internal void Untold(Models.ModelUsage? usage)
    {
        Interlocked.Add(ref _untoldInput, usage?.Input ?? 0);
        Interlocked.Add(ref _untoldOutput, usage?.Output ?? 0);
    }
}
