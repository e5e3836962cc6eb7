using System.Globalization;
using System.Text.Json;
using TrajForge.Grounding;
using TrajForge.ToolGraphs;

namespace TrajForge.Verification.Checks;

/// <summary>
/// How long was the way, and was it looked before it was leapt? Figures for choosing among episodes: they never fail, so that a careful agent is never
/// rejected for what it reads.
/// </summary>
internal sealed class EfficiencyVerifier : IVerifier
{
    public string Id => "efficiency";

    public int Version => 1;

    public IReadOnlyList<string> Checks { get; } = ["efficiency.turns", "efficiency.calls", "efficiency.supported", "efficiency.slack"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement) => [Turns(judgement), Calls(judgement), Supported(judgement), Slack(judgement)];

    /// <summary>The agent's messages in words, against one for each goal and one to begin with.</summary>
    private static CheckResult Turns(Judgement judgement)
    {
        var actual = judgement.Episode.Events.Count(e => e is AgentMessage && Spoken.Is(e));
        return actual == 0
            ? CheckResult.None("efficiency.turns", "the agent says nothing")
            : Share("efficiency.turns", Math.Max(1, judgement.Task.Brief.Goals.Count) + 1, actual);
    }

    private static CheckResult Calls(Judgement judgement) => judgement.Task.ReferencePlay.Count == 0 || judgement.Steps.Count == 0
        ? CheckResult.None("efficiency.calls", "no calls")
        : Share("efficiency.calls", judgement.Task.ReferencePlay.Count, judgement.Steps.Count);

    /// <summary>TOR: the share of calls whose target an earlier reply shows; calls without arguments have none.</summary>
    private static CheckResult Supported(Judgement judgement)
    {
        var knowledge = new EpisodeKnowledge(judgement.Task, judgement.Episode, judgement.Steps);
        var targets = judgement.Steps.Select((step, i) => (Call: i, Values: Targets(step))).Where(call => call.Values.Length > 0).ToArray();
        var supported = targets.Count(call => knowledge.Before(call.Call).Shown is var shown && call.Values.Any(value => shown.Any(reply => !reply.IsError && reply.Find(value) is not null)));
        return targets.Length == 0 ? CheckResult.None("efficiency.supported", "no call has a target") : Share("efficiency.supported", supported, targets.Length);
    }

    /// <summary>Reads beyond those that fix each change, and beyond those that show all the brief lets choose from.</summary>
    private static CheckResult Slack(Judgement judgement)
    {
        var changes = ChangesMade.Of(judgement).Where(change => change.Needed is not null).ToArray();
        return changes.Length == 0
            ? CheckResult.None("efficiency.slack", "no change that needs reads")
            : CheckResult.Pass("efficiency.slack") with
            {
                Finding = string.Join("; ", changes.Select(change => Text($"{change.Tool} at event {change.Event}: {change.Reads} read, {change.Needed} fix it, {change.Cover} show all"))),
                Events = [.. changes.Select(change => change.Event)],
                Count = changes.Sum(change => Math.Max(0, change.Reads - change.Needed!.Value)),
                Score = changes.Average(change => change.Reads == 0 ? 1 : Math.Min(1.0, (double)Math.Max(change.Needed!.Value, change.Cover!.Value) / change.Reads)),
            };
    }

    private static KnownValue[] Targets(ReplayedStep step)
    {
        try
        {
            return [.. JsonLeaf.Of(JsonElement.Parse(step.Request.Arguments)).Select(leaf => new KnownValue(leaf)).Where(value => value.Tells && value.Text != "")];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static CheckResult Share(string check, int required, int actual) => CheckResult.Pass(check) with
    {
        Expected = Text($"{required}"),
        Actual = Text($"{actual}"),
        Score = Math.Min(1.0, (double)required / actual),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
