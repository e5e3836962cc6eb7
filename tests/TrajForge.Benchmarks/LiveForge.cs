using System.Globalization;
using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge.Benchmarks;

/// <summary>Plays the same tasks over and over under new indexes: what is measured is playing, not planning and proving.</summary>
internal sealed class LiveForge(Forge forge, IReadOnlyList<TaskCase> tasks, bool judges) : IForge
{
    private static readonly Verdict Unjudged = new()
    {
        EpisodeId = "",
        Outcome = VerdictOutcome.Accepted,
        Reasons = [],
        Checks = [],
        Vector = [],
        S = 1,
        Reward = 1,
        Profile = "none",
    };

    private long _done;

    public JsonText PlayIdentity => forge.PlayIdentity;

    public IEnvironment Environment => forge.Environment;

    public string AgentPrompt => forge.AgentPrompt;

    /// <summary>Told of each episode that ended: how many did, and its events.</summary>
    public Action<long, Episode> OnEnd { get; init; } = (_, _) => { };

    public string EpisodeId(long index, int attempt) => forge.EpisodeId(index, attempt);

    public TaskCase Recorded(long index) => tasks[(int)(index % tasks.Count)];

    public PlannedTask Plan(long index) => new(Recorded(index) with { Index = index, Signature = index.ToString(CultureInfo.InvariantCulture) }, null);

    public ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken) => ValueTask.FromResult(new Proof { Problems = [], Plays = [] });

    public async ValueTask<PlayedEpisode> PlayAsync(TaskCase task, int attempt, IModelWire wire, CancellationToken cancellationToken)
    {
        var played = await forge.PlayAsync(task, attempt, wire, cancellationToken);
        OnEnd(Interlocked.Increment(ref _done), played.Episode);
        return played;
    }

    public ValueTask<Verdict> JudgeAsync(TaskCase task, Episode episode, CancellationToken cancellationToken) =>
        judges ? forge.JudgeAsync(task, episode, cancellationToken) : ValueTask.FromResult(Unjudged with { EpisodeId = episode.Id });

    public ValueTask<Judgement> JudgementAsync(TaskCase task, Episode episode, CancellationToken cancellationToken) => forge.JudgementAsync(task, episode, cancellationToken);
}
