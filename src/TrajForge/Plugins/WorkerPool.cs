using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace TrajForge.Plugins;

/// <summary>
/// The worker processes of one isolated plug-in: as many as are asked at once. One that ended or was killed is replaced when the next question comes; after so many in a
/// row nobody is asked any more.
/// </summary>
internal sealed class WorkerPool : IDisposable
{
    private const int MostFailures = 10;

    /// <summary>What a busy machine may add to the time that the worker itself keeps.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly WorkerSetup _setup;
    private readonly long _memory;

    private WorkerPool(WorkerSetup setup, long memory, WorkerProcess first, PluginContents contents)
    {
        (_setup, _memory, Contents) = (setup, memory, contents);
        _idle.Add(first);
    }

    public PluginContents Contents { get; }

    /// <exception cref="WorkerException">No process came up.</exception>
    public static WorkerPool Open(WorkerSetup setup, long memory)
    {
        var (first, contents) = WorkerProcess.Start(setup, memory);
        return new WorkerPool(setup, memory, first, contents);
    }

    /// <summary>The results of one verifier.</summary>
    /// <exception cref="WorkerException">The worker ended, took too long, or is not asked any more.</exception>
    public IReadOnlyList<CheckResult> Ask(string verifier, Judgement judgement)
    {
        if (_failures.GetValueOrDefault(verifier) >= MostFailures)
        {
            throw new WorkerException(string.Create(CultureInfo.InvariantCulture, $"failed {MostFailures} times in a row, and is not asked again"));
        }

        WorkerProcess? worker = null;
        try
        {
            worker = _idle.TryTake(out var idle) ? idle : Another();
            var answer = worker.Ask(TimeSpan.FromSeconds(_setup.Timeout) + Grace, verifier, TrajJson.Write(judgement));
            if (answer == PluginWorker.Late)
            {
                throw new WorkerException(string.Create(CultureInfo.InvariantCulture, $"did not return within {_setup.Timeout} s"));
            }

            var results = TrajJson.Read<CheckResult[]>(answer);
            _failures[verifier] = 0;
            _idle.Add(worker);
            return results;
        }
        catch (Exception e) when (e is WorkerException or JsonException)
        {
            worker?.Dispose();
            _failures.AddOrUpdate(verifier, 1, (_, before) => before + 1);
            throw e as WorkerException ?? new WorkerException("was answered with something else than results");
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }
    }

    private WorkerProcess Another()
    {
        var (worker, contents) = WorkerProcess.Start(_setup, _memory);
        if (contents.Hash == Contents.Hash)
        {
            return worker;
        }

        worker.Dispose();
        throw new WorkerException("was changed on disk since it was opened");
    }
}
