namespace TrajForge.Runs;

/// <summary>Makes a run: plan, prove, play, judge, store, until the target is reached; then writes the datasets.</summary>
public static class SynthRun
{
    /// <summary>Makes or goes on with the run in the request's folder.</summary>
    /// <param name="request">Where, what, and with which arrows.</param>
    /// <param name="progress">Told after every finished index; must not throw.</param>
    /// <param name="stop">Drains: episodes in flight are dropped, everything committed stays, and the same call goes on.</param>
    /// <exception cref="RunException">The folder cannot be used, read or written; exit 2.</exception>
    public static Task<RunSummary> RunAsync(SynthRequest request, IProgress<RunProgress>? progress, CancellationToken stop) =>
        throw new NotSupportedException();
}
