#pragma warning disable RS0030 // A benchmark measures with the real clock.
using System.Diagnostics;
using System.Globalization;
using TrajForge.Airline;
using TrajForge.Runs;
using TrajForge.Tau;
using TrajForge.Verification;

namespace TrajForge.Benchmarks;

/// <summary>Judges the published sample again and again by our own checks: verdicts per CPU second, with and without the deletion proof, and what each family takes.</summary>
internal static class Judging
{
    private const int Passes = 20;

    public static async Task<int> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("TAU_DATA") is not { Length: > 0 } tau)
        {
            Console.Error.WriteLine("TAU_DATA names no folder; expected the one with v1/airline");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("trajforge-judge-").FullName;
        try
        {
            await MeasureAsync(Path.Combine(tau, "v1", "airline"), Path.Combine(folder, "run"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string data, string run)
    {
        var environment = await new AirlinePack().LoadAsync(
            new EnvironmentRequest { Variant = "v1", DataPath = $"{data},{Path.Combine(data, "users-2024-11.json")}" }, CancellationToken.None);
        await TauImport.RunAsync(new TauImportRequest(Path.Combine(data, "trajectories-sample.json"), environment, null, null, run), CancellationToken.None);
        await using var reader = await RunReader.OpenAsync(run, CancellationToken.None);
        var episodes = await reader.EpisodesAsync(new EpisodeQuery(), CancellationToken.None).ToArrayAsync();
        var proving = new JudgementBuilder(environment);
        var plain = new JudgementBuilder(environment) { ProvesDeletions = false };
        var judge = new Judge(new JudgeOptions());
        await TimeAsync(episodes, async stored => judge.Decide(await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None)));

        Console.WriteLine("| what | verdicts | verdicts per CPU second |");
        Console.WriteLine("|---|---|---|");
        await RowAsync("with the deletion proof", episodes, async stored => judge.Decide(await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None)));
        await RowAsync("without it", episodes, async stored => judge.Decide(await plain.BuildAsync(stored.Task, stored.Episode, CancellationToken.None)));
        await RowAsync("replay with the deletion proof alone", episodes, async stored => await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None));
        Console.WriteLine();

        var judgements = new List<Judgement>();
        foreach (var stored in episodes)
        {
            judgements.Add(await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None));
        }

        Console.WriteLine("| family | CPU ms per verdict |");
        Console.WriteLine("|---|---|");
        foreach (var verifier in Judge.BuiltIn)
        {
            var spent = Cpu(() => judgements.ForEach(judgement => verifier.Verify(judgement)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {verifier.Id} | {1000 * spent / judgements.Count / Passes:0.00} |"));
        }
    }

    private static async Task RowAsync(string what, StoredEpisode[] episodes, Func<StoredEpisode, ValueTask<object>> work)
    {
        var spent = await TimeAsync(episodes, work);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {episodes.Length * Passes} | {episodes.Length * Passes / spent:0} |"));
    }

    private static async Task<double> TimeAsync(StoredEpisode[] episodes, Func<StoredEpisode, ValueTask<object>> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var stored in episodes)
            {
                await work(stored);
            }
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Cpu(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var pass = 0; pass < Passes; pass++)
        {
            work();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
