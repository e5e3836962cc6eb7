using System.Security.Cryptography;
using System.Diagnostics;
using System.Text;
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
        Wire = new EndpointWire("strong", spec, key, _http, Clock, Heard, meter);
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
        Seat = ModelSeat.Agent,
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

    /// <summary>Waits until so many calls do nothing but wait, for an endpoint or for their next try.</summary>
    public async Task SettleAsync(int calls)
    {
        var started = Stopwatch.StartNew();
        while (Wire.Waiting + Heard.Count("retrying") != calls)
        {
            Assert.True(started.Elapsed < Guard.Time, $"{Wire.Waiting} calls wait for an endpoint, {Heard.Count("retrying")} for a try");
            await Task.Yield();
        }

        while (Heard.Count("retrying") > 0)
        {
            await Clock.SetAsync((await Heard.NextAsync("retrying")).Wait);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        _http.Dispose();
    }
}

internal sealed record Told(string What, string Endpoint, string Kind, string Reason, TimeSpan Wait, int Number);

/// <summary>Keeps what is told until a test asks for it.</summary>
internal sealed class Listener : IEndpointListener
{
    private readonly Lock _lock = new();
    private readonly List<Told> _told = [];
    private TaskCompletionSource _more = Fresh();

    /// <summary>The next of its kind.</summary>
    public async Task<Told> NextAsync(string what)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_told.Find(told => told.What == what) is { } found)
                {
                    _told.Remove(found);
                    return found;
                }

                more = _more.Task;
            }

            await more.WaitAsync(Guard.Time);
        }
    }

    public int Count(string what)
    {
        lock (_lock)
        {
            return _told.Count(told => told.What == what);
        }
    }

    public void Paused(string endpoint, string kind, string reason, TimeSpan duration) => Note(new Told("paused", endpoint, kind, reason, duration, 0));

    public void Resumed(string endpoint) => Note(new Told("resumed", endpoint, "", "", default, 0));

    public void Retrying(string endpoint, string call, string kind, string reason, int tries, TimeSpan delay) =>
        Note(new Told("retrying", endpoint, kind, reason, delay, tries));

    public void LimitChanged(string endpoint, int limit) => Note(new Told("limit", endpoint, "", "", default, limit));

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Note(Told told)
    {
        lock (_lock)
        {
            _told.Add(told);
            _more.TrySetResult();
            _more = Fresh();
        }
    }
}
