using System.Globalization;
using System.IO.Hashing;

namespace TrajForge.Runs;

/// <summary>Names and hashes of segments.</summary>
internal static class SegmentFile
{
    /// <summary>Raw bytes of a frame at most; a larger record has a frame of its own.</summary>
    public const int FrameSize = 256 * 1024;

    /// <summary>A segment is closed once it is this large.</summary>
    public const long SegmentSize = 64L * 1024 * 1024;

    public static string NameOf(int segment) => segment.ToString("D6", CultureInfo.InvariantCulture) + ".jsonl.zst";

    public static string PlainNameOf(int segment) => segment.ToString("D6", CultureInfo.InvariantCulture) + ".jsonl";

    /// <summary>How messages call it.</summary>
    public static string ShownAs(string name) => $"{RunFolder.SegmentFolder}/{name}";

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>The stored segments that were unpacked by hand: only the plain file is there.</summary>
    public static bool IsPlain(string folder, int segment) =>
        !File.Exists(Path.Combine(folder, NameOf(segment))) && File.Exists(Path.Combine(folder, PlainNameOf(segment)));

    /// <summary>Says that a segment is shorter than the ledger knows.</summary>
    public static SegmentDamagedException Truncated(Ledger ledger, FrameRow frame, long length)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"the file ends at byte {length}, {frame.End - length} byte(s) early");
        return new(ShownAs(NameOf(frame.Segment)), frame.Offset, ledger.EpisodesNeeding(frame.Segment, frame.Offset), what);
    }
}
