using TrajForge.Specs;

namespace TrajForge.Plugins;

/// <summary>One DLL of a spec, opened in this process or in one of its own.</summary>
internal sealed class Plugin : IDisposable
{
    private const double LeastSecondsToOpen = 30;
    private const int FingerprintLength = 16;

    private readonly WorkerPool? _workers;

    private Plugin(PluginSpec spec, PluginContents contents, PluginCode? code, WorkerPool? workers)
    {
        (Spec, Contents, _workers) = (spec, contents, workers);
        Sinks = code?.Sinks ?? [];
        Verifiers = [.. contents.Verifiers.Select<OfferedVerifier, IVerifier>((about, at) => code is null ? Isolated(about) : Limited(code.Verifiers[at], about))];
    }

    public PluginSpec Spec { get; }

    public PluginContents Contents { get; }

    public IReadOnlyList<IVerifier> Verifiers { get; }

    public IReadOnlyList<IDatasetSinkFactory> Sinks { get; }

    public PluginRecord Record => new()
    {
        File = Path.GetFileName(Spec.Path),
        Hash = Contents.Hash,
        Verifiers = [.. Contents.Verifiers.Select(about => new PluginPart(about.Id, about.Version, about.Checks))],
        Sinks = [.. Contents.Sinks.Select(about => new PluginPart(about.Id, about.Version, []))],
    };

    private TimeSpan Limit => TimeSpan.FromSeconds(Spec.Timeout);

    private long Memory => (long)Spec.Memory << 20;

    /// <summary>Opens it; what is wrong is among the contents.</summary>
    public static Plugin Open(PluginSpec spec)
    {
        var (file, problem) = PluginFile.Read(spec.Path);
        return file is null ? Faulty(spec, "", problem!)
            : spec.Isolate ? OpenIsolated(spec, file)
            : OpenHere(spec, file);
    }

    public void Dispose() => _workers?.Dispose();

    private static Plugin OpenHere(PluginSpec spec, PluginFile file)
    {
        var seconds = Math.Max(LeastSecondsToOpen, spec.Timeout);
        var ending = OwnThread.Run($"opening {Path.GetFileName(spec.Path)}", TimeSpan.FromSeconds(seconds), () => PluginCode.Open(file, spec.Settings));
        return !ending.Returned ? Faulty(spec, file.Hash, PluginErrors.Slow(spec.Path, seconds))
            : ending.Thrown is { } thrown ? Faulty(spec, file.Hash, PluginErrors.DoesNotLoad(spec.Path, $"{thrown.GetType().Name}: {thrown.Message}"))
            : new Plugin(spec, ending.Value!.Contents, ending.Value, null);
    }

    private static Plugin OpenIsolated(PluginSpec spec, PluginFile file)
    {
        if (!WorkerCommand.Exists)
        {
            return Faulty(spec, file.Hash, PluginErrors.NoWorker());
        }

        try
        {
            var workers = WorkerPool.Open(new WorkerSetup(spec.Path, spec.Settings, spec.Timeout), (long)spec.Memory << 20);
            return new Plugin(spec, workers.Contents, null, workers);
        }
        catch (WorkerException e)
        {
            return Faulty(spec, file.Hash, PluginErrors.WorkerFailed(spec.Path, e.Message));
        }
    }

    private static Plugin Faulty(PluginSpec spec, string hash, PluginProblem problem) =>
        new(spec, new PluginContents { Hash = hash, Problems = [problem] }, null, null);

    private PluginVerifier Limited(IVerifier verifier, OfferedVerifier about) => new(verifier, about, Fingerprint(about.Id), Limit, Memory);

    private IsolatedVerifier Isolated(OfferedVerifier about) => new(_workers!, about, Fingerprint(about.Id));

    private string Fingerprint(string id) =>
        ContentHash.Of(Contents.Hash, new PluginSettings(Spec.Settings).Of(id)?.ToString() ?? "")[..FingerprintLength];
}
