using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;

namespace TrajForge.Cli.Verbs;

/// <summary>Judges a run again from what is stored.</summary>
internal sealed class VerifyVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<bool> _json = Named.Json();

    public VerifyVerb(Screen screen)
        : base(screen, "verify", "Replay and judge every stored episode again; exit 1 when anything differs.")
    {
        Examples = ["verify runs/quickstart-1a2b3c4d"];
        Add(_run);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        var spec = await Loading.SpecOfRunAsync(folder, cancellationToken);
        var forge = await Composition.ForgeAsync(spec, cancellationToken);
        var counter = new Counter();
        var report = await ProgressView.ShowAsync(
            Screen, Clock.System, () => counter.Line, () => RunVerifier.VerifyAsync(folder, forge, spec.Concurrency, counter, cancellationToken));
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            Show(report);
        }

        return report.Sound ? ExitCode.Done : ExitCode.Found;
    }

    private void Show(VerifyReport report)
    {
        foreach (var warning in report.Warnings)
        {
            Screen.Line($"[yellow]warning[/]: {Screen.Text(warning)}");
        }

        foreach (var difference in report.Differences)
        {
            var step = difference.Step is { } index ? string.Create(CultureInfo.InvariantCulture, $", step {index}") : "";
            Screen.Plain(string.Create(
                CultureInfo.InvariantCulture,
                $"episode {difference.EpisodeId} (task {difference.TaskIndex}){step}: {difference.Check}: stored {difference.Stored ?? "nothing"}, found {difference.Found}"));
        }

        var headline = report.Sound ? "[green]sound[/]" : "[red]not sound[/]";
        Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{headline}: {report.Episodes} episodes, {report.Agreeing} verdicts agree, {report.Restored} restored, {report.Differences.Count} differences"));
    }

    private sealed class Counter : IProgress<long>
    {
        private long _count;

        public string Line => string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _count)} episodes judged");

        public void Report(long value) => Interlocked.Exchange(ref _count, value);
    }
}
