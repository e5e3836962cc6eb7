using System.CommandLine;
using System.Globalization;
using System.Text;
using TrajForge.Cli.Terminal;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary>Imports tasks of tau-bench and tau2-bench.</summary>
internal sealed class ImportTasksVerb : Verb
{
    private readonly Argument<string> _path = new("PATH") { Description = "Task file of tau-bench or tau2-bench." };
    private readonly Option<string> _env = new("--env") { Description = "Environment of the tasks.", Required = true };
    private readonly Option<string?> _variant = new("--variant") { Description = "Variant; the corrected one when absent." };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<string> _out = new("--out") { Description = "File to write, one task a line; named by tasks.file in a spec.", Required = true };
    private readonly Option<bool> _json = Named.Json();

    public ImportTasksVerb(Screen screen)
        : base(screen, "tasks", "Turn tasks of others into tasks that synth can play and verify can judge; exit 3 when any was left out.")
    {
        Examples = ["import tasks tau/v2/retail/tasks.json --env retail --variant v2 --data tau/v2/retail/db.json --out retail.tasks.jsonl"];
        _out.Validators.Add(Named.NotEmpty);
        Add(_path);
        Add(_env);
        Add(_variant);
        Add(_data);
        Add(_out);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var environment = await Loading.EnvironmentAsync(
            Composition.Pack(parsed.GetRequiredValue(_env)), parsed.GetValue(_variant), Loading.FullData(parsed.GetValue(_data)), cancellationToken);
        var imported = await TauTaskImport.RunAsync(parsed.GetRequiredValue(_path), environment, cancellationToken);
        var path = parsed.GetRequiredValue(_out);
        await Loading.WritingAsync(path, () => File.WriteAllLinesAsync(path, imported.Tasks.Select(TrajJson.Write), new UTF8Encoding(false), cancellationToken));
        if (parsed.GetValue(_json))
        {
            Screen.Report(new { File = path, Imported = imported.Tasks.Count, Dropped = imported.Dropped, imported.Problems });
        }
        else
        {
            foreach (var problem in imported.Problems)
            {
                Screen.Plain(problem.ToString());
            }

            foreach (var drop in imported.Dropped)
            {
                Screen.Plain($"task {drop.Task} dropped: {drop.Reason}");
            }

            if (parsed.GetValue(_data) is null && imported.Dropped.Count > imported.Tasks.Count)
            {
                Screen.Plain("most tasks cannot be played on the shipped data; name the data they were written for with --data");
            }

            Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{imported.Tasks.Count} tasks written to {path}, {imported.Dropped.Count} dropped; a spec plays them with 'tasks: {{ file: {path} }}'"));
        }

        return imported.Dropped.Count > 0 || imported.Problems.Count > 0 ? ExitCode.Short : ExitCode.Done;
    }
}
