using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Cli;

/// <summary>How this command reaches models: one transport for all endpoints, keys read once, before anything is asked.</summary>
internal sealed class ModelDesk : IDisposable
{
    private readonly HttpMessageInvoker _http = EndpointHttp.Create();

    /// <summary>For a spec that asks models.</summary>
    /// <param name="replay">Run folder to answer from; null to ask the models.</param>
    /// <param name="cache">File of shared answers; null for none.</param>
    /// <exception cref="BadInputException">The run to replay holds no answers.</exception>
    /// <exception cref="ModelSetupException">A key is not where a model's profile says.</exception>
    public ModelAccess Access(Spec spec, string? replay, string? cache, IEndpointListener listener)
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
            Endpoint = (name, model, meter) => new EndpointWire(name, model, keys[name], _http, Clock.System, listener, meter),
            Clock = Clock.System,
            Replay = journal,
            Cache = cache is null ? null : Path.GetFullPath(cache),
        };
    }

    public void Dispose() => _http.Dispose();
}
