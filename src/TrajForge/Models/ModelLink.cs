using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>How the models of a run are reached.</summary>
public sealed record ModelAccess
{
    /// <summary>The wire to a model's endpoints, under the name that the spec gives it.</summary>
    public required Func<string, ModelSpec, IModelMeter, IModelWire> Endpoint { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>A journal to answer from instead, without any network; null to ask the models.</summary>
    public string? Replay { get; init; }

    /// <summary>A file of answers shared between runs; null for none.</summary>
    public string? Cache { get; init; }

    /// <summary>How long a run that stops waits for answers on their way. Default 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>The models of one call of a run: journal over cache over endpoints, under one budget.</summary>
public sealed class ModelLink : IAsyncDisposable
{
    private readonly CallJournal _journal;
    private readonly JournalWire _wire;
    private readonly IReadOnlyList<IAsyncDisposable> _below;
    private readonly ModelAccess _access;

    private ModelLink(CallJournal journal, JournalWire wire, RunBudget budget, IReadOnlyList<IAsyncDisposable> below, ModelAccess access)
    {
        (_journal, _wire, _below, _access) = (journal, wire, below, access);
        Budget = budget;
    }

    public IModelWire Wire => _wire;

    public RunBudget Budget { get; }

    /// <exception cref="Runs.RunException">A file of the run cannot be read or written.</exception>
    public static ModelLink Open(string folder, Spec spec, ModelAccess access)
    {
        var journal = CallJournal.Open(Path.Combine(folder, CallJournal.FileName));
        var budget = new RunBudget(spec.Budget, spec.Models ?? new Dictionary<string, ModelSpec>(), journal.Spent(), journal.Lose);
        var below = new List<IAsyncDisposable>();
        var wire = Below(spec, access, budget, below);
        return new ModelLink(journal, new JournalWire(journal, wire, budget, spec.RecordRequests), budget, below, access);
    }

    public async ValueTask DisposeAsync()
    {
        await _wire.DrainAsync(_access.Patience, _access.Clock);
        await _wire.DisposeAsync();
        foreach (var layer in _below)
        {
            await layer.DisposeAsync();
        }

        await _journal.DisposeAsync();
    }

    private static IModelWire Below(Spec spec, ModelAccess access, RunBudget budget, List<IAsyncDisposable> below)
    {
        if (access.Replay is { } replay)
        {
            return Keep(new ReplayWire(CallTable.Open(replay, write: false)));
        }

        var endpoints = spec.AskedModels().ToDictionary(name => name, name => Keep(access.Endpoint(name, spec.Models![name], budget)), StringComparer.Ordinal);
        IModelWire wire = new ModelSwitch(endpoints);
        return access.Cache is { } cache ? Keep(new CacheWire(AnswerCache.Open(cache), wire)) : wire;

        IModelWire Keep(IModelWire layer)
        {
            if (layer is IAsyncDisposable held)
            {
                below.Insert(0, held);
            }

            return layer;
        }
    }

    /// <summary>Each call to the endpoints of its model.</summary>
    private sealed class ModelSwitch(IReadOnlyDictionary<string, IModelWire> endpoints) : IModelWire
    {
        public ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken) => endpoints[call.Profile].SendAsync(call, cancellationToken);
    }
}
