#pragma warning disable RS0030 // A benchmark measures with the real clock.
using System.Globalization;
using TrajForge.Airline;
using TrajForge.Runs;
using TrajForge.Tau;
using TrajForge.Verification;

namespace TrajForge.Benchmarks;

/// <summary>
/// Judges the published sample again and again by our own checks: verdicts per CPU second, with and without the deletion proof, and what each family takes.
/// </summary>
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
        (string What, Func<StoredEpisode, ValueTask<object>> Work)[] rows =
        [
            ("with the deletion proof", async stored => judge.Decide(await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None))),
            ("without it", async stored => judge.Decide(await plain.BuildAsync(stored.Task, stored.Episode, CancellationToken.None))),
            ("replay with the deletion proof alone", async stored => await proving.BuildAsync(stored.Task, stored.Episode, CancellationToken.None)),
        ];
        await TimeAsync(episodes, rows, firstPass: 0);
        var spent = await TimeAsync(episodes, rows, firstPass: Passes);

        Console.WriteLine("| what | verdicts | verdicts per CPU second |");
        Console.WriteLine("|---|---|---|");
        foreach (var (row, time) in rows.Zip(spent))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.What} | {episodes.Length * Passes} | {episodes.Length * Passes / time.TotalSeconds:0} |"));
        }

        Console.WriteLine();
        await FamiliesAsync(episodes, proving);
    }

    /// <summary>What all families read of the conversation is read once, so that it has a row of its own.</summary>
    private static async Task FamiliesAsync(StoredEpisode[] episodes, JudgementBuilder builder)
    {
        var spent = new Dictionary<string, TimeSpan>();
        for (var pass = 0; pass < Passes; pass++)
        {
            var judgements = new List<Judgement>();
            foreach (var stored in episodes)
            {
                judgements.Add(await builder.BuildAsync(stored.Task, Said(stored.Episode, row: 4, pass), CancellationToken.None));
            }

            Spend(spent, "reading, for all", () => judgements.ForEach(judgement => _ = Talk.Of(judgement).Misleading));
            foreach (var verifier in Judge.BuiltIn)
            {
                Spend(spent, verifier.Id, () => judgements.ForEach(judgement => verifier.Verify(judgement)));
            }
        }

        Console.WriteLine("| family | CPU ms per verdict |");
        Console.WriteLine("|---|---|");
        foreach (var (family, time) in spent)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {family} | {time.TotalMilliseconds / episodes.Length / Passes:0.00} |"));
        }
    }

    private static void Spend(Dictionary<string, TimeSpan> spent, string family, Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        spent[family] = spent.GetValueOrDefault(family) + (Environment.CpuUsage.TotalTime - before);
    }

    /// <summary>The rows take turns, so that what the process learns or holds by then is no row's advantage.</summary>
    private static async Task<TimeSpan[]> TimeAsync(StoredEpisode[] episodes, (string What, Func<StoredEpisode, ValueTask<object>> Work)[] rows, int firstPass)
    {
        var spent = new TimeSpan[rows.Length];
        for (var pass = firstPass; pass < firstPass + Passes; pass++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var before = Environment.CpuUsage.TotalTime;
                foreach (var stored in episodes)
                {
                    await rows[row].Work(stored with { Episode = Said(stored.Episode, row, pass) });
                }

                spent[row] += Environment.CpuUsage.TotalTime - before;
            }
        }

        return spent;
    }

    /// <summary>The same words, ended otherwise each time, so that nothing said is remembered from the time before.</summary>
    private static Episode Said(Episode episode, int row, int pass)
    {
        var end = new string('\n', row + 1) + new string(' ', pass + 1);
        return episode with
        {
            Events = [.. episode.Events.Select(e => e switch
            {
                AgentMessage { Content: { Length: > 0 } words } agent => agent with { Content = words + end },
                CustomerMessage customer => customer with { Content = customer.Content + end },
                _ => e,
            })],
        };
    }
}
