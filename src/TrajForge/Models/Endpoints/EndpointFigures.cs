namespace TrajForge.Models;

public enum EndpointState
{
    Up,

    /// <summary>Away; a single call will see whether it is back.</summary>
    Paused,

    /// <summary>That call is out.</summary>
    Probing,
}

/// <summary>
/// What one endpoint was sent and did, at one moment. <see cref="Sent"/> is the sum of <see cref="InFlight"/>, <see cref="Answered"/>, <see cref="RateLimited"/>,
/// <see cref="ServerErrors"/>, <see cref="Timeouts"/>, <see cref="Disconnects"/>, <see cref="BadAnswers"/>, <see cref="Refused"/> and <see cref="Abandoned"/>.
/// </summary>
public sealed record EndpointFigures
{
    /// <summary>Its address, without what an address may hold of a login.</summary>
    public required string Endpoint { get; init; }

    public EndpointState State { get; init; }

    /// <summary>When a call will see whether it is back; null when it is up.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Most requests in flight, as found out.</summary>
    public int Limit { get; init; }

    public long InFlight { get; init; }

    /// <summary>Requests, repeated ones each.</summary>
    public long Sent { get; init; }

    /// <summary>200 with a chat completion.</summary>
    public long Answered { get; init; }

    /// <summary>429.</summary>
    public long RateLimited { get; init; }

    /// <summary>5xx, 408, 409 and 425.</summary>
    public long ServerErrors { get; init; }

    public long Timeouts { get; init; }

    /// <summary>Connections refused, reset or cut short.</summary>
    public long Disconnects { get; init; }

    /// <summary>200 with anything but a chat completion.</summary>
    public long BadAnswers { get; init; }

    /// <summary>Other 3xx and 4xx.</summary>
    public long Refused { get; init; }

    /// <summary>Given up by whoever called.</summary>
    public long Abandoned { get; init; }

    /// <summary>Answers whose usage was absent or cannot be.</summary>
    public long WithoutUsage { get; init; }

    /// <summary>Tokens of requests, of the answers with a usage.</summary>
    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    /// <summary>Of <see cref="InputTokens"/>.</summary>
    public long CachedTokens { get; init; }
}
