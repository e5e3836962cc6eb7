using Polly;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>
/// Takes calls to the endpoints of one model: balanced over them, as many at once as they take, tried again within the profile's caps, held back while all are away.
/// What is done about what is in <c>docs/models.md</c>.
/// </summary>
public sealed class EndpointWire : IModelWire, IAsyncDisposable
{
    private readonly string _profile;
    private readonly IModelMeter? _meter;
    private readonly IEndpointListener? _listener;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<Endpoint> _endpoints;
    private readonly EndpointQueue _queue;
    private readonly ResiliencePipeline<Exchange> _retries;

    /// <param name="profile">The model's name in the spec.</param>
    /// <param name="key">As <see cref="ReadKey"/> gives it; null sends none.</param>
    /// <param name="http">Usually <see cref="EndpointHttp.Create"/>, shared by all wires of a run; it must not retry.</param>
    /// <param name="meter">Asked before each request, once it has its place at an endpoint; null when nothing is bounded.</param>
    /// <exception cref="ModelSetupException">An endpoint's address is none.</exception>
    public EndpointWire(
        string profile, ModelSpec spec, ModelKey? key, HttpMessageInvoker http, TimeProvider time, IEndpointListener? listener = null, IModelMeter? meter = null)
    {
        (_profile, _meter, _time, _listener) = (profile, meter, time, listener);
        var patience = TimeSpan.FromSeconds(spec.RetryFor);
        _endpoints = [.. spec.Endpoints.Select(Address).Select(address => new Endpoint(address, new EndpointClient(address, key, http, time), spec.Concurrency))];
        _queue = new EndpointQueue(_endpoints, patience, last => Down(last, patience), time);
        _retries = RetryPipeline.Build(spec.Retries, patience, listener, time);
        foreach (var endpoint in _endpoints)
        {
            endpoint.Connect(_queue, listener, TimeSpan.FromSeconds(spec.Timeout), time);
        }
    }

    /// <summary>One per endpoint, in the profile's order.</summary>
    public IReadOnlyList<EndpointFigures> Figures => [.. _endpoints.Select(_queue.Read)];

    /// <summary>Calls that wait for an endpoint.</summary>
    public int Waiting => _queue.Waiting;

    /// <summary>The key that the profile names; null when it names none. Read once, when a run starts.</summary>
    /// <exception cref="ModelSetupException">It is not where the profile says.</exception>
    public static ModelKey? ReadKey(string profile, ModelSpec spec) => KeyReader.Read(profile, spec, Environment.GetEnvironmentVariable);

    /// <inheritdoc/>
    public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var run = new CallRun(call);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        run.Enter(context);
        try
        {
            var outcome = await _retries.ExecuteOutcomeAsync(static (context, state) => state.wire.TryAsync(context, state.run), context, (wire: this, run));
            outcome.ThrowIfException();
            if (outcome.Result is { IsTransient: true })
            {
                // Whoever gave up is not told what the last try came to.
                cancellationToken.ThrowIfCancellationRequested();
            }

            return Reply(run, outcome.Result!);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public ValueTask DisposeAsync() => _queue.DisposeAsync();

    /// <summary>One try. A probe that shows its endpoint still away is none: the call goes back to the queue.</summary>
    private async ValueTask<Outcome<Exchange>> TryAsync(ResilienceContext context, CallRun run)
    {
        while (true)
        {
            run.Slot = await _queue.EnterAsync(context.CancellationToken);
            var exchange = await UseAsync(run.Slot, run, context);
            if (run.Slot.IsProbe && exchange.End is ExchangeEnd.Disconnected or ExchangeEnd.RateLimited)
            {
                continue;
            }

            run.Tries++;
            run.Spent += run.Asked;
            return Outcome.FromResult(exchange);
        }
    }

    private async ValueTask<Exchange> UseAsync(Slot slot, CallRun run, ResilienceContext context)
    {
        var requests = run.Requests;
        var end = GateEnd.Unknown;
        try
        {
            var charge = _meter is null ? null : await _meter.OpenAsync(run.Call, context.CancellationToken);
            var exchange = await AskAsync(charge, run, context);
            end = exchange.GateEnd;
            return exchange;
        }
        finally
        {
            if (slot.IsProbe && run.Requests == requests)
            {
                _queue.PutOff(slot.Endpoint);
            }

            if (_queue.Leave(slot, end) is { } limit)
            {
                _listener?.LimitChanged(slot.Endpoint.Name, limit);
            }
        }
    }

    private async ValueTask<Exchange> AskAsync(IModelCharge? charge, CallRun run, ResilienceContext context)
    {
        var started = _time.GetTimestamp();
        run.Started = run.Requests == 0 ? started : run.Started;
        try
        {
            var exchange = await run.Slot.Endpoint.SendAsync(run, context);
            run.Asked = _time.GetElapsedTime(started);
            exchange.Book(charge);
            return exchange;
        }
        catch (Exception)
        {
            charge?.Lose();
            throw;
        }
    }

    private ModelReply Reply(CallRun run, Exchange exchange)
    {
        var took = _time.GetElapsedTime(run.Started);
        return exchange.End switch
        {
            ExchangeEnd.Answered or ExchangeEnd.Declined => new ModelReply
            {
                Status = exchange.Status,
                Body = exchange.Body,
                Usage = exchange.Usage,
                Attempts = run.Requests,
                Took = took,
            },
            ExchangeEnd.Misconfigured => throw new ModelSetupException(EndpointErrors.Setup(_profile, run.Slot.Endpoint.Name, exchange)),
            ExchangeEnd.Rejected => throw new ModelFaultException(exchange.Kind, EndpointErrors.Rejected(_profile, run.Slot.Endpoint.Name, exchange)),
            _ => throw new ModelFaultException(exchange.Kind, EndpointErrors.OutOfTries(_profile, run.Slot.Endpoint.Name, exchange, run.Requests, took), exchange.Cause),
        };
    }

    private ModelFaultException Down(Exchange last, TimeSpan patience) =>
        new(last.Kind, EndpointErrors.Down(_profile, patience, last.Message), last.Cause) { IsDown = true };

    private Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new ModelSetupException(EndpointErrors.BadAddress(_profile, text));
}
