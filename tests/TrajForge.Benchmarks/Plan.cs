using System.Diagnostics;
using System.Globalization;
using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Runs;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Benchmarks;

/// <summary>
/// What planning costs: ten thousand tasks of each environment by two workers, with refusals, and what a run keeps of each task in memory. Both a tenth
/// and the whole are printed: time should grow with the tasks and no faster, and the bytes per task should stay.
/// </summary>
internal static class Plan
{
    private const int Tasks = 10_000;
    private const int Workers = 2;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| environment | tasks | planned | wall s | CPU ms per task | bytes kept per task |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (IEnvironmentPack pack in new IEnvironmentPack[] { new RetailPack(), new AirlinePack(), new TelecomPack() })
        {
            var planners = new TaskPlanner[Workers];
            for (var worker = 0; worker < Workers; worker++)
            {
                planners[worker] = new TaskPlanner(await pack.LoadAsync(new EnvironmentRequest(), CancellationToken.None), new PlanOptions { Refusals = 0.3 });
            }

            foreach (var tasks in new[] { Tasks / 10, Tasks })
            {
                Console.WriteLine(await RowAsync(pack.Id, planners, tasks));
            }
        }

        return 0;
    }

    private static async Task<string> RowAsync(string id, TaskPlanner[] planners, int tasks)
    {
        var signatures = new string?[tasks];
        using var process = Process.GetCurrentProcess();
        var (cpu, wall) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() =>
        {
            for (var index = worker; index < tasks; index += Workers)
            {
                signatures[index] = planners[worker].Plan(index).Task?.Signature;
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(wall).TotalSeconds;
        process.Refresh();
        var milliseconds = (process.TotalProcessorTime - cpu).TotalMilliseconds / tasks;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {id} | {tasks} | {signatures.Count(signature => signature is not null)} | {seconds:0.0} | {milliseconds:0.00} | {Kept(signatures):0.0} |");
    }

    /// <summary>What the run's planner keeps of every task: the signatures that later tasks are compared with.</summary>
    private static double Kept(string?[] signatures)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = new Signatures();
        for (var index = 0; index < signatures.Length; index++)
        {
            if (signatures[index] is { } signature)
            {
                kept.Claim(signature);
            }
        }

        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        GC.KeepAlive(signatures);
        return (double)bytes / signatures.Length;
    }
}
