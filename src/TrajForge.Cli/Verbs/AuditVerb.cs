using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary><c>audit tasks</c>.</summary>
internal sealed class AuditVerb : Verb
{
    public AuditVerb(Screen screen)
        : base(screen, "audit", "Look for faults in what others wrote.") => Add(new AuditTasksVerb(screen));
}

/// <summary>Audits tasks of tau-bench and tau2-bench.</summary>
internal sealed class AuditTasksVerb : Verb
{
    private readonly Argument<string> _path = new("PATH") { Description = "Task file of tau-bench or tau2-bench." };
    private readonly Option<string> _env = new("--env") { Description = "Environment of the tasks.", Required = true };
    private readonly Option<string?> _variant = new("--variant") { Description = "Variant: v1 for tau-bench, v2 for tau2-bench; what the tasks look like when absent." };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<bool> _json = Named.Json();

    public AuditTasksVerb(Screen screen)
        : base(screen, "tasks", "Find tasks that measure something else than they seem to; exit 1 when there are any.")
    {
        Examples = ["audit tasks tau/v2/airline/tasks.json --env airline --variant v2 --data tau/v2/airline/db.json"];
        _data.Required = true;
        Add(_path);
        Add(_env);
        Add(_variant);
        Add(_data);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(_path);
        var data = Loading.FullData(parsed.GetValue(_data));
        var variant = parsed.GetValue(_variant) ?? TauTaskImport.VariantOf(path);
        var environment = await Loading.EnvironmentAsync(Composition.Pack(parsed.GetRequiredValue(_env)), variant, data, cancellationToken);
        var report = await TauAudit.RunAsync(path, environment, data, cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            Show(report);
        }

        return report.Problems.Count > 0 ? ExitCode.Short : report.Findings.Count > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private void Show(AuditReport report)
    {
        foreach (var problem in report.Problems)
        {
            Screen.Plain(problem.ToString());
        }

        Screen.Table(["task", "kind", "evidence"], report.Findings.Select(finding => (string[])[SafeText.Short(finding.Task, 60), finding.Kind, SafeText.Short(finding.Evidence, 300)]));
        Screen.Plain();
        var kinds = report.Findings.GroupBy(finding => finding.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Select(finding => finding.Task).Distinct(StringComparer.Ordinal).Count()}"));
        Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{report.Tasks} tasks, {report.Findings.Count} findings; tasks by kind: {string.Join(", ", kinds)}"));
    }
}
