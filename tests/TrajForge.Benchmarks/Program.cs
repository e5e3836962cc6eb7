using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TrajForge.Benchmarks;

var benchmarks = new SortedDictionary<string, Type>(StringComparer.Ordinal)
{
    ["world"] = typeof(WorldBenchmarks),
};

switch (args)
{
    case ["regrade"]:
        return await Regrade.RunAsync();
    case ["judge"]:
        return await Judging.RunAsync();
    case ["plan"]:
        return await Plan.RunAsync();
    case ["live"]:
        return await Live.RunAsync(episodes: 20_000, judges: false);
    case ["live", "judged"]:
        return await Live.RunAsync(episodes: 20_000, judges: true);
    case ["live", var few] when int.TryParse(few, System.Globalization.CultureInfo.InvariantCulture, out var number):
        return await Live.RunAsync(number, judges: false);
    case ["live-endpoint", var journal, var episodes, var latency]:
        return await LiveEndpoint.RunAsync(journal, episodes, latency);
}

if (args.Length != 1 || !benchmarks.TryGetValue(args[0], out var benchmark))
{
    Console.Error.WriteLine($"usage: ./bench NAME, where NAME is one of: {string.Join(", ", [.. benchmarks.Keys, "judge", "live", "plan", "regrade"])}");
    return 2;
}

// In process: the same build that is tested is measured, and nothing is restored or written beside the results.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(5))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.Console)
    .AddLogger(ConsoleLogger.Default);
var summary = BenchmarkRunner.Run(benchmark, config);
return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
