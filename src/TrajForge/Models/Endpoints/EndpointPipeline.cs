using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Timeout;

namespace TrajForge.Models;

/// <summary>What stands between a call that has its slot and the request: a circuit breaker, which pauses the endpoint in the queue, around a time limit.</summary>
internal static class EndpointPipeline
{
    // The breaker's own statistics are set to let every handled end open it: which ends are handled is decided by what came in a row, since a share of
    // the last so many seconds would need as many failures as there were answers before.
    private const double AnyShare = 0;
    private const int LeastThroughput = 2;
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public static ResiliencePipeline<Exchange> Build(Endpoint endpoint, EndpointQueue queue, IEndpointListener? listener, TimeSpan timeout, TimeProvider time) =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
            {
                FailureRatio = AnyShare,
                MinimumThroughput = LeastThroughput,
                SamplingDuration = Window,
                ShouldHandle = args => ValueTask.FromResult(Opens(args.Outcome, CallRun.Of(args.Context), queue)),
                // Inside the breaker's lock, so nobody is let in by the queue and turned away here.
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
            .AddFallback(new FallbackStrategyOptions<Exchange>
            {
                // A breaker that is half open takes any result for its probe's; what is neither success nor failure to it are exceptions that it does not handle.
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is not null && queue.IsStale(CallRun.Of(args.Context).Slot)),
                FallbackAction = args => Outcome.FromExceptionAsValueTask<Exchange>(new StaleExchange(args.Outcome.Result!)),
            })
            .AddFallback(new FallbackStrategyOptions<Exchange>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is TimeoutRejectedException),
                FallbackAction = args => Outcome.FromResultAsValueTask(Late(args.Outcome.Exception, timeout)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();

    /// <summary>Carries an end past the breaker.</summary>
    internal sealed class StaleExchange(Exchange exchange) : Exception
    {
        public Exchange Exchange { get; } = exchange;
    }

    private static Exchange Late(Exception? cause, TimeSpan timeout) => new(ExchangeEnd.TimedOut) { Message = EndpointErrors.NoAnswerInTime(timeout), Cause = cause };

    /// <summary>Any failure of a probe, given up by its caller included; otherwise one too many in a row, or a refusal of the only call that was out.</summary>
    private static bool Opens(Outcome<Exchange> outcome, CallRun run, EndpointQueue queue)
    {
        var slot = run.Slot;
        run.Last = outcome.Result;
        if (outcome.Result is not { } exchange)
        {
            return slot.IsProbe && outcome.Exception is not StaleExchange;
        }

        var tooMany = slot.Endpoint.Failures.IsTooMany(exchange);
        return slot.IsProbe ? exchange.IsTransient : tooMany || (exchange.End == ExchangeEnd.RateLimited && queue.IsLast(slot));
    }
}
