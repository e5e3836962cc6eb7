namespace TrajForge.Datasets;

/// <summary>Which agent messages are training targets.</summary>
internal static class TrainMarks
{
    public const string Scripted = "scripted";
    public const string FailedCall = "failed call";

    /// <summary>The episode with its marks set. A mark that is already 0 stays; then the first reason that applies is given.</summary>
    public static Episode Apply(Episode episode, bool trainOnScripted)
    {
        var failed = episode.Events.OfType<ToolReplied>()
            .Where(reply => reply is { IsError: true, Caller: Side.Agent })
            .Select(reply => reply.CallId)
            .ToHashSet(StringComparer.Ordinal);
        return episode with { Events = episode.Events.Select(Marked).ToArray() };

        TrajectoryEvent Marked(TrajectoryEvent e) => e is AgentMessage { Train.Weight: not 0 } message ? message with { Train = Mark(message) } : e;

        TrainMark Mark(AgentMessage message) =>
            episode.Players.Scripted && !trainOnScripted ? new TrainMark(0, Scripted)
            : message.Calls.Any(call => failed.Contains(call.Id)) ? new TrainMark(0, FailedCall)
            : message.Train;
    }
}
