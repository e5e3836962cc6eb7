using TrajForge.Retail;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Environments.Tests.Play;

/// <summary>Retail played by its scripted players on the shipped data, without a store.</summary>
internal static class RetailRuns
{
    private static readonly Lazy<Task<IEnvironment>> Environment =
        new(() => new RetailPack().LoadAsync(new EnvironmentRequest(), CancellationToken.None).AsTask());

    public static async Task<Forge> ForgeAsync(double slips = 0, long seed = 1, double detours = 0.04) =>
        Forge.Create(
            new Spec { Name = "test", Environment = "retail", Seed = seed, Players = new PlayerSpec { Slips = slips, Detours = detours } },
            await Environment.Value,
            TimeProvider.System);

    /// <summary>Plays and judges the first indexes that have a task.</summary>
    public static async Task<IReadOnlyList<JudgedPlay>> PlayAsync(Forge forge, int count, CancellationToken cancellationToken)
    {
        var plays = new List<JudgedPlay>();
        for (var index = 0L; plays.Count < count; index++)
        {
            if (forge.Plan(index).Task is { } task)
            {
                var played = await forge.PlayAsync(task, 0, cancellationToken);
                plays.Add(new JudgedPlay(task, played, await forge.JudgeAsync(task, played.Episode, cancellationToken)));
            }
        }

        return plays;
    }
}

internal sealed record JudgedPlay(TaskCase Task, PlayedEpisode Played, Verdict Verdict)
{
    public Episode Episode => Played.Episode;
}
