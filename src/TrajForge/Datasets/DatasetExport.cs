using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>Writes a run's datasets from what is stored; plays and judges nothing.</summary>
public static class DatasetExport
{
    /// <summary>The formats, in the order of the docs.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["canonical", "openai", "rl"];

    /// <summary>Writes <c>dataset/</c> from the prefix that holds the target, and removes files of earlier exports.</summary>
    /// <param name="folder">The run folder; its lock is held meanwhile.</param>
    /// <param name="output">What to write; the run's own settings when null.</param>
    /// <returns>Files written, relative to the run folder.</returns>
    /// <exception cref="Runs.RunException">The folder cannot be used, read or written, or a format does not exist; exit 2.</exception>
    public static Task<IReadOnlyList<string>> ExportAsync(string folder, OutputSpec? output, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
