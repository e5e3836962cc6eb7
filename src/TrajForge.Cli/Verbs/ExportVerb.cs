using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Datasets;
using TrajForge.Runs;

namespace TrajForge.Cli.Verbs;

/// <summary>Writes a run's datasets again from what is stored.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<string[]> _formats = new("--format") { Description = "Formats to write; the run's own when absent.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _json = Named.Json();

    public ExportVerb(Screen screen)
        : base(screen, "export", "Write a run's dataset/ again from what is stored; plays and judges nothing.")
    {
        Examples = ["export runs/quickstart-1a2b3c4d", "export runs/quickstart-1a2b3c4d --format openai rl"];
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
        var output = formats.Length == 0 ? null : run.Manifest.Spec.Output with { Formats = [.. formats.Distinct(StringComparer.Ordinal)] };
        var files = await DatasetExport.ExportAsync(folder, output, cancellationToken);
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
