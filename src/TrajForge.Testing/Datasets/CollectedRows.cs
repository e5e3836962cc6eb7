using System.Text;
using TrajForge.Datasets;

namespace TrajForge.Testing.Datasets;

/// <summary>Files of a sink that are only remembered: the lines in the order in which they were written.</summary>
public sealed class CollectedRows : IRowFiles
{
    private readonly List<string> _lines = [];
    private long _last = -1;

    public IReadOnlyList<string> Lines => _lines;

    /// <exception cref="ArgumentException">The line is not one JSON object, or its row comes before the one before.</exception>
    public ValueTask WriteAsync(DatasetRow row, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        RowLine.Check(json.Span);
        if (row.Lineage.TaskIndex < _last)
        {
            throw new ArgumentException("rows are written in the order of their tasks", nameof(row));
        }

        _last = row.Lineage.TaskIndex;
        _lines.Add(Encoding.UTF8.GetString(json.Span));
        return ValueTask.CompletedTask;
    }
}
