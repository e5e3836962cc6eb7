using System.Security.Cryptography;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Tests.Models.Endpoints;

/// <summary>A wire on a clock of its own, and what it told.</summary>
internal sealed class WireUnderTest : IAsyncDisposable
{
    public const string Key = "sk-very-secret-0123456789";

    private readonly HttpMessageInvoker _http = EndpointHttp.Create();

    public WireUnderTest(ModelSpec spec, IModelMeter? meter = null)
    {
        var key = KeyReader.Read("strong", spec, name => name == "STRONG_KEY" ? Key : null);
        Wire = new EndpointWire("strong", spec, key, meter, _http, Clock, Heard);
    }

    public EndpointWire Wire { get; }

    public WatchedClock Clock { get; } = new();

    public Listener Heard { get; } = new();

    public EndpointFigures Figures => Wire.Figures[0];

    public static ModelSpec Spec(params FakeEndpoint[] endpoints) => new() { Model = "m", Endpoints = [.. endpoints.Select(endpoint => endpoint.Address)], Timeout = 10 };

    public static ModelCall Call(int turn = 0) => Call(turn, $$"""{"model":"m","messages":[{"role":"user","content":"hello {{turn}}"}]}""");

    public static ModelCall Call(int turn, string body) => new()
    {
        Profile = "strong",
        EpisodeId = "e1",
        Side = Side.Agent,
        Turn = turn,
        Body = Encoding.UTF8.GetBytes(body),
        MaxTokens = 100,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
    };

    public async Task<ModelReply> SendAsync(int turn = 0, CancellationTokenSource? cancel = null) =>
        await Wire.SendAsync(Call(turn), cancel?.Token ?? CancellationToken.None).AsTask().WaitAsync(Guard.Time, CancellationToken.None);

    /// <summary>Lets the delay of the next retry pass, and says how long it was.</summary>
    public async Task<TimeSpan> RetryAsync()
    {
        var delay = (await Heard.NextAsync("retrying")).Wait;
        await Clock.PassAsync(delay);
        return delay;
    }

    /// <summary>Waits until so many calls wait for an endpoint.</summary>
    public async Task WaitingAsync(int count)
    {
        var started = Stopwatch.StartNew();
        while (Wire.Waiting != count)
        {
            Assert.True(started.Elapsed < Guard.Time, $"{Wire.Waiting} calls wait, not {count}");
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        _http.Dispose();
    }
}

internal sealed record Told(string What, string Endpoint, string Kind, string Reason, TimeSpan Wait, int Number);

internal sealed class Listener : IEndpointListener
{
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();

    /// <summary>The next of its kind; others before it are dropped.</summary>
    public async Task<Told> NextAsync(string what)
    {
        while (true)
        {
            var told = await _told.Reader.ReadAsync().AsTask().WaitAsync(Guard.Time);
            if (told.What == what)
            {
                return told;
            }
        }
    }

    public IReadOnlyList<Told> Drain()
    {
        var all = new List<Told>();
        while (_told.Reader.TryRead(out var told))
        {
            all.Add(told);
        }

        return all;
    }

    public void Paused(string endpoint, string kind, string reason, TimeSpan duration) => _told.Writer.TryWrite(new Told("paused", endpoint, kind, reason, duration, 0));

    public void Resumed(string endpoint) => _told.Writer.TryWrite(new Told("resumed", endpoint, "", "", default, 0));

    public void Retrying(string endpoint, string call, string kind, string reason, int tries, TimeSpan delay) =>
        _told.Writer.TryWrite(new Told("retrying", endpoint, kind, reason, delay, tries));

    public void LimitChanged(string endpoint, int limit) => _told.Writer.TryWrite(new Told("limit", endpoint, "", "", default, limit));
}
