namespace TrajForge.Web;

/// <summary>What a base address of a recorded run names.</summary>
/// <param name="Id">An episode's id, or the source's id of the run.</param>
internal sealed record RecordedAddress(string Id, Side Side)
{
    public const string Pattern = "/{episode id or the source's run id}/{agent|customer}/v1";

    /// <summary>Null when the path is none; the last part, <c>v1</c>, may be absent.</summary>
    public static RecordedAddress? Parse(string prefix)
    {
        // The server unescapes all but the slash, which ids may hold.
        var parts = prefix.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var named = parts is [.. var front, "v1"] ? front : parts;
        return named switch
        {
            [_, .., "agent"] => new RecordedAddress(string.Join('/', named[..^1]), Side.Agent),
            [_, .., "customer"] => new RecordedAddress(string.Join('/', named[..^1]), Side.Customer),
            _ => null,
        };
    }
}
