namespace TrajForge.Tasks;

/// <summary>A play that is known beforehand: calls, and the moments at which a wish is declined.</summary>
internal sealed record ProofPlay(IReadOnlyList<ProofStep> Steps, bool Answers)
{
    public static ProofPlay Idle { get; } = new([], Answers: false);

    /// <summary>The reference: every declined wish is declined once its goal's records were read.</summary>
    public static ProofPlay Reference(TaskCase task) => new(Tell(task, [.. task.ReferencePlay.Select(Step)], task.Refusals), Answers: true);

    /// <summary>The reference with one goal done wrongly.</summary>
    public static ProofPlay Of(TaskCase task, WrongPlay wrong, string? handOverTool) =>
        task.Refusals.FirstOrDefault(refusal => refusal.Goal == wrong.Goal) is { } refusal
            ? Declined(task, wrong, refusal, handOverTool)
            : new(Tell(task, Replace(task.ReferencePlay, wrong), task.Refusals), Answers: true);

    private static ProofStep Step(ReferenceCall call) => new(call, 0);

    /// <summary>The changes of the goal replaced.</summary>
    private static ProofStep[] Replace(IReadOnlyList<ReferenceCall> reference, WrongPlay wrong)
    {
        var at = reference.ToList().FindIndex(call => IsReplaced(call, wrong));
        var rest = reference.Select((call, i) => (call, i)).Where(pair => !IsReplaced(pair.call, wrong)).ToArray();
        return
        [
            .. rest.Where(pair => pair.i < at).Select(pair => Step(pair.call)),
            .. wrong.Instead.Select(Step),
            .. rest.Where(pair => pair.i > at).Select(pair => Step(pair.call)),
        ];
    }

    private static bool IsReplaced(ReferenceCall call, WrongPlay wrong) => call.Goal == wrong.Goal && call.Effect == ToolEffect.Changes;

    /// <summary>The wish is declined too early or never, or what must not be done is done all the same, or the customer ends up with the wrong person.</summary>
    private static ProofPlay Declined(TaskCase task, WrongPlay wrong, Refusal refusal, string? handOverTool)
    {
        var calls = task.ReferencePlay.Where(call => !(call.Goal == wrong.Goal && call.Name == handOverTool)).ToArray();
        var others = task.Refusals.Where(other => other != refusal);
        var told = wrong.Telling == Telling.Informed ? task.Refusals : others;
        var steps = Tell(task, [.. calls.Select(Step)], told).ToList();
        if (wrong.Telling == Telling.Blind)
        {
            steps.Insert(0, new ProofStep(null, refusal.Goal));
        }

        var extra = wrong.Kind == "needless_transfer" ? [HandOver(handOverTool)] : wrong.Instead;
        steps.InsertRange(LastOf(steps, refusal.Goal) + 1, extra.Select(Step));
        return new(steps, Answers: true);
    }

    private static ReferenceCall HandOver(string? tool) => new()
    {
        Name = tool ?? throw new InvalidOperationException("the environment hands nobody over"),
        Arguments = JsonText.Parse("""{"summary":"The customer asked for something that the policy declines."}"""),
        Effect = ToolEffect.Neither,
    };

    /// <summary>Adds the moment of declining: after the last read that serves the goal or an earlier one, before a hand-over.</summary>
    private static IReadOnlyList<ProofStep> Tell(TaskCase task, IReadOnlyList<ProofStep> steps, IEnumerable<Refusal> refusals)
    {
        var told = steps.ToList();
        foreach (var refusal in refusals)
        {
            var handsOver = told.FindIndex(step => refusal.HandsOver && step.Call is { Effect: ToolEffect.Neither } call && call.Goal == refusal.Goal);
            told.Insert(handsOver >= 0 ? handsOver : LastOf(told, refusal.Goal) + 1, new ProofStep(null, refusal.Goal));
        }

        return told;
    }

    private static int LastOf(List<ProofStep> steps, int goal) => steps.FindLastIndex(step => (step.Call?.Goal ?? step.Declines) <= goal);
}

/// <summary>A call, or the moment at which the wish of a goal is declined.</summary>
internal sealed record ProofStep(ReferenceCall? Call, int Declines);
