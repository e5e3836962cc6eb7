using TrajForge.Models;

namespace TrajForge.Cli;

/// <summary>How this command reaches models.</summary>
internal static class ModelDesk
{
    /// <param name="replay">Run folder to answer from; null to ask the models.</param>
    /// <param name="cache">File of shared answers; null for none.</param>
    /// <exception cref="BadInputException">The run to replay holds no answers.</exception>
    public static ModelAccess Access(string? replay, string? cache)
    {
        var journal = replay is null ? null : Path.Combine(replay, CallJournal.FileName);
        return journal is null || File.Exists(journal)
            ? new ModelAccess
            {
                Endpoint = (name, model, meter) => throw new NotSupportedException("endpoints"),
                Clock = Clock.System,
                Replay = journal,
                Cache = cache is null ? null : Path.GetFullPath(cache),
            }
            : throw new BadInputException($"'{replay}' holds no recorded answers of models: it has no {CallJournal.FileName}");
    }
}
