using System.Text;
using System.Text.Json;

namespace TrajForge.Runs;

/// <summary>Where a record's line lies.</summary>
/// <param name="Frame">Offset of the frame in the segment file.</param>
/// <param name="Start">Offset of the line in the decompressed frame.</param>
/// <param name="Length">Bytes of the line, without its line feed.</param>
/// <param name="Hash">XxHash128 of these bytes.</param>
internal sealed record RecordLocation(int Segment, long Frame, int Start, int Length, string Hash);

/// <summary>The lines of a segment: <c>{"kind":"task","task":{...}}</c> and <c>{"kind":"episode","episode":{...}}</c>.</summary>
internal static class RecordLine
{
    public static byte[] Write(TaskCase task) => Encoding.UTF8.GetBytes($$"""{"kind":"task","task":{{TrajJson.Write(task)}}}""");

    public static byte[] Write(Episode episode) => Encoding.UTF8.GetBytes($$"""{"kind":"episode","episode":{{TrajJson.Write(episode)}}}""");

    public static string KeyOf(long taskIndex) => $"task {taskIndex}";

    public static string KeyOf(string episodeId) => $"episode {episodeId}";

    /// <summary>The key of a line whose location nobody knows.</summary>
    /// <exception cref="JsonException">It is not such a line.</exception>
    public static string KeyOf(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        return Field(document.RootElement, "kind").GetString() switch
        {
            "task" => KeyOf(Field(Field(document.RootElement, "task"), "index").GetInt64()),
            "episode" => KeyOf(Field(Field(document.RootElement, "episode"), "id").GetString() ?? ""),
            var kind => throw new JsonException($"no record is of the kind '{kind}'"),
        };
    }

    /// <exception cref="JsonException">It is not such a record.</exception>
    public static TaskCase ReadTask(ReadOnlyMemory<byte> line) => Read<TaskCase>(line, "task");

    /// <exception cref="JsonException">It is not such a record.</exception>
    public static Episode ReadEpisode(ReadOnlyMemory<byte> line) => Read<Episode>(line, "episode");

    private static T Read<T>(ReadOnlyMemory<byte> line, string kind)
    {
        using var document = JsonDocument.Parse(line);
        return TrajJson.Read<T>(Field(document.RootElement, kind).GetRawText());
    }

    private static JsonElement Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : throw new JsonException($"the record has no '{name}'");
}
