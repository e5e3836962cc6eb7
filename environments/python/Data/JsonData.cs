using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TrajForge.Python;

/// <summary>Reads a data file of one schema: every problem at once.</summary>
public static class JsonData
{
    /// <exception cref="EnvironmentDataException">The file cannot be read or breaks the schema.</exception>
    public static async ValueTask<T> ReadFileAsync<T>(string path, Func<JsonScan, JsonElement, T> read, CancellationToken cancellationToken)
    {
        try
        {
            var size = new FileInfo(path).Length;
            return size > DataFiles.MaxBytes
                ? throw new EnvironmentDataException(path, [$"the file has {size} bytes; at most {DataFiles.MaxBytes} are read"])
                : Read(path, await File.ReadAllBytesAsync(path, cancellationToken), read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EnvironmentDataException(path, [$"cannot be read: {exception.Message}"]);
        }
    }

    /// <param name="name">Names the source in messages.</param>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="read">Makes records of the root and notes what is wrong with it.</param>
    /// <exception cref="EnvironmentDataException">The text breaks the schema.</exception>
    public static T Read<T>(string name, ReadOnlyMemory<byte> json, Func<JsonScan, JsonElement, T> read)
    {
        RequireUtf8(name, json.Span);
        var scan = new JsonScan();
        T data;
        try
        {
            using var document = JsonDocument.Parse(SkipMark(json));
            data = read(scan, document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new EnvironmentDataException(name, [$"line {exception.LineNumber + 1}: not valid JSON: {exception.Message}"]);
        }
        catch (InvalidOperationException)
        {
            // The only text that is valid JSON and cannot be read.
            throw new EnvironmentDataException(name, ["a name holds an escaped half of a surrogate pair"]);
        }

        return scan.Problems.Count == 0 ? data : throw new EnvironmentDataException(name, scan.Problems);
    }

    // The parser checks no text that it does not have to decode.
    private static void RequireUtf8(string name, ReadOnlySpan<byte> json)
    {
        if (Utf8.IsValid(json))
        {
            return;
        }

        var valid = 0;
        while (Rune.DecodeFromUtf8(json[valid..], out _, out var length) == OperationStatus.Done)
        {
            valid += length;
        }

        throw new EnvironmentDataException(name, [$"line {json[..valid].Count((byte)'\n') + 1}: not UTF-8 text"]);
    }

    private static ReadOnlyMemory<byte> SkipMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;
}
