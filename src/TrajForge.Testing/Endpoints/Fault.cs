namespace TrajForge.Testing;

/// <summary>What an endpoint does instead of answering well. A closed set.</summary>
public abstract record Fault
{
    private Fault(string outcome) => Outcome = outcome;

    /// <summary>The word under which <see cref="EndpointLedger"/> counts it.</summary>
    public string Outcome { get; }

    /// <summary>Status 429, told at once.</summary>
    /// <param name="RetryAfter">Header <c>Retry-After</c>, in whole seconds, rounded up; null leaves it out.</param>
    public sealed record RateLimited(TimeSpan? RetryAfter = null) : Fault("rate_limited");

    /// <summary>A status of 500 and above, e.g. 503.</summary>
    public sealed record ServerError(int Status = 500) : Fault("server_error");

    /// <summary>The connection is reset without an answer.</summary>
    public sealed record Reset() : Fault("reset");

    /// <summary>No answer ever; ends when the client gives up or the server ends.</summary>
    public sealed record Hang() : Fault("hang");

    /// <summary>The good answer, in pieces with a pause before each.</summary>
    public sealed record SlowDrip(int Pieces, TimeSpan Pause) : Fault("slow");

    /// <summary>Status 200 and a body that is no chat completion.</summary>
    public sealed record BadBody(BadBodyKind Kind) : Fault("bad_json");

    /// <summary>The good answer with counts of tokens that cannot be true, or with none.</summary>
    public sealed record WrongUsage(WrongUsageKind Kind) : Fault("wrong_usage");
}

/// <summary>Ways in which a body is no chat completion.</summary>
public enum BadBodyKind
{
    /// <summary>The good answer, broken off in the middle.</summary>
    CutOff,

    /// <summary>The page of a proxy.</summary>
    Html,

    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>JSON, but without choices.</summary>
    NoChoices,
}

/// <summary>Ways in which usage is wrong.</summary>
public enum WrongUsageKind
{
    Missing,

    /// <summary>Counts below zero.</summary>
    Negative,

    /// <summary>More than any model has: beyond 32 bits.</summary>
    Huge,
}
