using Polly;
using Polly.Retry;

namespace TrajForge.Models;

/// <summary>Tries a call again while its end is one that may pass, within a count and a time. A try asks the queue anew, so it may go to another endpoint.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline<Exchange> Build(int retries, TimeSpan patience, IEndpointListener? listener, TimeProvider time)
    {
        if (retries == 0)
        {
            return ResiliencePipeline<Exchange>.Empty;
        }

        return new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Exchange>
            {
                MaxRetryAttempts = retries,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { IsTransient: true } exchange && MayWait(CallRun.Of(args.Context), exchange, patience)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(CallRun.Of(args.Context).Delay),
                OnRetry = args =>
                {
                    Tell(listener, CallRun.Of(args.Context), args.Outcome.Result!);
                    return default;
                },
            })
            .Build();
    }

    private static bool MayWait(CallRun run, Exchange exchange, TimeSpan patience)
    {
        run.Delay = Backoff.After(run.Call.Hash, run.Tries, exchange.RetryAfter);
        return run.Spent + run.Delay <= patience;
    }

    private static void Tell(IEndpointListener? listener, CallRun run, Exchange exchange)
    {
        run.Spent += run.Delay;
        listener?.Retrying(run.Slot.Endpoint.Name, run.Call.Key, exchange.Kind, exchange.Message, run.Tries, run.Delay);
    }
}
