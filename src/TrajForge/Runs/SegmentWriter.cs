using ZstdSharp;

namespace TrajForge.Runs;

/// <summary>Appends frames to the last segment. What the ledger does not know when it opens is cut off: it was never committed.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _folder;
    private readonly Compressor _compressor = new(level: 3);
    private FileStream? _file;
    private int _segment;

    private SegmentWriter(string folder, int segment)
    {
        _folder = folder;
        _segment = segment;
    }

    /// <exception cref="SegmentDamagedException">A segment is missing, or shorter than the ledger knows.</exception>
    public static SegmentWriter Open(string folder, Ledger ledger)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var known = ledger.LastFrames();
            foreach (var last in known.Where(frame => !SegmentFile.IsPlain(folder, frame.Segment)))
            {
                CutAfter(folder, ledger, last);
            }

            RemoveUnknown(folder, known);
            var current = known.Count == 0 ? 1 : known[^1].Segment;
            return new SegmentWriter(folder, SegmentFile.IsPlain(folder, current) ? current + 1 : current);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RunErrors.NotWritten(folder, e);
        }
    }

    /// <summary>Writes lines as frames. Not durable before <see cref="Flush"/>, and unknown to everybody before the ledger commits.</summary>
    /// <returns>The frames, and each line's location in the order given.</returns>
    public (List<FrameRow> Frames, List<RecordLocation> Locations) Append(IReadOnlyList<byte[]> lines)
    {
        var frames = new List<FrameRow>();
        var locations = new List<RecordLocation>();
        var raw = new MemoryStream();
        var inFrame = new List<(int Start, byte[] Line)>();
        foreach (var line in lines)
        {
            if (raw.Length > 0 && raw.Length + line.Length + 1 > SegmentFile.FrameSize)
            {
                Close();
            }

            inFrame.Add(((int)raw.Length, line));
            raw.Write(line);
            raw.WriteByte((byte)'\n');
        }

        Close();
        return (frames, locations);

        void Close()
        {
            if (inFrame.Count == 0)
            {
                return;
            }

            var frame = AppendFrame(raw.GetBuffer().AsSpan(0, (int)raw.Length));
            frames.Add(frame);
            locations.AddRange(inFrame.Select(part =>
                new RecordLocation(frame.Segment, frame.Offset, part.Start, part.Line.Length, SegmentFile.Hash(part.Line))));
            inFrame.Clear();
            raw.SetLength(0);
        }
    }

    public void Flush() => _file?.Flush(flushToDisk: true);

    public void Dispose()
    {
        _file?.Dispose();
        _compressor.Dispose();
    }

    private FrameRow AppendFrame(ReadOnlySpan<byte> raw)
    {
        var file = Current();
        var offset = file.Position;
        var packed = _compressor.Wrap(raw);
        file.Write(packed);
        return new FrameRow(_segment, offset, packed.Length, raw.Length, SegmentFile.Hash(packed));
    }

    private FileStream Current()
    {
        if (_file is { Position: >= SegmentFile.SegmentSize })
        {
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            _file = null;
            _segment++;
        }

        if (_file is null)
        {
            _file = new FileStream(
                Path.Combine(_folder, SegmentFile.NameOf(_segment)), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
            _file.Seek(0, SeekOrigin.End);
        }

        return _file;
    }

    private static void CutAfter(string folder, Ledger ledger, FrameRow last)
    {
        var path = Path.Combine(folder, SegmentFile.NameOf(last.Segment));
        var length = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (length < last.End)
        {
            throw SegmentFile.Truncated(ledger, last, length);
        }

        if (length > last.End)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
            file.SetLength(last.End);
            file.Flush(flushToDisk: true);
        }
    }

    private static void RemoveUnknown(string folder, List<FrameRow> known)
    {
        var names = known.Select(frame => SegmentFile.NameOf(frame.Segment)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "??????.jsonl.zst").Where(path => !names.Contains(Path.GetFileName(path))))
        {
            File.Delete(path);
        }
    }
}
