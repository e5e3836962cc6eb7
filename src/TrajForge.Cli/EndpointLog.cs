using System.Collections.Concurrent;
using TrajForge.Models;

namespace TrajForge.Cli;

/// <summary>Writes what the endpoints of one model do into the run's log, and keeps what progress shows of it.</summary>
/// <param name="model">The model's name in the spec.</param>
internal sealed class EndpointLog(RunLog log, string model) : IEndpointListener
{
    private readonly ConcurrentDictionary<string, long> _retries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _pauses = new(StringComparer.Ordinal);

    public EndpointUse Use(EndpointFigures figures) => new(model, figures)
    {
        Retries = _retries.GetValueOrDefault(figures.Endpoint),
        PausedBy = figures.State == EndpointState.Up ? null : _pauses.GetValueOrDefault(figures.Endpoint),
    };

    public void Paused(string endpoint, string kind, string reason, TimeSpan duration)
    {
        _pauses[endpoint] = kind;
        log.Open().Warning("{Endpoint} of {Model} is paused for {Seconds} s: {Kind}, {Reason}", endpoint, model, duration.TotalSeconds, kind, reason);
    }

    public void Resumed(string endpoint) => log.Open().Information("{Endpoint} of {Model} answers again", endpoint, model);

    public void Retrying(string endpoint, string call, string kind, string reason, int tries, TimeSpan delay)
    {
        _retries.AddOrUpdate(endpoint, 1, (_, count) => count + 1);
        log.Open().Debug(
            "{Call} is tried again in {Seconds} s after {Tries} tries at {Endpoint} of {Model}: {Kind}, {Reason}", call, delay.TotalSeconds, tries, endpoint, model, kind, reason);
    }

    public void LimitChanged(string endpoint, int limit) => log.Open().Debug("{Endpoint} of {Model} takes {Limit} calls at once", endpoint, model, limit);
}
