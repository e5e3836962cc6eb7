using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.Runs;
using TrajForge.Verification;

namespace TrajForge.Tau;

/// <summary>What our own verdict says of a run beside its reward.</summary>
/// <param name="Outcome">Null when it is not judged.</param>
/// <param name="Labels">E.g. <c>rewarded: changed on a guess</c>, each with what shows it.</param>
public sealed record BesideRow(string Run, string Task, int? Trial, double? Published, VerdictOutcome? Outcome, IReadOnlyList<string> Reasons, IReadOnlyList<BesideLabel> Labels);

/// <summary>One remark and what shows it.</summary>
/// <param name="Step">Index of the message; null for the whole run.</param>
public sealed record BesideLabel(string Label, string Evidence, int? Step);

/// <summary>Rewarded runs that did not deserve it, and unrewarded ones that were not the agent's fault.</summary>
public static partial class Beside
{
    public const string BreaksProcedure = "rewarded: breaks procedure";
    public const string OnAGuess = "rewarded: changed on a guess";
    public const string StoppedEarly = "unrewarded: the customer stopped while the agent was asking";
    public const string NeverSaid = "unrewarded: the customer never said what the task needs";

    /// <summary>The row of an imported episode; null for others.</summary>
    public static BesideRow? Of(StoredEpisode stored)
    {
        if (stored is not { Episode.Source: { } source, Task.Source: { } task })
        {
            return null;
        }

        var labels = source.Reward switch
        {
            { } reward when reward > 1 - 1e-6 => Undeserved(stored),
            { } => Excused(stored, TauStored.Task(task)),
            null => [],
        };
        return new BesideRow(source.RunId, source.TaskId, source.Trial, source.Reward, stored.Verdict?.Outcome, stored.Verdict?.Reasons ?? [], [.. labels]);
    }

    private static IEnumerable<BesideLabel> Undeserved(StoredEpisode stored) => (stored.Verdict?.Checks ?? [])
        // Where the gold play changes nothing, handing over may well be right: v1's gold plays never name it.
        .Where(check => check.Outcome == CheckOutcome.Failed && (check.Check != "procedure.handed_over" || stored.Task.Difficulty.Changes > 0))
        .Select(check => check.Check.Split('.')[0] switch
        {
            "procedure" => Label(BreaksProcedure, stored, check),
            "evidence" => Label(OnAGuess, stored, check),
            _ => null,
        })
        .OfType<BesideLabel>();

    private static BesideLabel Label(string label, StoredEpisode stored, CheckResult check) => new(
        label, $"{check.Check}: {check.Finding}", check.Events is [var first, ..] && first < stored.Episode.Source!.Steps.Count ? stored.Episode.Source.Steps[first] : null);

    private static IEnumerable<BesideLabel> Excused(StoredEpisode stored, TauTask task)
    {
        var (episode, source) = (stored.Episode, stored.Episode.Source!);
        if (episode.End is EndReason.CustomerDone && episode.Events.LastOrDefault(e => e is AgentMessage { Calls.Count: 0, Content: not null }) is AgentMessage { Content: { } last } asking
            && !episode.Events.Any(e => e.Index > asking.Index && e is AgentMessage or ToolReplied)
            && Questions().Matches(last).LastOrDefault() is { } question && !AnythingElse().IsMatch(question.Value))
        {
            yield return new BesideLabel(StoppedEarly, question.Value.Trim(), source.Steps[asking.Index]);
        }

        var customer = string.Join('\n', episode.Events.OfType<CustomerMessage>().Select(message => message.Content));
        var seen = string.Join('\n', episode.Events.OfType<ToolReplied>().Select(reply => reply.Content));
        var unsaid = (task.Actions ?? [])
            .SelectMany(action => Leaves(action.Arguments).Select(value => (action.Name, value)))
            .Where(pair => Mentions.Names(task.Instructions, pair.value) && !Mentions.Names(customer, pair.value) && !Mentions.Names(seen, pair.value))
            .Select(pair => $"{pair.Name}: '{pair.value}'")
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (unsaid.Length > 0)
        {
            yield return new BesideLabel(NeverSaid, string.Join("; ", unsaid), null);
        }
    }

    /// <summary>Argument values that say something by themselves.</summary>
    private static IEnumerable<string> Leaves(string arguments)
    {
        using var document = PythonEquality.Parse(arguments);
        return document is null ? [] : [.. Leaves(document.RootElement).Where(value => value.Length >= 3).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value)).ToArray(),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves).ToArray(),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };

    [GeneratedRegex(@"[^.!?\n]*\?")]
    private static partial Regex Questions();

    [GeneratedRegex(@"\b(anything|something|any) (else|other|further|more|additional)|further assist|more (help|questions)|how (can|may) I", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnythingElse();
}
