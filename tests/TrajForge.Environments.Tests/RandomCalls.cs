using System.Text.Json;
using CsCheck;

namespace TrajForge.Environments.Tests;

/// <summary>
/// The law of every world: any sequence of calls, valid and invalid, never throws out of it, never changes the shared data, and played again gives
/// the same replies and state.
/// </summary>
internal static class RandomCalls
{
    private static readonly string[] Hostile =
    [
        "null", "5", "-1", "1.5", "1e400", "true", "\"\"", "\"x\ud83d\ude00\"", "\"\\ud800\"", "[]", "{}", "[\"a\", \"b\"]", "[1, null, \"11\"]", "{\"a\": 1}", "\"3\"", "[[[[[[]]]]]]",
        "123456789012345678901234567890", "\"nan\"", "[{}]", "{\"a\": 1, \"a\": 2}", new string('[', 60) + new string(']', 60), new string('9', 5000),
    ];

    /// <param name="pool">Texts worth giving: ids, codes, dates of the data.</param>
    public static void Hold(IEnvironment environment, IReadOnlyList<string> pool, bool keepsFailedWrites, long iterations = 100)
    {
        var tools = environment.Tools(PlayMode.Dialogue).OrderBy(tool => tool.Name, StringComparer.Ordinal).ToArray();
        var before = Fresh(environment);
        var call = Gen.Select(Gen.Int[0, tools.Length], Gen.Int[0, 40], Gen.Int[0, 9999], Gen.Int[0, 9999], (tool, spoil, what, which) => Request(tools, pool, tool, spoil, what, which));

        call.Array[1, 25].Sample(calls => Assert.Equal(Play(environment, calls, keepsFailedWrites), Play(environment, calls, keepsFailedWrites)), iter: iterations, threads: 1);

        Assert.Equal(before, Fresh(environment));
    }

    private static string Fresh(IEnvironment environment)
    {
        var world = Run(environment.OpenAsync(new WorldRequest(), CancellationToken.None));
        var digest = Run(world.SnapshotAsync([], CancellationToken.None)).Digest;
        return world is IPublishedState published ? string.Join(' ', [digest, .. published.Databases.Select(published.PublishedHash)]) : digest;
    }

    private static string[] Play(IEnvironment environment, ToolRequest[] calls, bool keepsFailedWrites)
    {
        var world = Run(environment.OpenAsync(new WorldRequest { Seed = 7 }, CancellationToken.None));
        var texts = new List<string>();
        foreach (var call in calls)
        {
            var before = Run(world.SnapshotAsync([], CancellationToken.None)).Digest;
            Run(world.FacetsAsync(call, CancellationToken.None));
            var reply = Run(world.CallAsync(call, CancellationToken.None));
            texts.Add(reply.Text);
            Assert.Equal(reply.Changes.Count == 0, before == Run(world.SnapshotAsync([], CancellationToken.None)).Digest);
            Assert.True(!reply.IsError || reply.Changes.Count == 0 || keepsFailedWrites);
        }

        var published = world is IPublishedState state ? state.PublishedKey() : "";
        return [.. texts, published, Run(world.SnapshotAsync([], CancellationToken.None)).Digest];
    }

    private static ToolRequest Request(ToolInfo[] tools, IReadOnlyList<string> pool, int tool, int spoil, int what, int which)
    {
        if (tool == tools.Length)
        {
            return new ToolRequest { Name = "unknown", Arguments = "{}" };
        }

        var properties = tools[tool].Parameters.ToElement().GetProperty("properties").EnumerateObject().ToArray();
        var arguments = properties.Select((property, i) => $"{JsonSerializer.Serialize(property.Name)}: {Value(property.Value, pool, what + (i * which))}").ToList();
        if (arguments.Count > 0 && spoil < Hostile.Length)
        {
            arguments[which % arguments.Count] = $"{JsonSerializer.Serialize(properties[which % arguments.Count].Name)}: {Hostile[spoil]}";
        }
        else if (arguments.Count > 0 && spoil == Hostile.Length)
        {
            arguments.RemoveAt(which % arguments.Count);
        }
        else if (spoil == Hostile.Length + 1)
        {
            arguments.Add("\"surplus\": 1");
        }

        var text = spoil == Hostile.Length + 2 ? "{\"" : $"{{{string.Join(", ", arguments)}}}";
        return new ToolRequest { Caller = tools[tool].Side, Name = tools[tool].Name, Arguments = text };
    }

    private static string Value(JsonElement schema, IReadOnlyList<string> pool, int seed)
    {
        if (schema.TryGetProperty("enum", out var options))
        {
            return options[Math.Abs(seed) % options.GetArrayLength()].GetRawText();
        }

        return (schema.TryGetProperty("type", out var type) ? type.GetString() : "string") switch
        {
            "integer" or "number" => (seed % 7).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "boolean" => seed % 2 == 0 ? "true" : "false",
            "array" => $"[{string.Join(", ", Enumerable.Range(0, 1 + (seed % 2)).Select(i => Value(schema.GetProperty("items"), pool, seed + (i * 31))))}]",
            "object" when schema.TryGetProperty("properties", out var inner) =>
                $"{{{string.Join(", ", inner.EnumerateObject().Select((p, i) => $"{JsonSerializer.Serialize(p.Name)}: {Value(p.Value, pool, seed + (i * 17))}"))}}}",
            "object" => "{}",
            _ => JsonSerializer.Serialize(pool[Math.Abs(seed) % pool.Count]),
        };
    }

    private static T Run<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
