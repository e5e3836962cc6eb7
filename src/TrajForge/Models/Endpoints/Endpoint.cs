using Polly;
using Polly.CircuitBreaker;

namespace TrajForge.Models;

/// <summary>One address of a model, with what is known of it. <see cref="Gate"/> and <see cref="Pause"/> are the queue's to touch.</summary>
internal sealed class Endpoint(Uri address, EndpointClient client, int cap)
{
    private ResiliencePipeline<Exchange> _pipeline = ResiliencePipeline<Exchange>.Empty;

    /// <summary>The address without what it may hold of a login.</summary>
    public string Name { get; } = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    public AdaptiveGate Gate { get; } = new(cap);

    public EndpointPause Pause { get; } = new();

    public FailuresInARow Failures { get; } = new();

    public EndpointCounts Counts { get; } = new();

    public void Connect(EndpointQueue queue, IEndpointListener? listener, TimeSpan timeout, TimeProvider time) =>
        _pipeline = EndpointPipeline.Build(this, queue, listener, timeout, time);

    /// <summary>Sends the call once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave it up.</exception>
    public async ValueTask<Exchange> SendAsync(CallRun run, ResilienceContext context)
    {
        var requests = run.Requests;
        var outcome = await _pipeline.ExecuteOutcomeAsync(static (context, state) => state.endpoint.AskAsync(context, state.run), context, (endpoint: this, run));
        var stale = outcome.Exception as EndpointPipeline.StaleExchange;
        if ((outcome.Result ?? stale?.Exchange) is { } exchange)
        {
            Counts.End(exchange);
            return exchange;
        }

        if (run.Requests == requests && outcome.Exception is BrokenCircuitException)
        {
            return new Exchange(ExchangeEnd.NotSent);
        }

        Counts.Abandon();
        outcome.ThrowIfException();
        throw new InvalidOperationException("a request ended without an outcome");
    }

    private async ValueTask<Outcome<Exchange>> AskAsync(ResilienceContext context, CallRun run)
    {
        Counts.Send();
        run.Requests++;
        return Outcome.FromResult(await client.SendAsync(run.Call, context.CancellationToken));
    }
}
