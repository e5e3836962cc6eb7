namespace TrajForge.Verification.Checks;

/// <summary>Do the recorded calls, run again in a fresh world, give the recorded replies and state, step by step?</summary>
internal sealed class ReplayVerifier : IVerifier
{
    private const int Longest = 8000;

    public string Id => "replay";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = ["replay.replies", "replay.state"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        var recorded = judgement.Steps.Where(step => step.Recorded is not null).ToArray();
        if (recorded.Length == 0)
        {
            return [CheckResult.None("replay.replies", "no calls"), CheckResult.None("replay.state", "no calls")];
        }

        return [Replies(recorded), State(recorded)];
    }

    private static CheckResult Replies(IReadOnlyList<ReplayedStep> steps)
    {
        var wrong = steps.FirstOrDefault(s => s.Recorded!.Content != s.Replayed.Text || s.Recorded.IsError != s.Replayed.IsError);
        return wrong is null
            ? CheckResult.Pass("replay.replies")
            : CheckResult.Fail("replay.replies", $"{wrong.Request.Name} replies otherwise when run again", [wrong.ReplyEvent]) with
            {
                Expected = Cut(wrong.Replayed.Text),
                Actual = Cut(wrong.Recorded!.Content),
            };
    }

    private static CheckResult State(IReadOnlyList<ReplayedStep> steps)
    {
        var wrong = steps.FirstOrDefault(s => !s.Recorded!.Changes.SequenceEqual(s.Replayed.Changes));
        return wrong is null
            ? CheckResult.Pass("replay.state")
            : CheckResult.Fail("replay.state", $"{wrong.Request.Name} changes otherwise when run again", [wrong.ReplyEvent]) with
            {
                Expected = Cut(Records(wrong.Replayed.Changes)),
                Actual = Cut(Records(wrong.Recorded!.Changes)),
            };
    }

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}...";

    private static string Records(IEnumerable<RecordChange> changes) => string.Join("; ", changes.Select(c => $"{c.Record} -> {c.After}"));
}
