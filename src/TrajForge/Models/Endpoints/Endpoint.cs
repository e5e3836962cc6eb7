using Polly;

namespace TrajForge.Models;

/// <summary>One address of a model, with what is known of it. <see cref="Gate"/> and <see cref="Pause"/> are the queue's to touch.</summary>
internal sealed class Endpoint(Uri address, EndpointClient client, int cap)
{
    private ResiliencePipeline<Exchange> _limit = ResiliencePipeline<Exchange>.Empty;
    private ResiliencePipeline<Exchange> _breaker = ResiliencePipeline<Exchange>.Empty;
    private EndpointQueue? _queue;

    /// <summary>The address without what it may hold of a login.</summary>
    public string Name { get; } = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    public AdaptiveGate Gate { get; } = new(cap);

    public EndpointPause Pause { get; } = new();

    public FailuresInARow Failures { get; } = new();

    public EndpointCounts Counts { get; } = new();

    public void Connect(EndpointQueue queue, IEndpointListener? listener, TimeSpan timeout, TimeProvider time)
    {
        _queue = queue;
        _limit = EndpointPipelines.Limit(timeout, time);
        _breaker = EndpointPipelines.Breaker(this, queue, listener, time);
    }

    /// <summary>Sends the call once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave it up.</exception>
    public async ValueTask<Exchange> SendAsync(CallRun run, ResilienceContext context)
    {
        var outcome = await _limit.ExecuteOutcomeAsync(static (context, state) => state.endpoint.AskAsync(context, state.run), context, (endpoint: this, run));
        if (!_queue!.IsStale(run.Slot) && (outcome.Result is not null || run.Slot.IsProbe))
        {
            await ShowAsync(run, outcome);
        }

        if (outcome.Result is { } exchange)
        {
            Counts.End(exchange);
            return exchange;
        }

        Counts.Abandon();
        outcome.ThrowIfException();
        throw new InvalidOperationException("a request ended without an outcome");
    }

    /// <summary>In a context of its own: a breaker does nothing in one that is cancelled, and a probe that nobody waits for is an end too.</summary>
    private async ValueTask ShowAsync(CallRun run, Outcome<Exchange> outcome)
    {
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        run.Enter(context);
        await _breaker.ExecuteOutcomeAsync(static (_, outcome) => ValueTask.FromResult(outcome), context, outcome);
        ResilienceContextPool.Shared.Return(context);
    }

    private async ValueTask<Outcome<Exchange>> AskAsync(ResilienceContext context, CallRun run)
    {
        Counts.Send();
        run.Requests++;
        return Outcome.FromResult(await client.SendAsync(run.Call, context.CancellationToken));
    }
}
