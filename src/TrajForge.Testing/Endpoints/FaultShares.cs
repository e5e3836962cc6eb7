namespace TrajForge.Testing;

/// <summary>Shares in [0, 1] of requests that meet a fault; they sum to at most 1, and the rest is answered well. All are 0 by default.</summary>
public sealed record FaultShares
{
    /// <summary>Status 429 with <c>Retry-After</c>.</summary>
    public double RateLimited { get; init; }

    /// <summary>Status 429 without <c>Retry-After</c>.</summary>
    public double RateLimitedUntold { get; init; }

    /// <summary>What <c>Retry-After</c> says. Default: 1 second.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Status 500.</summary>
    public double ServerError { get; init; }

    /// <summary>Status 503.</summary>
    public double Unavailable { get; init; }

    public double Reset { get; init; }

    public double Hang { get; init; }

    public double SlowDrip { get; init; }

    /// <summary>Pieces of a slow answer. Default: 8.</summary>
    public int DripPieces { get; init; } = 8;

    /// <summary>Pause before each piece. Default: 50 milliseconds.</summary>
    public TimeSpan DripPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Status 200 with a body that is no chat completion, each kind as often.</summary>
    public double BadJson { get; init; }

    /// <summary>Good answers with wrong counts of tokens, each kind as often.</summary>
    public double WrongUsage { get; init; }

    /// <summary>
    /// The faults for a seed: drawn from (seed, key, attempt) alone, so the same requests meet the same faults in whatever order and however many at
    /// once they come.
    /// </summary>
    /// <exception cref="ArgumentException">The shares are below 0 or sum to more than 1.</exception>
    public Func<string, int, Fault?> Plan(long seed)
    {
        (double Share, Func<Rng, Fault> Make)[] faults =
        [
            (RateLimited, _ => new Fault.RateLimited(RetryAfter)),
            (RateLimitedUntold, _ => new Fault.RateLimited()),
            (ServerError, _ => new Fault.ServerError()),
            (Unavailable, _ => new Fault.ServerError(503)),
            (Reset, _ => new Fault.Reset()),
            (Hang, _ => new Fault.Hang()),
            (SlowDrip, _ => new Fault.SlowDrip(DripPieces, DripPause)),
            (BadJson, random => new Fault.BadBody(random.Pick(Enum.GetValues<BadBodyKind>()))),
            (WrongUsage, random => new Fault.WrongUsage(random.Pick(Enum.GetValues<WrongUsageKind>()))),
        ];
        if (faults.Any(fault => fault.Share is < 0 or double.NaN) || faults.Sum(fault => fault.Share) > 1 + 1e-9)
        {
            throw new ArgumentException("shares are 0 or more and sum to at most 1");
        }

        return (key, attempt) =>
        {
            var random = Rng.For(seed, "endpoint fault", key, FormattableString.Invariant($"{attempt}"));
            var point = random.NextDouble();
            foreach (var (share, make) in faults)
            {
                point -= share;
                if (point < 0)
                {
                    return make(random);
                }
            }

            return null;
        };
    }
}
