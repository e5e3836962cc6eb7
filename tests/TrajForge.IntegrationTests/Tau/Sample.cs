using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Tau;

/// <summary>The published runs as the command sees them.</summary>
internal static class Sample
{
    public static string Data(string path)
    {
        var folder = Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        return Path.Combine(folder!, path);
    }

    public static JsonArray Runs() => JsonNode.Parse(File.ReadAllText(Data("v1/airline/trajectories-sample.json")))!.AsArray();

    public static Task<CommandResult> ImportAsync(string file, string folder, params string[] more) => CommandLine.RunAsync(
        ["import", "runs", file, "--env", "airline", "--variant", "v1", "--data", $"{Data("v1/airline")},{Data("v1/airline/users-2024-11.json")}", "--out", folder, .. more]);
}
