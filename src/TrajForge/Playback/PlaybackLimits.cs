using TrajForge.Episodes;
using TrajForge.Runs;
using TrajForge.Tau;

namespace TrajForge.Playback;

/// <summary>The bounds that an episode was played under: the spec's, or for runs of others those that the record implies.</summary>
internal static class PlaybackLimits
{
    /// <summary>tau-bench's bound on the messages of an agent.</summary>
    private const int StepsV1 = 30;

    public static EpisodeLimits Of(RunManifest manifest, Episode episode) =>
        episode.Source is { } source ? OfRecord(episode, source) : new EpisodeLimits
        {
            Turns = manifest.Spec.Limits.Turns,
            Calls = manifest.Spec.Limits.Calls,
            Errors = manifest.Spec.Limits.Errors,
        };

    private static EpisodeLimits OfRecord(Episode episode, EpisodeSource source)
    {
        var messages = episode.Events.OfType<AgentMessage>().Count();
        var v1 = source.Format == "tau1";
        var limits = new EpisodeLimits
        {
            Turns = int.MaxValue,
            Calls = int.MaxValue,
            Errors = int.MaxValue,
            Messages = v1 ? Math.Max(StepsV1, messages) : int.MaxValue,
            EndingTools = v1 ? [TauEnds.HandOverTool] : [],
        };
        return (episode.End, episode.Events) switch
        {
            (EndReason.ErrorLimit, _) => limits with { Errors = episode.Events.Count(e => e is ToolReplied { IsError: true }) },
            (EndReason.CallLimit, _) or (EndReason.TurnLimit, [.., ToolReplied { Caller: Side.Customer }]) => limits with { Calls = episode.Events.Count(e => e is ToolReplied) },
            (EndReason.TurnLimit, [.., AgentMessage { Calls.Count: 0 }]) when !v1 => limits with { Turns = episode.Events.Count(e => e is AgentMessage { Calls.Count: 0 }) },
            (EndReason.TurnLimit, _) => limits with { Messages = messages },
            _ => limits,
        };
    }
}
