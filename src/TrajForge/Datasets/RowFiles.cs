using System.Text.Json;

namespace TrajForge.Datasets;

/// <summary>All that a sink gets of the disk: lines into the shards of its own format.</summary>
internal sealed class RowFiles(ShardFiles shards) : IRowFiles
{
    public ValueTask WriteAsync(DatasetRow row, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        RowLine.Check(json.Span);
        return shards.WriteAsync(row.Lineage.TaskIndex, json, cancellationToken);
    }
}

/// <summary>What a line of a dataset is.</summary>
public static class RowLine
{
    /// <exception cref="ArgumentException">The bytes are not one JSON object without line ends.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (json.IndexOfAny((byte)'\n', (byte)'\r') >= 0 || json.IsEmpty || json[0] != (byte)'{')
        {
            throw new ArgumentException("a row is one JSON object in one line");
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"a row is one JSON object in one line: {e.Message}", e);
        }
    }
}
