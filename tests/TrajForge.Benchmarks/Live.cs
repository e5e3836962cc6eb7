using System.Diagnostics;
using System.Globalization;
using TrajForge.Models;
using TrajForge.Retail;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.Benchmarks;

/// <summary>
/// A thousand episodes at once at an endpoint that takes half a second for every answer, in a process of its own on this machine: how much of what the latency
/// allows is reached, what a call costs the client, and what a live episode holds. From the second quarter of the episodes to where the last begin.
/// </summary>
internal static class Live
{
    private const int Recorded = 200;
    private const int Concurrency = 1000;
    private const int Latency = 500;

    public static async Task<int> RunAsync(int episodes, bool judges)
    {
        var folder = Directory.CreateTempSubdirectory("trajforge-live-").FullName;
        try
        {
            await MeasureAsync(folder, episodes, judges);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, int episodes, bool judges)
    {
        var spec = SpecAt("http://127.0.0.1:1/v1") with { Accept = episodes, MaxCandidates = episodes, Concurrency = Concurrency };
        var forge = await Forge.CreateAsync(spec, new RetailPack(), TimeProvider.System, CancellationToken.None);
        var tasks = await RecordAsync(folder, forge, spec);
        var mapping = Path.Combine(folder, "episodes.txt");
        await File.WriteAllLinesAsync(mapping, Enumerable.Range(0, episodes).Select(index => $"{forge.EpisodeId(index, 0)} {forge.EpisodeId(tasks[index % tasks.Count].Index, 0)}"));

        using var endpoint = Start(Path.Combine(folder, "recorded", CallJournal.FileName), mapping);
        var address = (await endpoint.StandardOutput.ReadLineAsync())!;
        using var http = EndpointHttp.Create();
        EndpointWire? wire = null;
        var access = new ModelAccess
        {
            Endpoint = (name, model, meter) => wire = new EndpointWire(name, model, null, http, TimeProvider.System, null, meter),
            Clock = TimeProvider.System,
        };
        var meter = new LiveMeter(Concurrency, episodes, () => wire!.Figures.Sum(figures => figures.Answered));
        var live = new LiveForge(forge, tasks, judges) { OnEnd = meter.Ended };
        var bounded = SpecAt($"{address}/v1") with { Accept = episodes, MaxCandidates = episodes, Concurrency = Concurrency, Budget = new BudgetSpec { Tokens = long.MaxValue / 4 } };
        var summary = await SynthRun.RunAsync(new SynthRequest(Path.Combine(folder, "run"), bounded, live) { Models = access }, null, CancellationToken.None);
        endpoint.StandardInput.Close();
        await endpoint.WaitForExitAsync();

        var ideal = Concurrency * 1000.0 / Latency;
        Console.WriteLine(Text($"episodes {summary.Indexes}, void {summary.Void}, answers {summary.Spend!.Answers}, {(judges ? "played, judged and stored" : "played and stored")}"));
        Console.WriteLine("| | measured | bound | ratio |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(Text($"| calls per second | {meter.CallsPerSecond:0} | {ideal:0} (ideal) | {meter.CallsPerSecond / ideal:0.000} |"));
        Console.WriteLine(Text($"| client CPU ms per call | {meter.MillisecondsPerCall:0.000} | 0.5 | {meter.MillisecondsPerCall / 0.5:0.000} |"));
        Console.WriteLine(Text($"| KB per live episode above its conversation | {meter.BytesPerEpisode / 1024:0.0} | 100 | {meter.BytesPerEpisode / 1024 / 100:0.000} |"));
        Console.WriteLine(Text($"conversation {meter.ConversationBytes / 1024:0.0} KB on average; window {meter.Seconds:0.0} s, {meter.Calls} calls"));
    }

    /// <summary>Two hundred episodes of scripted players behind a server in this process; their answers are what the endpoint will say.</summary>
    private static async Task<IReadOnlyList<TaskCase>> RecordAsync(string folder, Forge forge, Spec spec)
    {
        var seats = new ScriptedSeats(forge.Environment, spec.Seed);
        await using var server = await ChatServer.StartAsync(new ScriptedResponder(seats.ForRun(forge, Recorded * 2)), TimeProvider.System);
        using var http = EndpointHttp.Create();
        var at = SpecAt(server.Under("v1").ToString()) with { Accept = Recorded, MaxCandidates = Recorded * 2, Concurrency = 16 };
        var access = new ModelAccess { Endpoint = (name, model, meter) => new EndpointWire(name, model, null, http, TimeProvider.System, null, meter), Clock = TimeProvider.System };
        var run = Path.Combine(folder, "recorded");
        await SynthRun.RunAsync(new SynthRequest(run, at, forge) { Models = access }, null, CancellationToken.None);
        await using var reader = await RunReader.OpenAsync(run, CancellationToken.None);
        return await reader.EpisodesAsync(new EpisodeQuery(), CancellationToken.None).Select(stored => stored.Task).Take(Recorded).ToListAsync();
    }

    private static Spec SpecAt(string endpoint) => new()
    {
        Name = "live",
        Environment = "retail",
        Seed = 1,
        Models = new SortedDictionary<string, ModelSpec> { ["m"] = new() { Model = "m", Endpoints = [endpoint], MaxTokens = 500 } },
        Players = new PlayerSpec { Agent = "m", Customer = "m" },
        Limits = new LimitSpec { WallClock = 3600 },
    };

    private static Process Start(string journal, string mapping)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["live-endpoint", journal, mapping, Latency.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
