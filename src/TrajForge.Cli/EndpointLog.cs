using TrajForge.Models;

namespace TrajForge.Cli;

/// <summary>Writes what endpoints do into the run's log.</summary>
internal sealed class EndpointLog(RunLog log) : IEndpointListener
{
    public void Paused(string endpoint, string kind, string reason, TimeSpan duration) =>
        log.Open().Warning("{Endpoint} is paused for {Seconds} s: {Kind}, {Reason}", endpoint, duration.TotalSeconds, kind, reason);

    public void Resumed(string endpoint) => log.Open().Information("{Endpoint} answers again", endpoint);

    public void Retrying(string endpoint, string call, string kind, string reason, int tries, TimeSpan delay) =>
        log.Open().Debug("{Call} is tried again in {Seconds} s after {Tries} tries at {Endpoint}: {Kind}, {Reason}", call, delay.TotalSeconds, tries, endpoint, kind, reason);

    public void LimitChanged(string endpoint, int limit) => log.Open().Debug("{Endpoint} takes {Limit} calls at once", endpoint, limit);
}
