using System.Globalization;
using System.Text.Json;
using ZstdSharp;

namespace TrajForge.Runs;

/// <summary>Reads records by location, checking frame and line. Keeps the frames used last; one thread at a time.</summary>
internal sealed class SegmentReader(string folder, Ledger ledger) : IDisposable
{
    // In-order reading touches as many frames at once as episodes were played at once; more would only cost memory.
    private const int FramesKept = 24;

    private readonly LinkedList<((int Segment, long Offset) Key, byte[] Raw)> _kept = new();
    private readonly Dictionary<int, FileStream> _files = [];
    private readonly SortedDictionary<int, PlainSegment> _plain = [];
    private readonly Decompressor _decompressor = new();

    /// <summary>Looks once for segments that were unpacked by hand.</summary>
    public IReadOnlyList<string> Warnings() => ledger.LastFrames()
        .Where(last => SegmentFile.IsPlain(folder, last.Segment))
        .Select(last => $"{SegmentFile.ShownAs(SegmentFile.PlainNameOf(last.Segment))} is plain text and was read without checksums")
        .ToArray();

    public async ValueTask<TaskCase> TaskAsync(long index, RecordLocation at, CancellationToken cancellationToken) =>
        Parse(at, RecordLine.KeyOf(index), RecordLine.ReadTask, await LineAsync(at, RecordLine.KeyOf(index), cancellationToken));

    public async ValueTask<Episode> EpisodeAsync(string id, RecordLocation at, CancellationToken cancellationToken) =>
        Parse(at, RecordLine.KeyOf(id), RecordLine.ReadEpisode, await LineAsync(at, RecordLine.KeyOf(id), cancellationToken));

    /// <summary>Reads every frame that the ledger knows.</summary>
    /// <exception cref="SegmentDamagedException">One is not as written.</exception>
    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var last in ledger.LastFrames().Where(last => !SegmentFile.IsPlain(folder, last.Segment)))
        {
            for (long from = 0; ledger.Frames(last.Segment, from) is { Count: > 0 } page; from = page[^1].End)
            {
                foreach (var frame in page)
                {
                    await UnpackAsync(frame, cancellationToken);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }

        foreach (var segment in _plain.Values)
        {
            segment.Dispose();
        }

        _decompressor.Dispose();
    }

    private static T Parse<T>(RecordLocation at, string key, Func<ReadOnlyMemory<byte>, T> read, ReadOnlyMemory<byte> line)
    {
        try
        {
            return read(line);
        }
        catch (JsonException e)
        {
            throw RunErrors.RecordUnreadable(SegmentFile.ShownAs(SegmentFile.NameOf(at.Segment)), key, e);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> LineAsync(RecordLocation at, string key, CancellationToken cancellationToken)
    {
        if (_plain.TryGetValue(at.Segment, out var plain) || SegmentFile.IsPlain(folder, at.Segment))
        {
            plain ??= _plain[at.Segment] = await PlainSegment.OpenAsync(folder, at.Segment, cancellationToken);
            return await plain.LineAsync(key, cancellationToken);
        }

        var raw = await FrameAsync(at.Segment, at.Frame, cancellationToken);
        if ((long)at.Start + at.Length > raw.Length || SegmentFile.Hash(raw.AsSpan(at.Start, at.Length)) != at.Hash)
        {
            throw Damaged(at.Segment, at.Frame, "a record is not what was written");
        }

        return raw.AsMemory(at.Start, at.Length);
    }

    private async ValueTask<byte[]> FrameAsync(int segment, long offset, CancellationToken cancellationToken)
    {
        var node = _kept.First;
        while (node is not null && node.Value.Key != (segment, offset))
        {
            node = node.Next;
        }

        if (node is not null)
        {
            _kept.Remove(node);
        }
        else
        {
            var frame = ledger.Frame(segment, offset) ?? throw Damaged(segment, offset, "the ledger knows no such frame");
            node = new(((segment, offset), await UnpackAsync(frame, cancellationToken)));
        }

        _kept.AddFirst(node);
        if (_kept.Count > FramesKept)
        {
            _kept.RemoveLast();
        }

        return node.Value.Raw;
    }

    private async ValueTask<byte[]> UnpackAsync(FrameRow frame, CancellationToken cancellationToken)
    {
        var file = Open(frame);
        if (file.Length < frame.End)
        {
            throw SegmentFile.Truncated(ledger, frame, file.Length);
        }

        var packed = new byte[frame.Length];
        file.Position = frame.Offset;
        await file.ReadExactlyAsync(packed, cancellationToken);
        if (SegmentFile.Hash(packed) != frame.Hash)
        {
            throw Damaged(frame.Segment, frame.Offset, string.Create(CultureInfo.InvariantCulture, $"the checksum of the frame's {frame.Length} bytes is wrong"));
        }

        var raw = new byte[frame.RawLength];
        return Unpack(packed, raw) ? raw : throw Damaged(frame.Segment, frame.Offset, "the frame does not unpack to what was written");
    }

    private bool Unpack(byte[] packed, byte[] raw)
    {
        try
        {
            return _decompressor.Unwrap(packed, raw) == raw.Length;
        }
        catch (ZstdException)
        {
            return false;
        }
    }

    private FileStream Open(FrameRow frame)
    {
        if (_files.TryGetValue(frame.Segment, out var open))
        {
            return open;
        }

        try
        {
            return _files[frame.Segment] = new FileStream(
                Path.Combine(folder, SegmentFile.NameOf(frame.Segment)), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(frame.Segment, frame.Offset, $"the file cannot be opened ({e.Message})");
        }
    }

    private SegmentDamagedException Damaged(int segment, long offset, string what) =>
        new(SegmentFile.ShownAs(SegmentFile.NameOf(segment)), offset, ledger.EpisodesNeeding(segment, offset), what);
}
