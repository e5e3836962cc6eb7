using System.Text.Json;
using TrajForge.Airline;

namespace TrajForge.Environments.Tests.Airline;

/// <summary>The airline in its variants, and the reference's recorded runs.</summary>
internal static class Planes
{
    public static async Task<IEnvironment> LoadAsync(string variant, string? data = null)
    {
        var path = data is null ? null : string.Join(',', data.Split(',').Select(part => TauData.File(part)));
        return await new AirlinePack().LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = path }, CancellationToken.None);
    }

    public static JsonElement Sample()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(TauData.File("v1/airline/trajectories-sample.json")));
        return document.RootElement.Clone();
    }

    /// <summary>The calls of a v1 run with the recorded replies; ids repeat in real runs, so the reply is the message after the call.</summary>
    public static IEnumerable<(string Name, string Arguments, string? Reply)> Calls(JsonElement run)
    {
        var messages = run.GetProperty("traj").EnumerateArray().ToArray();
        for (var i = 0; i < messages.Length; i++)
        {
            if (messages[i].TryGetProperty("tool_calls", out var calls) && calls.ValueKind == JsonValueKind.Array)
            {
                var function = calls[0].GetProperty("function");
                yield return (function.GetProperty("name").GetString()!, function.GetProperty("arguments").GetString()!, messages[i + 1].GetProperty("content").GetString());
            }
        }
    }
}
