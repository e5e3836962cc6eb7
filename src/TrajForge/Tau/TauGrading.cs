using System.Collections.Concurrent;
using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Tau;

/// <summary>Grades every run of a run folder as its publisher grades it.</summary>
public static class TauGrading
{
    /// <param name="reader">An imported run.</param>
    /// <param name="environment">Loaded as the run was imported.</param>
    /// <param name="options">How.</param>
    /// <param name="workers">Runs graded at once; changes no byte of the report.</param>
    /// <exception cref="RunException">It is no imported run, or its data is another; exit 2.</exception>
    public static async Task<TauReport> GradeAsync(
        string folder, IRunReader reader, IEnvironment environment, TauGradeOptions options, int workers, CancellationToken cancellationToken)
    {
        var imported = reader.Manifest.Imported ?? throw TauErrors.NotImported(folder);
        _ = ImportedForge.For(folder, reader.Manifest, environment);
        var grader = new TauGrader(environment, options);
        var tasks = new ConcurrentDictionary<string, TauTask>(StringComparer.Ordinal);
        var grades = new ConcurrentDictionary<(long Task, int Attempt), (TauGrade Grade, PassK.Trial Published, PassK.Trial Ours)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(reader.EpisodesAsync(new EpisodeQuery(), cancellationToken), parallel, async (stored, token) =>
        {
            var (task, episode) = (stored.Task, stored.Episode);
            if (task.Source is null || episode.Source is not { } source)
            {
                return;
            }

            var grade = await grader.GradeAsync(tasks.GetOrAdd(task.Key, _ => TauStored.Task(task.Source)), TauStored.Run(source), source.Unsound, token) with { Misfit = source.Misfit };
            var trial = new PassK.Trial(source.TaskId, source.Trial ?? episode.Attempt, false, source.Termination == "infrastructure_error");
            grades[(episode.TaskIndex, episode.Attempt)] = (grade, trial with { Success = Is1(grade.Published) }, trial with { Success = Is1(grade.Ours) });
        });
        var ordered = grades.OrderBy(pair => pair.Key.Task).ThenBy(pair => pair.Key.Attempt).Select(pair => pair.Value).ToArray();
        return Report(reader.Manifest, imported, ordered);
    }

    private static TauReport Report(RunManifest manifest, ImportedRun imported, IReadOnlyList<(TauGrade Grade, PassK.Trial Published, PassK.Trial Ours)> rows)
    {
        var grades = rows.Select(row => row.Grade).ToArray();
        var published = rows.Where(row => row.Grade.Published is not null).Select(row => row.Published).ToArray();
        var ours = rows.Where(row => row.Grade.Ours is not null).Select(row => row.Ours).ToArray();
        return new TauReport
        {
            Environment = manifest.Environment,
            Variant = manifest.Variant,
            Runs = grades,
            Totals = Totals(imported, grades),
            PassK = new TauPassK(V1(published), V1(ours), PassK.V2(published), PassK.V2(ours)),
            Warnings = Warnings(imported, grades),
        };

        static IReadOnlyList<double> V1(IReadOnlyCollection<PassK.Trial> trials) => trials.Count == 0 ? [] : PassK.V1(trials);
    }

    private static TauTotals Totals(ImportedRun imported, TauGrade[] grades) => new()
    {
        Runs = imported.Runs,
        Agree = grades.Count(grade => grade.Agrees == true),
        Disagree = grades.Count(grade => grade.Agrees == false),
        Unpublished = grades.Count(grade => grade is { Published: null, Ours: not null }),
        Ungraded = grades.Count(grade => grade.Ours is null),
        LeftOut = imported.LeftOut,
        Misfits = grades.Count(grade => grade.Misfit),
        MeanPublished = Mean(grades.Select(grade => grade.Published)),
        MeanOurs = Mean(grades.Select(grade => grade.Ours)),
        Calls = grades.Sum(grade => grade.Calls),
        RepliesCompared = grades.Sum(grade => grade.RepliesCompared),
        RepliesDiffering = grades.Sum(grade => grade.RepliesDiffering),
        GoldHashesPublished = grades.Count(grade => grade.GoldHashPublished is not null),
        GoldHashesReproduced = grades.Count(grade => grade.GoldHashPublished is not null && grade.GoldHashPublished == grade.GoldHash),
    };

    /// <summary>What must be known before a score is believed.</summary>
    private static IReadOnlyList<string> Warnings(ImportedRun imported, TauGrade[] grades)
    {
        var warnings = new List<string>();
        if (grades.Count(grade => grade.Misfit) is var misfits && misfits > 0)
        {
            var most = misfits * 2 > grades.Length;
            warnings.Add(Text($"{misfits} of {grades.Length} runs do not fit their tasks{(most ? "; the scores mean nothing: are these the tasks they were played with?" : "")}"));
        }

        var strange = grades.Count(grade => grade.RepliesCompared > 0 && grade.RepliesDiffering * 2 > grade.RepliesCompared);
        if (strange * 2 > grades.Count(grade => grade.RepliesCompared > 0))
        {
            warnings.Add(Text($"in {strange} of {grades.Length} runs most replies differ from ours; the scores mean nothing: is this the data, the variant and the tasks they were played with?"));
        }

        if (imported.LeftOut > 0)
        {
            warnings.Add(Text($"{imported.LeftOut} part(s) of {imported.File} were left out when it was imported; they are in no figure here"));
        }

        if (grades.Count(grade => grade.Ours is null) is var ungraded && ungraded > 0)
        {
            warnings.Add(Text($"{ungraded} run(s) cannot be graded"));
        }

        var unsaid = grades.SelectMany(grade => grade.Notes).Where(note => note.Contains("not applicable", StringComparison.Ordinal)).GroupBy(note => note, StringComparer.Ordinal);
        warnings.AddRange(unsaid.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Text($"{group.Count()} run(s): {group.Key}")));
        return warnings;
    }

    private static double? Mean(IEnumerable<double?> values) => values.OfType<double>().ToArray() is { Length: > 0 } known ? known.Average() : null;

    private static bool Is1(double? reward) => reward is { } number && Math.Abs(number - 1) <= 1e-6;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
