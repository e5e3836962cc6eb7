using System.Text.Json;

namespace TrajForge.Runs;

/// <summary>A segment that somebody unpacked. Its lines may have moved, so they are found by what they hold.</summary>
internal sealed class PlainSegment : IDisposable
{
    private readonly FileStream _file;
    private readonly string _name;
    private readonly Dictionary<string, (long Start, int Length)> _lines = new(StringComparer.Ordinal);

    private PlainSegment(FileStream file, string name)
    {
        _file = file;
        _name = name;
    }

    public static async ValueTask<PlainSegment> OpenAsync(string folder, int segment, CancellationToken cancellationToken)
    {
        var name = SegmentFile.PlainNameOf(segment);
        var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        var opened = new PlainSegment(file, SegmentFile.ShownAs(name));
        try
        {
            await opened.FindLinesAsync(cancellationToken);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>> LineAsync(string key, CancellationToken cancellationToken)
    {
        if (!_lines.TryGetValue(key, out var at))
        {
            throw RunErrors.RecordMissing(_name, key);
        }

        var line = new byte[at.Length];
        _file.Position = at.Start;
        await _file.ReadExactlyAsync(line, cancellationToken);
        return line;
    }

    public void Dispose() => _file.Dispose();

    private async ValueTask FindLinesAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[SegmentFile.FrameSize];
        var line = new MemoryStream();
        long start = 0;
        for (int read; (read = await _file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            var rest = buffer.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                line.Write(rest.Span[..end]);
                Note(start, line);
                start += line.Length + 1;
                line.SetLength(0);
            }

            line.Write(rest.Span);
        }

        Note(start, line);
    }

    private void Note(long start, MemoryStream line)
    {
        if (line.Length == 0)
        {
            return;
        }

        try
        {
            _lines[RecordLine.KeyOf(line.GetBuffer().AsMemory(0, (int)line.Length))] = (start, (int)line.Length);
        }
        catch (JsonException e)
        {
            throw RunErrors.RecordUnreadable(_name, $"record at byte {start}", e);
        }
    }
}
