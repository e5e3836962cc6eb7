using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary>Judges a run again from what is stored.</summary>
internal sealed class VerifyVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Option<string?> _as = new("--as") { Description = "Grade an imported run as its publisher does: tau." };
    private readonly Option<bool> _replies = new("--compare-replies") { Description = "With --as tau: run every call, and show recorded replies that differ from ours." };
    private readonly Option<bool> _strict = new("--strict") { Description = "With --as tau: a run whose replies differ gets no score." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Judge by the checks and rules of now, and list which verdicts change, why, and what that does to the dataset; writes nothing." };
    private readonly Option<string?> _spec = new("--spec") { Description = "With --diff: spec whose 'verify' section and plug-ins to judge by; the run's own when absent.", Validators = { Named.NotEmpty } };
    private readonly Option<string?> _profile = new("--profile") { Description = "With --diff: judge by this ready profile." };
    private readonly Option<bool> _keep = new("--keep") { Description = "With --diff: put the new verdicts in force; the old ones stay in the run as past verdicts." };
    private readonly Option<int> _concurrency = Named.Concurrency();
    private readonly Option<bool> _json = Named.Json();

    public VerifyVerb(Screen screen)
        : base(screen, "verify", "Replay and judge every stored episode again; exit 1 when anything differs.")
    {
        Examples =
        [
            "verify runs/quickstart-1a2b3c4d",
            "verify runs/quickstart-1a2b3c4d --diff --profile cove",
            "verify runs/quickstart-1a2b3c4d --diff --spec configs/strict.yaml --keep",
            "verify runs/gpt-4o --as tau --compare-replies",
        ];
        _profile.AcceptOnlyFromAmong([.. EngineWords.JudgeProfiles]);
        _as.AcceptOnlyFromAmong("tau");
        Add(_run);
        Add(_as);
        Add(_replies);
        Add(_strict);
        Add(_diff);
        Add(_spec);
        Add(_profile);
        Add(_keep);
        Add(_concurrency);
        Validators.Add(result =>
        {
            if (!result.GetValue(_diff) && (result.GetValue(_keep) || result.GetValue(_spec) is not null || result.GetValue(_profile) is not null))
            {
                result.AddError("--spec, --profile and --keep are said with --diff");
            }
        });
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        if (parsed.GetValue(_as) is not null)
        {
            return await GradeAsync(parsed, folder, cancellationToken);
        }

        if (parsed.GetValue(_diff))
        {
            return await DiffAsync(parsed, folder, cancellationToken);
        }

        var (spec, forge) = await Loading.ForgeOfRunAsync(folder, cancellationToken);
        var counter = new Counter();
        var report = await ProgressView.ShowAsync(
            Screen, Clock.System, () => counter.Line, () => RunVerifier.VerifyAsync(folder, forge, Math.Max(spec.Concurrency, parsed.GetValue(_concurrency)), counter, cancellationToken));
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

    private async Task<int> GradeAsync(ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        await using var run = await RunReader.OpenAsync(folder, cancellationToken);
        var options = new TauGradeOptions { Strict = parsed.GetValue(_strict), CompareReplies = parsed.GetValue(_replies) };
        var environment = await Loading.EnvironmentAsync(run.Manifest, cancellationToken);
        var report = await TauGrading.GradeAsync(folder, run, environment, options, parsed.GetValue(_concurrency), cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            TauTable.Write(Screen, report, options);
        }

        return report.Totals.Disagree > 0 ? ExitCode.Found
            : report.Totals.Ungraded > 0 || report.Totals.LeftOut > 0 ? ExitCode.Short
            : ExitCode.Done;
    }

    private async Task<int> DiffAsync(ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        var other = parsed.GetValue(_spec) is { } path ? Loading.Spec(path) : null;
        var (spec, forge) = await Loading.ForgeOfRunAsync(folder, Rules, cancellationToken);
        var counter = new Counter();
        var report = await ProgressView.ShowAsync(
            Screen,
            Clock.System,
            () => counter.Line,
            () => RunDiff.CompareAsync(folder, spec, forge, parsed.GetValue(_keep), Math.Max(spec.Concurrency, parsed.GetValue(_concurrency)), counter, cancellationToken));
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            DiffTable.Write(Screen, folder, report);
        }

        return ExitCode.Done;

        Spec Rules(Spec run) => run with
        {
            Plugins = other is null ? run.Plugins : other.Plugins,
            Verify = parsed.GetValue(_profile) is { } profile ? (other?.Verify ?? new VerifySpec()) with { Profile = profile } : other?.Verify ?? run.Verify,
        };
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
