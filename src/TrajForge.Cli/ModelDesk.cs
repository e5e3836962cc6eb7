using System.Collections.Concurrent;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Cli;

/// <summary>How this command reaches models: one transport for all endpoints, keys read once, before anything is asked.</summary>
internal sealed class ModelDesk : IDisposable
{
    private readonly HttpMessageInvoker _http = EndpointHttp.Create();
    private readonly ConcurrentQueue<(EndpointWire Wire, EndpointLog Log)> _made = new();

    /// <summary>What has been asked of whom, at this moment; empty until a run begins, and when nobody is asked.</summary>
    public IReadOnlyList<EndpointUse> Endpoints => [.. _made.SelectMany(made => made.Wire.Figures.Select(made.Log.Use))];

    /// <summary>For a spec that asks models.</summary>
    /// <param name="replay">Run folder to answer from; null to ask the models.</param>
    /// <param name="cache">File of shared answers; null for none.</param>
    /// <param name="log">Takes what endpoints do.</param>
    /// <exception cref="BadInputException">The run to replay holds no answers.</exception>
    /// <exception cref="ModelSetupException">A key is not where a model's profile says.</exception>
    public ModelAccess Access(Spec spec, string? replay, string? cache, RunLog log)
    {
        var journal = replay is null ? null : Path.Combine(replay, CallJournal.FileName);
        if (journal is not null && !File.Exists(journal))
        {
            throw new BadInputException($"'{replay}' holds no recorded answers of models: it has no {CallJournal.FileName}");
        }

        var asked = journal is null ? spec.AskedModels() : [];
        var keys = asked.ToDictionary(name => name, name => EndpointWire.ReadKey(name, spec.Models![name]), StringComparer.Ordinal);
        return new ModelAccess
        {
            Endpoint = (name, model, meter) => Wire(name, model, keys[name], meter, new EndpointLog(log, name)),
            Clock = Clock.System,
            Replay = journal,
            Cache = cache is null ? null : Path.GetFullPath(cache),
        };
    }

    public void Dispose() => _http.Dispose();

    private EndpointWire Wire(string name, ModelSpec model, ModelKey? key, IModelMeter meter, EndpointLog log)
    {
        var wire = new EndpointWire(name, model, key, _http, Clock.System, log, meter);
        _made.Enqueue((wire, log));
        return wire;
    }
}
