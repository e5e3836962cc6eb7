using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Datasets;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Tasks;
using TrajForge.Tau;

namespace TrajForge.Cli.Verbs;

/// <summary>Figures of a run.</summary>
internal sealed class StatsVerb : Verb
{
    /// <summary>Figures of wording fall with the number of dialogues, so that is fixed.</summary>
    private const int Measured = 300;

    private readonly Argument<string> _run = Named.Run();
    private readonly Option<bool> _json = Named.Json();

    public StatsVerb(Screen screen)
        : base(screen, "stats", "Count a run's rows by cell of the grid, its episodes by outcome, reason, template and difficulty; evidence, trials, slips and wording too.")
    {
        Examples = ["stats runs/quickstart-1a2b3c4d", "stats runs/quickstart-1a2b3c4d --json"];
        Add(_run);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        await using var run = await Loading.RunAsync(folder, cancellationToken);
        if (run.Manifest.Imported is not null)
        {
            return await ImportedAsync(parsed, folder, run, cancellationToken);
        }

        var prefix = await run.PrefixAsync(cancellationToken);
        var counts = await run.CountAsync(prefixOnly: true, cancellationToken);
        var environment = await Loading.EnvironmentAsync(run.Manifest, cancellationToken);
        var statistics = new RunStatistics(run.Manifest.Play, await OverlapAsync(run.Manifest, environment, cancellationToken));
        var dialogues = new List<Episode>();
        await foreach (var stored in run.EpisodesAsync(new EpisodeQuery { Counting = true }, cancellationToken))
        {
            statistics.Add(stored);
            if (dialogues.Count < Measured)
            {
                dialogues.Add(stored.Episode);
            }
        }

        var spend = CallJournal.SpentIn(folder);
        var wording = DialogueFigures.Compute(dialogues, environment.Names);

        if (parsed.GetValue(_json))
        {
            Screen.Report(new { run.Manifest.Name, run.Manifest.PlayHash, Prefix = prefix, Counts = counts, Spend = spend, Statistics = statistics, PassK = statistics.Trials.PassK(run.Manifest.Spec.Tasks.Trials), Wording = wording });
        }
        else
        {
            Show(run.Manifest, prefix, counts, statistics, spend);
            DialogueTable.Write(Screen, wording);
        }

        return ExitCode.Done;
    }

    /// <summary>Rewards and our own verdicts, side by side.</summary>
    private async Task<int> ImportedAsync(ParseResult parsed, string folder, IRunReader run, CancellationToken cancellationToken)
    {
        var environment = await Loading.EnvironmentAsync(run.Manifest, cancellationToken);
        var report = await TauGrading.GradeAsync(folder, run, environment, new TauGradeOptions(), run.Manifest.Spec.Concurrency, cancellationToken);
        var beside = new List<BesideRow>();
        await foreach (var stored in run.EpisodesAsync(new EpisodeQuery(), cancellationToken))
        {
            beside.AddRange(Beside.Of(stored) is { } row ? [row] : []);
        }

        if (parsed.GetValue(_json))
        {
            Screen.Report(new { run.Manifest.Name, run.Manifest.Environment, run.Manifest.Variant, report.Runs, report.Totals, report.PassK, report.Warnings, Beside = beside });
        }
        else
        {
            TauTable.WriteBeside(Screen, report, beside);
        }

        return ExitCode.Done;
    }

    private static async Task<OverlapTally?> OverlapAsync(RunManifest manifest, IEnvironment environment, CancellationToken cancellationToken)
    {
        if (manifest.Spec.Tasks.Avoid is not { } files)
        {
            return null;
        }

        Loading.RequireTasks(files);
        return new OverlapTally(await AvoidedFiles.ReadAsync(files, Composition.Pack(manifest.Environment), environment, manifest.Spec.Data, cancellationToken));
    }

    private void Show(RunManifest manifest, RunPrefix prefix, RunCounts counts, RunStatistics statistics, Spend? spend)
    {
        Screen.Plain($"{manifest.Name}  play {manifest.PlayHash[..12]}  {manifest.Environment} ({manifest.Variant})");
        Screen.Plain($"{Whole(prefix.Indexes)} task indexes, {Whole(statistics.Episodes)} episodes; target {(prefix.Reached ? "reached" : "not reached")}; {Whole(counts.Faults)} faults, {Whole(counts.Void)} void, {Whole(counts.Duplicates)} duplicates, {Whole(prefix.Cells.Sum(cell => cell.Retired))} retired");
        SpendText.Write(Screen, spend, prefix.Accepted);
        CellTable.Write(Screen, prefix);
        Show("outcome", statistics.Outcomes);
        Show("rejected by", statistics.Reasons);
        Show("invalid by", statistics.InvalidBy);
        Show("dropped", counts.Dropped.Select(count => KeyValuePair.Create(count.Reason, count.Count)));
        Show("end", statistics.Ends);
        Show("template", statistics.Templates, template => $"{Whole(statistics.AcceptedTemplates.GetValueOrDefault(template))} accepted");
        Show("goals per task", statistics.Goals);
        Show("difficulty", statistics.Difficulty);
        Show("behaviour", statistics.Behaviours, behaviour => $"{Whole(statistics.AcceptedBehaviours.GetValueOrDefault(behaviour))} accepted");
        Show("brief told", statistics.Told);
        EvidenceTable.Write(Screen, statistics.Evidence);
        TrialTable.Write(Screen, statistics.Trials, manifest.Spec.Tasks.Trials);
        Show("slips made on purpose", statistics.Slips);
        OpinionTable.Write(Screen, statistics.Opinions);
        CoverageTable.Write(Screen, statistics.Coverage);
        if (statistics.Overlap is { } overlap)
        {
            OverlapTable.Write(Screen, overlap, withoutAvoiding: null);
        }

        ReferenceTable.Write(Screen, statistics.References);
    }

    private void Show(string title, IEnumerable<KeyValuePair<string, long>> counts, Func<string, string>? note = null)
    {
        var rows = counts.Select(count => (string[])["  " + count.Key, Whole(count.Value), note?.Invoke(count.Key) ?? ""]).ToArray();
        if (rows.Length > 0)
        {
            Screen.Plain();
            Screen.Table([title, "", ""], rows);
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
