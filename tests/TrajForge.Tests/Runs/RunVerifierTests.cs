using TrajForge.Runs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class RunVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Run => _folder["run"];

    private string Segment => Path.Combine(Run, "segments", "000001.jsonl.zst");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_run_agrees_with_its_verdicts()
    {
        await SomeRun.MakeAsync(Run);

        var report = await VerifyAsync();

        Assert.True(report.Sound);
        Assert.Equal((report.Episodes, 0), (report.Agreeing, report.Restored));
        Assert.True(report.Episodes > 20);
    }

    [Fact]
    public async Task Deleted_verdicts_come_back_as_they_were()
    {
        await SomeRun.MakeAsync(Run);
        var before = (await SomeRun.EpisodesAsync(Run)).Select(stored => TrajJson.Write(stored.Verdict!)).ToArray();
        Sqlite.Execute(Path.Combine(Run, "ledger.db"), "DELETE FROM verdicts");

        var report = await VerifyAsync();

        Assert.Equal((true, before.Length), (report.Sound, (int)report.Restored));
        Assert.Equal(before, (await SomeRun.EpisodesAsync(Run)).Select(stored => TrajJson.Write(stored.Verdict!)));
    }

    [Fact]
    public async Task A_changed_verdict_is_named_with_its_check()
    {
        await SomeRun.MakeAsync(Run, new FakeForge { Checks = 1 });

        var report = await VerifyAsync(new FakeForge { Checks = 2 });

        Assert.Equal(report.Episodes, report.Differences.Count);
        Assert.Equal(["procedure.confirmed", "verdict"], report.Differences.Select(d => d.Check).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_edited_reply_in_an_unpacked_segment_is_named_with_its_step()
    {
        await SomeRun.MakeAsync(Run);
        var edited = (await SomeRun.EpisodesAsync(Run)).Single(stored => stored.Task.Index == 4);
        Unpack(line => line.Replace("\"content\":\"done with thing-4\"", "\"content\":\"done with nothing at all\""));

        var report = await VerifyAsync();

        var difference = Assert.Single(report.Differences);
        Assert.Equal((edited.Episode.Id, "replay.reply", 2), (difference.EpisodeId, difference.Check, difference.Step));
        Assert.Contains("000001.jsonl is plain text and was read without checksums", Assert.Single(report.Warnings));
    }

    [Fact]
    public async Task A_failed_replay_is_reported_though_no_verdict_was_stored()
    {
        await SomeRun.MakeAsync(Run);
        Unpack(line => line.Replace("\"content\":\"done with thing-4\"", "\"content\":\"edited\""));
        Sqlite.Execute(Path.Combine(Run, "ledger.db"), "DELETE FROM verdicts");

        var report = await VerifyAsync();

        Assert.Equal(2, Assert.Single(report.Differences).Step);
    }

    [Fact]
    public async Task A_flipped_byte_is_an_error_that_names_segment_and_episode()
    {
        await SomeRun.MakeAsync(Run);
        var bytes = File.ReadAllBytes(Segment);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Segment, bytes);

        var damaged = await Assert.ThrowsAsync<SegmentDamagedException>(() => VerifyAsync());

        Assert.Contains("segments/000001.jsonl.zst, byte ", damaged.Message);
        Assert.Contains(damaged.Episodes[0], damaged.Message);
    }

    [Fact]
    public async Task A_run_goes_on_after_a_segment_was_unpacked()
    {
        await SomeRun.MakeAsync(_folder["whole"], spec: SomeRun.Spec(60));
        await SomeRun.MakeAsync(Run, spec: SomeRun.Spec(20));
        Unpack(line => line);

        await SomeRun.MakeAsync(Run, spec: SomeRun.Spec(60));

        Assert.True(File.Exists(Path.Combine(Run, "segments", "000002.jsonl.zst")));
        Assert.Equal(SomeRun.Dataset(_folder["whole"]), SomeRun.Dataset(Run));
    }

    [Fact]
    public async Task A_run_of_other_play_is_refused()
    {
        await SomeRun.MakeAsync(Run);

        await Assert.ThrowsAsync<PlayHashChangedException>(() => VerifyAsync(new FakeForge { Seed = 2 }));
    }

    private Task<VerifyReport> VerifyAsync(FakeForge? forge = null) =>
        RunVerifier.VerifyAsync(Run, forge ?? new FakeForge(), 3, null, TestContext.Current.CancellationToken);

    private void Unpack(Func<string, string> edit)
    {
        using (var packed = new ZstdSharp.DecompressionStream(File.OpenRead(Segment)))
        {
            var lines = new StreamReader(packed).ReadToEnd();
            File.WriteAllText(Segment[..^".zst".Length], edit(lines));
        }

        File.Delete(Segment);
    }
}
