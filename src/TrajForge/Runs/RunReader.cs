namespace TrajForge.Runs;

/// <summary>Opens runs.</summary>
public static class RunReader
{
    /// <summary>Opens a run for reading; needs neither its environment nor its lock.</summary>
    /// <exception cref="RunException">It is not a run folder, or it cannot be read; exit 2.</exception>
    public static async ValueTask<IRunReader> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await ValueTask.FromResult(FolderReader.Open(RunFolder.OpenToRead(folder)));
    }
}
