using TrajForge.Models;
using TrajForge.Plugins;

namespace TrajForge.Runs;

/// <summary>The arrows of the engine for one spec, as the run drives them. Safe for use by many threads, but for <see cref="Plan"/>.</summary>
public interface IForge
{
    /// <summary>What shapes episodes, as canonical JSON; its hash is the play hash.</summary>
    JsonText PlayIdentity { get; }

    IEnvironment Environment { get; }

    /// <summary>The agent's system prompt.</summary>
    string AgentPrompt { get; }

    /// <summary>The plug-ins that judge and write with it.</summary>
    IReadOnlyList<PluginRecord> Plugins => [];

    /// <summary>The id of an attempt's episode, which follows from the play alone.</summary>
    string EpisodeId(long index, int attempt) => RunIdentity.EpisodeId(RunIdentity.PlayHash(PlayIdentity), index, attempt);

    /// <summary>The task of an index, or why there is none. Deterministic in (spec, index); knows nothing of other indexes.</summary>
    PlannedTask Plan(long index);

    /// <summary>Shows that the task can be done, that idling does not do it, and that known wrong plays are rejected.</summary>
    ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken);

    /// <summary>Plays one episode.</summary>
    /// <exception cref="PlayFaultException">The machinery failed; nothing may be scored.</exception>
    /// <exception cref="BudgetSpentException">The run's budget is spent.</exception>
    /// <exception cref="ModelSetupException">A model cannot be asked at all.</exception>
    /// <param name="wire">Where models are asked; of no use to scripted players.</param>
    ValueTask<PlayedEpisode> PlayAsync(TaskCase task, int attempt, IModelWire wire, CancellationToken cancellationToken);

    /// <summary>Replays and judges. Deterministic in (task, episode, verify section of the spec).</summary>
    ValueTask<Verdict> JudgeAsync(TaskCase task, Episode episode, CancellationToken cancellationToken);

    /// <summary>What verifiers see of the episode. What throws is the machinery's fault, or a task whose reference does not work.</summary>
    ValueTask<Judgement> JudgementAsync(TaskCase task, Episode episode, CancellationToken cancellationToken);
}

/// <summary>A task, or why the index has none.</summary>
public sealed record PlannedTask(TaskCase? Task, string? Dropped);

/// <summary>Whether a task proved itself, and each problem found.</summary>
public sealed record Proof
{
    public bool Proven => Problems.Count == 0;

    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Plays judged, by name (<c>reference</c>, <c>idle</c>, <c>cancel/record</c>...): true when judged as it must be.</summary>
    public required IReadOnlyList<ProvenPlay> Plays { get; init; }
}

/// <summary>One play of a proof.</summary>
/// <param name="Name"><c>reference</c>, <c>idle</c> or <c>template/kind</c>.</param>
/// <param name="AsExpected">Accepted, or rejected by the named check.</param>
public sealed record ProvenPlay(string Name, bool AsExpected)
{
    /// <summary>Every call that it made, refused ones too.</summary>
    public IReadOnlyList<ToolRequest> Calls { get; init; } = [];

    /// <summary>How it was judged; null where nobody keeps it.</summary>
    public Verdict? Verdict { get; init; }
}

/// <summary>An episode and the errors its scripted agent made on purpose.</summary>
public sealed record PlayedEpisode(Episode Episode, IReadOnlyList<Chat.Slip> Slips);

/// <summary>The machinery failed while an episode was played.</summary>
/// <param name="boundary">What was called: <c>model</c>, <c>world</c>, <c>wall_clock</c>; or what stood in the way: <c>customer</c>, <c>budget</c>.</param>
public sealed class PlayFaultException(string boundary, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Boundary { get; } = boundary;

    /// <summary>Another try would end the same way, so there is none.</summary>
    public bool IsFinal { get; init; }
}
