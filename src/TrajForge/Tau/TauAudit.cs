using System.Globalization;

namespace TrajForge.Tau;

/// <summary>Something doubtful about a task that somebody else wrote.</summary>
/// <param name="Kind">E.g. <c>idle-passes</c>.</param>
/// <param name="Evidence">What shows it, to be checked by hand.</param>
public sealed record AuditFinding(string Task, string Kind, string Evidence);

/// <summary>What an audit came to.</summary>
/// <param name="Findings">In order of the tasks.</param>
/// <param name="Problems">What was wrong with the file.</param>
public sealed record AuditReport(int Tasks, IReadOnlyList<AuditFinding> Findings, IReadOnlyList<TauProblem> Problems);

/// <summary>Looks for tasks that measure something else than they seem to.</summary>
public static class TauAudit
{
    /// <param name="path">The tasks.</param>
    /// <param name="environment">Loaded with the data they are about.</param>
    /// <param name="data">Where that data is; null for the shipped data, whose ids are then not looked up.</param>
    /// <exception cref="TauFileException">The file cannot be used at all; exit 2.</exception>
    public static async Task<AuditReport> RunAsync(string path, IEnvironment environment, string? data, CancellationToken cancellationToken)
    {
        var problems = new List<TauProblem>();
        var tasks = TauTaskFile.Open(path, problems);
        var grader = new TauGrader(environment, new TauGradeOptions());
        var ids = data is null ? null : DataIds.Read(data);
        var findings = new List<AuditFinding>();
        foreach (var task in tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await AuditAsync(task, grader, ids, findings, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                findings.Add(new AuditFinding(task.Id, "world-fails", $"{e.GetType().Name}: {e.Message}"));
            }
        }

        findings.AddRange(Repeated(tasks));
        var order = tasks.Select((task, i) => (task.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return new AuditReport(tasks.Count, [.. findings.OrderBy(finding => order[finding.Task]).ThenBy(finding => finding.Kind, StringComparer.Ordinal)], problems);
    }

    private static async Task AuditAsync(TauTask task, TauGrader grader, DataIds? ids, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var gold = await grader.Worlds.GoldAsync(task, cancellationToken);
        await using var fresh = await grader.Worlds.Environment.OpenAsync(task.GoldWorld, cancellationToken);
        var unchanged = gold.Key == await TauWorlds.KeyAsync(fresh, cancellationToken);
        foreach (var (outcome, i) in gold.Outcomes.Select((outcome, i) => (outcome, i)).Where(pair => pair.outcome.Error is not null))
        {
            Add("gold-fails", Text($"action {i + 1}, {outcome.Action.Name}({Plain(outcome.Action.Arguments)}): {outcome.Error}"));
        }

        var changing = gold.Outcomes.Where(outcome => outcome.MayChange).ToArray();
        var idle = changing.Where(outcome => !outcome.Changed && outcome.Error is null).Select(outcome => outcome.Action.Name).ToArray();
        if (unchanged && changing.Length == 0)
        {
            Add("gold-changes-nothing", task.Actions is not { Count: > 0 } ? "it has no gold actions" : Text($"it has {task.Actions.Count} gold action(s), none of which can change anything"));
        }
        else if (unchanged || idle.Length > 0)
        {
            Add("gold-changes-nothing", unchanged ? Text($"{changing.Length} action(s) that can change something, and the state is as before") : $"no effect: {string.Join(", ", idle)}");
        }

        await PlaysAsync(task, grader, Add, cancellationToken);
        foreach (var text in task.Told)
        {
            if (text.Contains(',', StringComparison.Ordinal))
            {
                Add("told-impossible", $"'{text}' holds a comma, and commas are dropped from what the agent says before it is looked for");
            }
            else if (text.Length <= 2)
            {
                Add("told-by-chance", $"'{text}' is so short that it stands in many messages");
            }
        }

        foreach (var unknown in ids?.Unknown(task, gold.Outcomes) ?? [])
        {
            Add("unknown-reference", unknown);
        }

        void Add(string kind, string evidence) => findings.Add(new AuditFinding(task.Id, kind, evidence));
    }

    /// <summary>An agent that does nothing, and one that does exactly the gold play and says all that is to be said.</summary>
    private static async Task PlaysAsync(TauTask task, TauGrader grader, Action<string, string> add, CancellationToken cancellationToken)
    {
        // The earlier conversation is part of the start here, since these plays have no record that would repeat it.
        var started = task with { Start = task.GoldWorld.Start, Earlier = [], Raw = task.Raw + "\n" };
        var idle = await grader.GradeAsync(started, TauPlays.Idle(task), null, cancellationToken);
        var judged = idle.Components.Any(component => component is { Counts: true, Value: null });
        if (idle.Ours == 1)
        {
            add(judged ? "idle-passes-but-for-judge" : "idle-passes", judged
                ? $"only what a model judges stands between 0 and 1: {string.Join("; ", task.Judged)}"
                : $"an agent that changes and says nothing earns 1 ({string.Join(", ", idle.Components.Where(component => component.Counts).Select(component => component.Name))})");
        }

        var gold = await grader.GradeAsync(started, TauPlays.Gold(task), null, cancellationToken);
        if (gold.Ours != 1)
        {
            add("gold-earns-0", gold.Why ?? string.Join("; ", gold.Components.Where(component => component is { Counts: true, Value: 0 }).Select(component => $"{component.Name}: {component.Note}")));
        }
    }

    private static IEnumerable<AuditFinding> Repeated(IReadOnlyList<TauTask> tasks) => tasks
        .Where(task => task.Instructions.Length > 0)
        .GroupBy(task => $"{task.Instructions}\n{task.Start?.AgentData}\n{task.Start?.CustomerData}\n{string.Join('\n', task.GoldWorld.Start?.Functions ?? [])}\n{string.Join('\n', task.Earlier)}", StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group.Skip(1).Select(task => new AuditFinding(task.Id, "same-instructions", $"start and customer's instructions are those of task {group.First().Id}")));

    private static string Plain(string arguments)
    {
        using var document = PythonEquality.Parse(arguments);
        return document is null ? arguments : JsonText.From(document.RootElement).ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
