using TrajForge.Chat;
using TrajForge.Cli;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Runs whose players are models at an endpoint on loopback, behind which scripted players answer.</summary>
internal sealed class LiveRun : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = EndpointHttp.Create();
    private readonly List<EndpointWire> _wires = [];
    private readonly ChatServer _server;

    private LiveRun(ChatServer server, FaultyEndpoint endpoint, Spec spec, Forge forge) => (_server, Endpoint, Spec, Forge) = (server, endpoint, spec, forge);

    public FaultyEndpoint Endpoint { get; }

    public Spec Spec { get; }

    public Forge Forge { get; }

    /// <param name="around">Sees every request before it is answered; null for none.</param>
    /// <param name="name">The model's name in the spec, which is part of the play.</param>
    /// <param name="change">Changes the spec before anything is made of it.</param>
    public static async Task<LiveRun> StartAsync(
        string environment,
        int accept,
        FaultShares? faults = null,
        ModelSpec? model = null,
        double slips = 0,
        Func<IChatResponder, Forge, IChatResponder>? around = null,
        string name = "m",
        Func<Spec, Spec>? change = null)
    {
        const int indexes = 3000;
        var stop = TestContext.Current.CancellationToken;
        var spec = new Spec
        {
            Name = "live",
            Environment = environment,
            Seed = 7,
            Accept = accept,
            Models = new SortedDictionary<string, ModelSpec> { [name] = (model ?? Model) with { Endpoints = ["http://127.0.0.1:1/v1"] } },
            Players = new PlayerSpec { Agent = name, Customer = name, Slips = slips },
            Concurrency = 32,
        };
        spec = change?.Invoke(spec) ?? spec;
        var forge = await Composition.ForgeAsync(spec, stop);
        var seats = new ScriptedSeats(forge.Environment, spec.Seed) { Slips = slips };
        IChatResponder responder = new ScriptedResponder(seats.ForRun(forge, indexes));
        var endpoint = new FaultyEndpoint(around?.Invoke(responder, forge) ?? responder, (faults ?? new FaultShares()).Plan(3), TimeProvider.System);
        var server = await ChatServer.StartAsync(endpoint, TimeProvider.System, cancellationToken: stop);
        var models = spec.Models!.ToDictionary(pair => pair.Key, pair => pair.Value with { Endpoints = [server.Under("v1").ToString()] });
        return new LiveRun(server, endpoint, spec with { Models = new SortedDictionary<string, ModelSpec>(models) }, forge);
    }

    public static ModelSpec Model { get; } = new() { Model = "fake-1", Endpoints = [], MaxTokens = 400, Timeout = 5, Price = new PriceSpec { Input = 2, Output = 8 } };

    /// <summary>What the endpoints of all accesses were sent and did.</summary>
    public IEnumerable<EndpointFigures> Figures => _wires.SelectMany(wire => wire.Figures);

    public ModelAccess Access(string? replay = null, ModelKey? key = null, string? cache = null) => new()
    {
        Endpoint = (name, model, meter) => replay is null
            ? Kept(new EndpointWire(name, model, key, _http, TimeProvider.System, null, meter))
            : throw new InvalidOperationException("a replay asks nobody"),
        Clock = TimeProvider.System,
        Replay = replay,
        Cache = cache,
    };

    public async Task<RunSummary> SynthAsync(string folder, Spec? spec = null, ModelAccess? access = null, IProgress<RunProgress>? progress = null, CancellationTokenSource? stop = null) =>
        await SynthRun.RunAsync(new SynthRequest(folder, spec ?? Spec, Forge) { Models = access ?? Access() }, progress, stop?.Token ?? TestContext.Current.CancellationToken);

    private EndpointWire Kept(EndpointWire wire)
    {
        _wires.Add(wire);
        return wire;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }
}
