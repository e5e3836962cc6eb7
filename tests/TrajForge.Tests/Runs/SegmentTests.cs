using System.Text;
using CsCheck;
using TrajForge.Chat;
using TrajForge.Runs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class SegmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_appended_is_read_back_whatever_the_sizes() =>
        Gen.Int[0, 400_000].Array[1, 8].Sample(
            sizes =>
            {
                using var folder = new TemporaryFolder();
                var episodes = sizes.Select((size, n) => Episode(n, size)).ToArray();

                Write(folder, episodes, commit: true);

                using var ledger = Ledger.OpenToRead(folder["ledger.db"]);
                using var reader = new SegmentReader(folder.Path, ledger);
                foreach (var episode in episodes)
                {
                    var at = ledger.EpisodesStarting(episode.Id).Single().Location;
                    Assert.Equal(TrajJson.Write(episode), TrajJson.Write(reader.EpisodeAsync(episode.Id, at, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()));
                }

                Assert.All(Frames(ledger), frame => Assert.True(frame.RawLength <= SegmentFile.FrameSize || sizes.Max() > 150_000));
            },
            iter: 12);

    [Fact]
    public void A_flipped_bit_is_found_at_any_byte_and_names_the_episodes()
    {
        var episodes = Enumerable.Range(0, 12).Select(n => Episode(n, 30_000)).ToArray();
        Write(_folder, episodes, commit: true);
        var file = _folder["000001.jsonl.zst"];
        var whole = File.ReadAllBytes(file);
        using var ledger = Ledger.OpenToRead(_folder["ledger.db"]);
        var frames = Frames(ledger);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 7]).Sample(
            (position, bit) =>
            {
                var damaged = (byte[])whole.Clone();
                damaged[position] ^= (byte)(1 << bit);
                File.WriteAllBytes(file, damaged);
                using var reader = new SegmentReader(_folder.Path, ledger);

                var found = Assert.Throws<SegmentDamagedException>(() => reader.CheckAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());

                var frame = frames.Last(frame => frame.Offset <= position);
                Assert.Equal(("segments/000001.jsonl.zst", frame.Offset), (found.Segment, found.Offset));
                Assert.Equal(ledger.EpisodesNeeding(1, frame.Offset), found.Episodes);
                Assert.NotEmpty(found.Episodes);
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public async Task A_truncated_segment_names_the_file_and_the_episodes()
    {
        Write(_folder, [Episode(0, 10), Episode(1, 10)], commit: true);
        var file = _folder["000001.jsonl.zst"];
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(stream.Length - 1);
        }

        using var ledger = Ledger.OpenToWrite(_folder["ledger.db"]);
        using var reader = new SegmentReader(_folder.Path, ledger);
        var read = await Assert.ThrowsAsync<SegmentDamagedException>(() => reader.CheckAsync(TestContext.Current.CancellationToken).AsTask());
        var written = Assert.Throws<SegmentDamagedException>(() => SegmentWriter.Open(_folder.Path, ledger));

        Assert.Equal(2, read.Episodes.Count);
        Assert.Contains("1 byte(s) early", read.Message);
        Assert.Equal(read.Message, written.Message);
    }

    [Fact]
    public void Bytes_that_no_transaction_made_known_are_cut_off()
    {
        Write(_folder, [Episode(0, 1000)], commit: true);
        var known = File.ReadAllBytes(_folder["000001.jsonl.zst"]);

        Write(_folder, [Episode(1, 1000)], commit: false);
        Assert.True(new FileInfo(_folder["000001.jsonl.zst"]).Length > known.Length);
        File.WriteAllText(_folder["000002.jsonl.zst"], "begun and never committed");

        using var ledger = Ledger.OpenToWrite(_folder["ledger.db"]);
        SegmentWriter.Open(_folder.Path, ledger).Dispose();
        Assert.Equal(known, File.ReadAllBytes(_folder["000001.jsonl.zst"]));
        Assert.False(File.Exists(_folder["000002.jsonl.zst"]));
    }

    [Fact]
    public void A_segment_is_lines_of_json_for_any_zstd_tool()
    {
        Write(_folder, [Episode(0, 300_000), Episode(1, 100_000), Episode(2, 100)], commit: true);

        using var unpacked = new ZstdSharp.DecompressionStream(File.OpenRead(_folder["000001.jsonl.zst"]));
        var lines = new StreamReader(unpacked, Encoding.UTF8).ReadToEnd().TrimEnd('\n').Split('\n');

        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("{\"kind\":\"", line));
    }

    private static List<FrameRow> Frames(Ledger ledger) => ledger.Frames(1, 0);

    private static Episode Episode(long index, int size) => new FakeForge { Padding = size }.Play(new FakeForge().Some(index), 0);

    // What the store does in one group, cut short before the ledger's transaction when it is not to be committed.
    private static void Write(TemporaryFolder folder, Episode[] episodes, bool commit)
    {
        using var ledger = Ledger.OpenToWrite(folder["ledger.db"]);
        using var segments = SegmentWriter.Open(folder.Path, ledger);
        Booking[] bookings =
        [
            .. episodes.Select(episode => new TaskProven(new FakeForge().Some(episode.TaskIndex))),
            .. episodes.Select(episode => new EpisodePlayed(episode, Array.Empty<Slip>(), Verdict(episode), 0)),
        ];
        var (frames, locations) = segments.Append(bookings.Select(booking => booking.Line!).ToArray());
        segments.Flush();
        if (commit)
        {
            ledger.Commit(frames, bookings.Zip(locations, (booking, at) => (booking, (RecordLocation?)at)));
        }
    }

    private static Verdict Verdict(Episode episode) => new()
    {
        EpisodeId = episode.Id,
        Outcome = VerdictOutcome.Accepted,
        Reasons = [],
        Checks = [],
        Vector = [],
        Profile = "some",
    };
}
