namespace TrajForge.Models;

/// <summary>How one request ended.</summary>
internal enum ExchangeEnd
{
    /// <summary>200 with a chat completion.</summary>
    Answered,

    /// <summary>400 for a request that is too long or that a filter stopped: an answer of its kind.</summary>
    Declined,

    RateLimited,
    ServerError,
    TimedOut,

    /// <summary>Refused, reset or cut short.</summary>
    Disconnected,

    /// <summary>200 with anything else.</summary>
    BadAnswer,

    /// <summary>The endpoint will not take this request.</summary>
    Rejected,

    /// <summary>The endpoint will take no request of this profile.</summary>
    Misconfigured,
}

/// <summary>One request and what became of it.</summary>
internal sealed record Exchange(ExchangeEnd End)
{
    /// <summary>HTTP status; 0 when none came.</summary>
    public int Status { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public ModelUsage? Usage { get; init; }

    /// <summary>As the endpoint asked, from now.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For people; the key is taken out.</summary>
    public string Message { get; init; } = "";

    public Exception? Cause { get; init; }

    /// <summary>Nothing was sent, since nobody took the connection.</summary>
    public bool Unreached { get; init; }

    /// <summary>Another try may fare better.</summary>
    public bool IsTransient => End is ExchangeEnd.RateLimited or ExchangeEnd.ServerError or ExchangeEnd.TimedOut or ExchangeEnd.Disconnected or ExchangeEnd.BadAnswer;

    /// <summary>Its word in counts, as in <see cref="ModelFaultException.Kind"/>.</summary>
    public string Kind => End switch
    {
        ExchangeEnd.RateLimited => "rate_limited",
        ExchangeEnd.ServerError => "server_error",
        ExchangeEnd.TimedOut => "timeout",
        ExchangeEnd.Disconnected => "connection",
        ExchangeEnd.BadAnswer => "bad_answer",
        _ => "rejected",
    };

    /// <summary>An endpoint that says it failed has not answered; a gateway that waited too long for it (504) does not know.</summary>
    private bool IsTurnedAway => Unreached || (Status != 504
        && End is ExchangeEnd.Declined or ExchangeEnd.RateLimited or ExchangeEnd.ServerError or ExchangeEnd.Rejected or ExchangeEnd.Misconfigured);

    public GateEnd GateEnd => this switch
    {
        { End: ExchangeEnd.RateLimited } or { Status: 503 } => GateEnd.Refused,
        { End: ExchangeEnd.TimedOut } => GateEnd.TimedOut,
        { IsTransient: true } => GateEnd.Unknown,
        _ => GateEnd.Served,
    };

    /// <summary>Settles what was set aside for it. What the endpoint turned away cost nothing; of what ended otherwise without a count, nobody knows.</summary>
    public void Book(IModelCharge? charge)
    {
        if (Usage is { } usage)
        {
            charge?.Settle(usage);
        }
        else if (IsTurnedAway)
        {
            charge?.Release();
        }
        else
        {
            charge?.Lose();
        }
    }
}
