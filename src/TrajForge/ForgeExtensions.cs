using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge;

/// <summary>Short cuts.</summary>
public static class ForgeExtensions
{
    /// <summary>Plays one episode without any model.</summary>
    public static ValueTask<PlayedEpisode> PlayAsync(this IForge forge, TaskCase task, int attempt, CancellationToken cancellationToken) =>
        forge.PlayAsync(task, attempt, NoModels.Wire, cancellationToken);
}
