namespace TrajForge.Testing;

/// <summary>A clock that stands still, for plays that take no time of their own.</summary>
public sealed class StillClock : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
