using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary>Imports recorded runs of tau-bench and tau2-bench.</summary>
internal sealed class ImportRunsVerb : Verb
{
    /// <summary>Problems printed one by one; all of them are in run.json and in the JSON report.</summary>
    private const int Shown = 40;

    private readonly Argument<string> _path = new("PATH") { Description = "Result file or directory of tau-bench or tau2-bench." };
    private readonly Option<string> _env = new("--env") { Description = "Environment that the runs were played in.", Required = true };
    private readonly Option<string> _variant = new("--variant") { Description = "Variant: v1 for tau-bench, v2 for tau2-bench.", Required = true };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<string?> _tasks = new("--tasks") { Description = "Task file that wins over the tasks embedded in the runs." };
    private readonly Option<string> _out = new("--out") { Description = "Run folder to make.", Required = true };
    private readonly Option<int> _concurrency = Named.Concurrency();
    private readonly Option<bool> _json = Named.Json();

    public ImportRunsVerb(Screen screen)
        : base(screen, "runs", "Import recorded runs into a run folder; exit 3 when any was left out or cannot be graded.")
    {
        Examples =
        [
            "import runs trajectories.json --env airline --variant v1 --data tau/v1/airline,tau/v1/airline/users-2024-11.json --out runs/gpt-4o",
            "import runs results.json --env telecom --variant v2 --data tau/v2/telecom/db.json --out runs/telecom",
        ];
        _out.Validators.Add(Named.NotEmpty);
        Add(_path);
        Add(_env);
        Add(_variant);
        Add(_data);
        Add(_tasks);
        Add(_out);
        Add(_concurrency);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var data = Loading.FullData(parsed.GetValue(_data));
        var environment = await Loading.EnvironmentAsync(Composition.Pack(parsed.GetRequiredValue(_env)), parsed.GetRequiredValue(_variant), data, cancellationToken);
        var folder = parsed.GetRequiredValue(_out);
        var report = await TauImport.RunAsync(
            new TauImportRequest(parsed.GetRequiredValue(_path), environment, data, parsed.GetValue(_tasks), folder, parsed.GetValue(_concurrency)), cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(new { Folder = folder, report.Runs, report.Imported, report.LeftOut, report.Ungraded, report.Misfits, report.Problems });
        }
        else
        {
            Show(report, folder);
        }

        return report.LeftOut > 0 || report.Ungraded > 0 ? ExitCode.Short : ExitCode.Done;
    }

    private void Show(ImportedRun report, string folder)
    {
        foreach (var problem in report.Problems.Take(Shown))
        {
            Screen.Plain(problem.ToString());
        }

        if (report.Problems.Count > Shown)
        {
            Screen.Plain(Text($"and {report.Problems.Count - Shown} more; all are in {folder}/run.json"));
        }

        if (report.Misfits * 2 > report.Imported)
        {
            Screen.Line("[yellow]warning[/]: most runs do not fit their tasks; scores of them mean nothing");
        }

        Screen.Plain(Text($"{report.Imported} of {report.Runs} runs imported into {folder}, {report.LeftOut} left out, {report.Ungraded} cannot be graded, {report.Misfits} do not fit their task"));
        Screen.Plain("next:");
        Screen.Plain($"  ./trajforge verify {folder} --as tau    grade them as their publisher does");
        Screen.Plain($"  ./trajforge stats {folder}              rewards and our own verdicts side by side");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
