namespace TrajForge.Models;

/// <summary>Counts requests and their ends; a reading is one moment's.</summary>
internal sealed class EndpointCounts
{
    private readonly Lock _lock = new();
    private readonly long[] _ends = new long[Enum.GetValues<ExchangeEnd>().Length];
    private long _sent, _abandoned, _withoutUsage, _input, _output, _cached;

    public void Send()
    {
        lock (_lock)
        {
            _sent++;
        }
    }

    public void Abandon()
    {
        lock (_lock)
        {
            _abandoned++;
        }
    }

    public void End(Exchange exchange)
    {
        lock (_lock)
        {
            _ends[(int)exchange.End]++;
            if (exchange is { End: ExchangeEnd.Answered, Usage: null })
            {
                _withoutUsage++;
            }

            _input += exchange.Usage?.Input ?? 0;
            _output += exchange.Usage?.Output ?? 0;
            _cached += exchange.Usage?.Cached ?? 0;
        }
    }

    public EndpointFigures Read(string endpoint)
    {
        lock (_lock)
        {
            return new EndpointFigures
            {
                Endpoint = endpoint,
                InFlight = _sent - _abandoned - _ends.Sum(),
                Sent = _sent,
                Answered = Of(ExchangeEnd.Answered),
                RateLimited = Of(ExchangeEnd.RateLimited),
                ServerErrors = Of(ExchangeEnd.ServerError),
                Timeouts = Of(ExchangeEnd.TimedOut),
                Disconnects = Of(ExchangeEnd.Disconnected),
                BadAnswers = Of(ExchangeEnd.BadAnswer),
                Refused = Of(ExchangeEnd.Declined) + Of(ExchangeEnd.Rejected) + Of(ExchangeEnd.Misconfigured),
                Abandoned = _abandoned,
                WithoutUsage = _withoutUsage,
                InputTokens = _input,
                OutputTokens = _output,
                CachedTokens = _cached,
            };
        }
    }

    private long Of(ExchangeEnd end) => _ends[(int)end];
}
