using System.Text.Json;
using TrajForge.Cli;
using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

/// <summary>Small tasks and runs, and the published sample.</summary>
internal static class Some
{
    public static TauRun Run(string json) => Read(json).Run;

    public static (TauRun Run, List<TauProblem> Problems) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var problems = new List<TauProblem>();
        return (new TauRunReader(problems).Read(document.RootElement, 0), problems);
    }

    public static TauTask Task(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TauTaskReader.Read(document.RootElement, 0);
    }

    /// <summary>A v2 run of these messages that ended properly.</summary>
    public static string V2(string messages, string more = "\"termination_reason\":\"user_stop\"") =>
        $$"""{"id":"r1","task_id":"0",{{more}},"messages":[{{messages}}]}""";

    public static async Task<TauGrade> GradeAsync(TauTask task, TauRun run, TauGradeOptions? options = null) =>
        await new TauGrader(Support.Some.Notes, options ?? new TauGradeOptions()).GradeAsync(task, run, null, TestContext.Current.CancellationToken);

    public static string Data(string path)
    {
        var folder = System.Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        return System.IO.Path.Combine(folder!, path);
    }

    public static ValueTask<IEnvironment> EnvironmentAsync(string id, string variant, string data) =>
        Composition.Pack(id).LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = data }, TestContext.Current.CancellationToken);
}
