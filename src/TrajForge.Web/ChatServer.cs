using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TrajForge.Web;

/// <summary>How a <see cref="ChatServer"/> listens.</summary>
public sealed record ChatServerOptions
{
    /// <summary>Port on the loopback address; 0, the default, for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Bytes of a request at most; more is answered with status 413. Default 16 MiB.</summary>
    public int MaxBody { get; init; } = 16 * 1024 * 1024;
}

/// <summary>
/// An OpenAI-compatible server on 127.0.0.1: <c>POST .../chat/completions</c> and <c>GET .../models</c> under any path, answered by a responder.
/// Logs nothing. Disposing it ends what is still waiting for an answer.
/// </summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _ending;

    private ChatServer(WebApplication application, CancellationTokenSource ending, Uri address) =>
        (_application, _ending, Address) = (application, ending, address);

    /// <summary>Where it listens, e.g. <c>http://127.0.0.1:41235/</c>; base addresses of clients begin so.</summary>
    public Uri Address { get; }

    /// <summary>A base address for clients.</summary>
    /// <param name="prefix">What a request's <see cref="ChatRequest.Prefix"/> shall be, without the first slash, e.g. <c>v1</c>.</param>
    public Uri Under(string prefix) => new(Address, prefix);

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ChatServer> StartAsync(
        IChatResponder responder, TimeProvider clock, ChatServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ChatServerOptions();
        var ending = new CancellationTokenSource();
        var application = Build(options);
        application.Run(new ChatRequestHandler(responder, clock.GetUtcNow().ToUnixTimeSeconds(), ending.Token).HandleAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            ending.Dispose();
            throw;
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new ChatServer(application, ending, new Uri(addresses.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _ending.Dispose();
    }

    /// <summary>Without settings from files or the process's environment, without logs, without a hand on signals.</summary>
    private static WebApplication Build(ChatServerOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBody;

            // Clients on a busy machine are slow, not hostile.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
