using System.Net;

namespace TrajForge.Models;

/// <summary>The transport that all endpoints of a run share. It neither retries nor gives up: both are decided above it.</summary>
public static class EndpointHttp
{
    // Long enough to reuse connections, short enough to follow an address that moves.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Belongs to the caller, who disposes it after the wires that use it.</summary>
    public static HttpMessageInvoker Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        EnableMultipleHttp2Connections = true,
        PooledConnectionLifetime = Lifetime,
        UseCookies = false,
    });
}
