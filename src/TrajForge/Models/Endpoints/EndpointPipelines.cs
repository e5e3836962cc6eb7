using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Timeout;

namespace TrajForge.Models;

/// <summary>
/// What stands between a call that has its slot and the request: a time limit around it, and a circuit breaker that is shown its end. The breaker is not around the request,
/// since one that is half open takes the end of any call for its probe's; who may go out is the queue's to say, which the breaker pauses.
/// </summary>
internal static class EndpointPipelines
{
    // The breaker's own statistics are set to let every handled end open it: which ends are handled is decided by what came in a row, since a share of
    // the last so many seconds would need as many failures as there were answers before.
    private const double AnyShare = 0;
    private const int LeastThroughput = 2;
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public static ResiliencePipeline<Exchange> Breaker(Endpoint endpoint, EndpointQueue queue, IEndpointListener? listener, TimeProvider time) =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
            {
                FailureRatio = AnyShare,
                MinimumThroughput = LeastThroughput,
                SamplingDuration = Window,
                ShouldHandle = args => ValueTask.FromResult(Opens(args.Outcome, CallRun.Of(args.Context), queue)),
                // Inside the breaker's lock, so that queue and breaker never differ.
                BreakDurationGenerator = args => ValueTask.FromResult(queue.Pause(endpoint, CallRun.Of(args.Context).Last)),
                OnOpened = args =>
                {
                    if (args.Outcome.Result is { } exchange)
                    {
                        listener?.Paused(endpoint.Name, exchange.Kind, exchange.Message, args.BreakDuration);
                    }

                    return default;
                },
                OnClosed = _ =>
                {
                    queue.Resume(endpoint);
                    listener?.Resumed(endpoint.Name);
                    return default;
                },
            })
            .Build();

    /// <summary>Ends a request that takes too long.</summary>
    public static ResiliencePipeline<Exchange> Limit(TimeSpan timeout, TimeProvider time) =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddFallback(new FallbackStrategyOptions<Exchange>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is TimeoutRejectedException),
                FallbackAction = args => Outcome.FromResultAsValueTask(Late(args.Outcome.Exception, timeout)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();

    private static Exchange Late(Exception? cause, TimeSpan timeout) => new(ExchangeEnd.TimedOut) { Message = EndpointErrors.NoAnswerInTime(timeout), Cause = cause };

    /// <summary>Any failure of a probe, given up by its caller included; otherwise one too many in a row, or a refusal of the only call that was out.</summary>
    private static bool Opens(Outcome<Exchange> outcome, CallRun run, EndpointQueue queue)
    {
        var slot = run.Slot;
        run.Last = outcome.Result;
        if (outcome.Result is not { } exchange)
        {
            return slot.IsProbe;
        }

        var tooMany = slot.Endpoint.Failures.IsTooMany(exchange);
        return slot.IsProbe ? exchange.IsTransient : tooMany || (exchange.End == ExchangeEnd.RateLimited && queue.IsLast(slot));
    }
}
