namespace TrajForge.Models;

/// <summary>
/// Hears what endpoints do, for logs and progress. Called on the threads of the calls, sometimes at once: be quick, lock what you keep, and do not throw
/// (an exception ends the call on whose way it happens). Never told a key or a body.
/// </summary>
public interface IEndpointListener
{
    /// <summary>No call goes there for a while; those that would go on elsewhere or wait.</summary>
    /// <param name="kind">One of the words of <see cref="ModelFaultException.Kind"/>.</param>
    void Paused(string endpoint, string kind, string reason, TimeSpan duration)
    {
    }

    /// <summary>It answered again.</summary>
    void Resumed(string endpoint)
    {
    }

    /// <summary>A call waits and is then tried again, there or elsewhere.</summary>
    /// <param name="call">Its <see cref="ModelCall.Key"/>.</param>
    /// <param name="tries">Tries made so far.</param>
    void Retrying(string endpoint, string call, string kind, string reason, int tries, TimeSpan delay)
    {
    }

    /// <summary>How many calls may be in flight there.</summary>
    void LimitChanged(string endpoint, int limit)
    {
    }
}
