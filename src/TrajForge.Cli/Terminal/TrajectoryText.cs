using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>One stored episode as text: what was wanted, what was said and done, and how it was judged.</summary>
internal sealed class TrajectoryText(Screen screen)
{
    private const int ReplyWidth = 160;
    private const string Continued = "\n              ";

    public void Write(StoredEpisode stored)
    {
        Head(stored);
        Task(stored.Task, stored.Episode.BriefTold);
        screen.Line("[bold]dialogue[/]");
        foreach (var happened in stored.Episode.Events)
        {
            Event(happened);
        }

        screen.Plain();
        Judged(stored);
    }

    /// <summary>Text moved in by two blanks, line by line.</summary>
    public static string Indent(string text) => "  " + text.ReplaceLineEndings("\n").TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);

    private void Head(StoredEpisode stored)
    {
        var (task, episode) = (stored.Task, stored.Episode);
        screen.Line($"[bold]episode {Screen.Text(episode.Id[..12])}[/]  task {Whole(episode.TaskIndex)}  attempt {Whole(episode.Attempt)}  {Outcome(stored.Verdict)}");
        screen.Plain($"{string.Join(" + ", task.Templates)}  changes {Whole(task.Difficulty.Changes)}, reads needed {Whole(task.Difficulty.Reads)}");
        screen.Plain($"customer {task.Behaviour.Name}{(task.Behaviour.Persona is { } persona ? $", persona {persona}" : "")}, insists {Whole(task.Behaviour.Insists)} times");
        screen.Plain($"played by {episode.Players.Agent} (agent) and {episode.Players.Customer} (customer); ended {episode.End}");
        screen.Plain();
    }

    private void Task(TaskCase task, BriefTold? told)
    {
        screen.Line("[bold]brief[/], all that the customer knows");
        screen.Plain(Indent(task.Brief.Text));
        Told(told);
        screen.Line("[bold]constraints[/], which nobody who plays sees");
        foreach (var constraint in task.Constraints)
        {
            screen.Plain($"  {constraint.Id}  {constraint.Kind.ToString().ToLowerInvariant()}: {constraint.Text}");
        }

        foreach (var question in task.Questions)
        {
            screen.Plain($"  {question.Id}  answer: {question.Text} = {question.Answer}");
        }

        screen.Plain();
    }

    private void Told(BriefTold? told)
    {
        if (told is { Paraphrased: true })
        {
            screen.Line($"[bold]told[/] to the customer in the words of {Screen.Text(told.Model)}");
            screen.Plain(Indent(told.Text));
        }
        else if (told is not null)
        {
            screen.Plain($"  told as it stands: the words of {told.Model} were refused ({SafeText.Short(told.Refused!, ReplyWidth)})");
        }
    }

    /// <summary>One event, numbered.</summary>
    public void Event(TrajectoryEvent happened)
    {
        switch (happened)
        {
            case AgentMessage message:
                Said(message.Index, "[cyan]agent   [/]", message.Content);
                Calls(message.Index, "[yellow]call    [/]", message.Calls);
                break;
            case CustomerMessage message:
                Said(message.Index, "[green]customer[/]", message.Content);
                Calls(message.Index, "[magenta]does    [/]", message.Calls);
                break;
            case ToolReplied reply:
                var mark = reply.IsError ? "[red]error   [/]" : reply.Caller == Side.Customer ? "[magenta]sees    [/]" : "[grey]reply   [/]";
                screen.Line($"{Number(reply.Index)} {mark} {Screen.Text(SafeText.Short(reply.Content, ReplyWidth))}");
                Changes(reply.Changes);
                break;
            default:
                throw new NotSupportedException($"no text for {happened.GetType().Name}");
        }
    }

    private void Said(int index, string who, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            screen.Line($"{Number(index)} {who} {Screen.Text(content.ReplaceLineEndings("\n").Trim().Replace("\n", Continued, StringComparison.Ordinal))}");
        }
    }

    /// <summary>The agent's calls, or what the customer does on a device of its own, which the agent does not see.</summary>
    private void Calls(int index, string who, IReadOnlyList<CallMade> calls)
    {
        foreach (var call in calls)
        {
            screen.Line($"{Number(index)} {who} {Screen.Text(call.Name)} {Screen.Text(SafeText.OneLine(call.Arguments))}");
        }
    }

    private void Changes(IReadOnlyList<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            foreach (var line in JsonDiff.Lines(change.Before, change.After))
            {
                screen.Plain($"              {change.Record} {SafeText.Short(line, ReplyWidth)}");
            }
        }
    }

    private void Judged(StoredEpisode stored)
    {
        screen.Line($"[bold]verdict[/]  {Outcome(stored.Verdict)}");
        foreach (var check in stored.Verdict?.Checks ?? [])
        {
            Check(check);
        }

        foreach (var slip in stored.Slips)
        {
            screen.Plain($"  slip made on purpose: {slip.Kind}{(slip.Harmful ? ", harmful" : ", harmless")}");
        }

        if (stored.Opinion is { } opinion)
        {
            screen.Line($"[bold]opinion[/] (advisory) of {Screen.Text(opinion.Model)}: {Score(opinion)}{Screen.Text(SafeText.OneLine(opinion.Reason))}");
        }
    }

    /// <summary>One check's result with its evidence.</summary>
    public void Check(CheckResult check)
    {
        var mark = check.Outcome switch
        {
            CheckOutcome.Passed => "[green]passed[/]",
            CheckOutcome.NotApplicable => "[grey]-     [/]",
            CheckOutcome.Broken => "[red]broken[/]",
            _ => "[red]failed[/]",
        };
        screen.Line($"  {mark}  {Screen.Text(check.Check)}{Screen.Text(Evidence(check))}");
    }

    private static string Evidence(CheckResult check)
    {
        var parts = new List<string>();
        if (check is { Outcome: CheckOutcome.Passed, Score: < 1 } or { Outcome: CheckOutcome.Passed, Count: > 0 })
        {
            parts.Add(check.Count is { } count ? Whole(count) : string.Create(CultureInfo.InvariantCulture, $"{check.Score:0.###}"));
        }

        if (check.Finding.Length > 0)
        {
            parts.Add(SafeText.OneLine(check.Finding));
        }

        if (check.Expected is not null || check.Actual is not null)
        {
            parts.Add($"expected {SafeText.Short(check.Expected ?? "nothing", ReplyWidth)}, found {SafeText.Short(check.Actual ?? "nothing", ReplyWidth)}");
        }

        if (check.Events.Count > 0)
        {
            parts.Add($"see {string.Join(", ", check.Events.Select(index => Whole(index)))}");
        }

        return parts.Count == 0 ? "" : ": " + string.Join("; ", parts);
    }

    private static string Score(Opinion opinion) => opinion.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $"{score:0.##}, ") : "none, ";

    /// <summary>A verdict in a line, with markup.</summary>
    public static string Outcome(Verdict? verdict)
    {
        if (verdict is null)
        {
            return "not judged";
        }

        var colour = verdict.Outcome == VerdictOutcome.Accepted ? "green" : "red";
        var scores = verdict.S is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  S {verdict.S:0.###}  reward {verdict.Reward:0.###}");
        var reasons = verdict.Reasons.Count == 0 ? "" : $"  because of {string.Join(", ", verdict.Reasons)}";
        return $"[{colour}]{verdict.Outcome.ToString().ToLowerInvariant()}[/]{scores}{Screen.Text(reasons)}";
    }

    private static string Number(int index) => $"[grey]{Whole(index).PadLeft(4)}[/]";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
