namespace TrajForge.Runs;

/// <summary>Judges a run again from what is stored.</summary>
public static class RunVerifier
{
    /// <summary>
    /// Replays and judges every stored episode. Absent verdicts are stored again; stored ones are only compared. Nothing is played.
    /// </summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="forge">The arrows for the run's own spec (<see cref="RunManifest.Spec"/>).</param>
    /// <param name="concurrency">Episodes judged at once.</param>
    /// <param name="progress">Told the number of episodes judged so far; must not throw.</param>
    /// <exception cref="SegmentDamagedException">Stored bytes are not what was written; exit 2.</exception>
    /// <exception cref="RunException">The folder cannot be used; exit 2.</exception>
    public static Task<VerifyReport> VerifyAsync(
        string folder, IForge forge, int concurrency, IProgress<long>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
