#pragma warning disable RS0030 // A benchmark measures with the real clock.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TrajForge.Airline;
using TrajForge.Tau;

namespace TrajForge.Benchmarks;

/// <summary>Reads and grades the published sample again and again: runs per CPU second, what the time goes to, one worker against two.</summary>
internal static class Regrade
{
    private const int Passes = 40;

    public static async Task<int> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("TAU_DATA") is not { Length: > 0 } folder)
        {
            Console.Error.WriteLine("TAU_DATA names no folder; expected the one with v1/airline");
            return 2;
        }

        var data = Path.Combine(folder, "v1", "airline");
        var environment = await new AirlinePack().LoadAsync(
            new EnvironmentRequest { Variant = "v1", DataPath = $"{data},{Path.Combine(data, "users-2024-11.json")}" }, CancellationToken.None);
        var file = TauFile.Open(Path.Combine(data, "trajectories-sample.json"));
        var lean = new TauGradeOptions();
        var full = new TauGradeOptions { CompareReplies = true };
        await PassesAsync(environment, file, full, 1, null);

        Console.WriteLine("| what | workers | runs | agree | runs per CPU second | calls per CPU second | runs per second |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var phases = await RowAsync("read and grade", environment, file, lean, 1);
        await RowAsync("read and grade", environment, file, lean, 2);
        await RowAsync("and compare every reply", environment, file, full, 1);
        await RowAsync("and compare every reply", environment, file, full, 2);
        Console.WriteLine();
        var sum = Enum.GetValues<TauPhase>().Sum(phase => phases[phase].TotalSeconds);
        Console.WriteLine("| phase (first row) | share |");
        Console.WriteLine("|---|---|");
        foreach (var phase in Enum.GetValues<TauPhase>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {phase.ToString().ToLowerInvariant()} | {phases[phase].TotalSeconds / sum:P1} |"));
        }

        return 0;
    }

    private static async Task<TauClock> RowAsync(string what, IEnvironment environment, TauFile file, TauGradeOptions options, int workers)
    {
        var clock = new TauClock(TimeProvider.System);
        using var process = Process.GetCurrentProcess();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var grades = await PassesAsync(environment, file, options, workers, clock);
        process.Refresh();
        var (spent, wall) = ((process.TotalProcessorTime - cpu).TotalSeconds, watch.Elapsed.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {workers} | {grades.Count} | {grades.Count(grade => grade.Agrees == true)} | {grades.Count / spent:0} | {grades.Sum(grade => grade.Calls) / spent:0} | {grades.Count / wall:0} |"));
        return clock;
    }

    /// <summary>Every pass starts with no gold world known, as a fresh call of the command does.</summary>
    private static async Task<List<TauGrade>> PassesAsync(IEnvironment environment, TauFile file, TauGradeOptions options, int workers, TauClock? clock)
    {
        clock ??= new TauClock(null);
        var all = new List<TauGrade>();
        for (var pass = 0; pass < Passes; pass++)
        {
            var grader = new TauGrader(environment, options, clock);
            var grades = new TauGrade[file.Count];
            await Parallel.ForAsync(0, file.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (i, token) =>
            {
                var (task, run) = clock.Time(TauPhase.Parse, () => Read(file, i));
                grades[i] = await grader.GradeAsync(task, run, null, token);
            });
            all.AddRange(grades);
        }

        return all;
    }

    private static (TauTask Task, TauRun Run) Read(TauFile file, int index)
    {
        var run = file.Run(index).Run!;
        using var document = JsonDocument.Parse(run.Task!);
        return (TauTaskReader.Read(document.RootElement, 0) with { Id = run.TaskId }, run);
    }
}
