namespace TrajForge.Playback;

/// <summary>Finds the first event that was not played as recorded.</summary>
internal static class PlaybackComparer
{
    public static PlaybackDifference? First(IReadOnlyList<TrajectoryEvent> recorded, IReadOnlyList<TrajectoryEvent> played) => recorded
        .Zip(played, Compare)
        .FirstOrDefault(difference => difference is not null) ?? Length(recorded, played);

    /// <summary>Replies that are as recorded.</summary>
    public static int RepliesSame(IReadOnlyList<TrajectoryEvent> recorded, IReadOnlyList<TrajectoryEvent> played) =>
        recorded.Zip(played).Count(pair => pair is (ToolReplied one, ToolReplied other) && SameReply(one, other));

    private static PlaybackDifference? Compare(TrajectoryEvent recorded, TrajectoryEvent played) => (recorded, played) switch
    {
        (AgentMessage one, AgentMessage other) => Message(one.Index, one.Content, one.Calls, other.Content, other.Calls),
        (CustomerMessage one, CustomerMessage other) => Message(one.Index, one.Content, one.Calls, other.Content, other.Calls),
        (ToolReplied one, ToolReplied other) => SameReply(one, other) ? null : new PlaybackDifference("reply", one.Index, Text(one), Text(other)),
        _ => new PlaybackDifference("event", recorded.Index, Text(recorded), Text(played)),
    };

    private static PlaybackDifference? Message(int index, string? words, IReadOnlyList<CallMade> calls, string? playedWords, IReadOnlyList<CallMade> playedCalls) =>
        !SameText.Calls(calls, playedCalls) ? new PlaybackDifference("call", index, Text(calls), Text(playedCalls))
        : !SameText.Words(words, playedWords) ? new PlaybackDifference("words", index, words ?? "", playedWords ?? "")
        : null;

    private static bool SameReply(ToolReplied one, ToolReplied other) =>
        (one.Name, one.Caller, one.Content) == (other.Name, other.Caller, other.Content);

    private static PlaybackDifference? Length(IReadOnlyList<TrajectoryEvent> recorded, IReadOnlyList<TrajectoryEvent> played) =>
        recorded.Count > played.Count ? new PlaybackDifference("event", recorded[played.Count].Index, Text(recorded[played.Count]), "nothing more")
        : recorded.Count < played.Count ? new PlaybackDifference("event", null, "nothing more", Text(played[recorded.Count]))
        : null;

    private static string Text(TrajectoryEvent e) => e switch
    {
        AgentMessage said => $"agent: {said.Content}{Text(said.Calls)}",
        CustomerMessage said => $"customer: {said.Content}{Text(said.Calls)}",
        ToolReplied reply => $"{reply.Name}: {reply.Content}",
        _ => throw new NotSupportedException($"no text for {e.GetType().Name}"),
    };

    private static string Text(IReadOnlyList<CallMade> calls) => string.Join(", ", calls.Select(call => $"{call.Name}({call.Arguments})"));
}
