using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Datasets;
using TrajForge.Runs;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary>Writes a run's datasets again from what is stored.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<string[]> _formats = new("--format") { Description = "Formats to write (tau: the benchmarks' own); the run's own when absent.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _json = Named.Json();

    public ExportVerb(Screen screen)
        : base(screen, "export", "Write a run's dataset/ again from what is stored; plays and judges nothing.")
    {
        Examples = ["export runs/quickstart-1a2b3c4d", "export runs/quickstart-1a2b3c4d --format openai rl", "export runs/gpt-4o --format tau"];
        Add(_run);
        Add(_formats);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        await using var run = await Loading.RunAsync(folder, cancellationToken);
        var formats = parsed.GetValue(_formats) ?? [];
        var own = formats.Where(format => format != TauExport.Format).Distinct(StringComparer.Ordinal).ToArray();
        var output = formats.Length == 0 ? null : run.Manifest.Spec.Output with { Formats = own };
        var files = formats.Length > 0 && own.Length == 0 ? [] : await DatasetExport.ExportAsync(folder, output, cancellationToken);
        files = formats.Contains(TauExport.Format) ? [.. files, .. await TauExport.ExportAsync(folder, cancellationToken)] : files;
        if (parsed.GetValue(_json))
        {
            Screen.Report(new { Folder = folder, Files = files });
            return ExitCode.Done;
        }

        Screen.Plain($"written to {folder}:");
        foreach (var file in files)
        {
            Screen.Plain($"  {file}");
        }

        return ExitCode.Done;
    }
}
