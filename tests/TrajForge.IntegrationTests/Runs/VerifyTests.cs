using System.Globalization;
using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>What a run's store says is checked against itself, and damage is named.</summary>
public sealed class VerifyTests(SmallRun run) : IDisposable
{
    private readonly RunCopy _copy = new(run.Folder);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Deleted_verdicts_are_rebuilt_identically()
    {
        const string Verdicts = "SELECT * FROM verdicts ORDER BY episode_id";
        var before = _copy.Ledger.Rows(Verdicts);
        Assert.Equal(before.Count, _copy.Ledger.Change("DELETE FROM verdicts"));

        var result = await CommandLine.RunAsync("verify", _copy.Run);

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.Contains($"sound: {before.Count} episodes, 0 verdicts agree, {before.Count} restored, 0 differences", result.Output);
        Assert.Equal(before, _copy.Ledger.Rows(Verdicts));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.33)]
    [InlineData(0.66)]
    [InlineData(1.0)]
    public async Task One_flipped_byte_names_segment_and_episode(double where)
    {
        var bytes = File.ReadAllBytes(_copy.Segment);
        var position = (int)((bytes.Length - 1) * where);
        bytes[position] ^= 0x10;
        File.WriteAllBytes(_copy.Segment, bytes);
        var frame = _copy.Ledger.Rows(string.Create(CultureInfo.InvariantCulture, $"SELECT MAX(offset) FROM frames WHERE offset <= {position}"))[0][0];
        var episodes = _copy.Ledger.Rows($"SELECT e.episode_id FROM episodes e JOIN tasks t USING (task_index) WHERE {frame} IN (e.frame, t.frame)");

        var result = await CommandLine.RunAsync("verify", _copy.Run);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"segments/000001.jsonl.zst, byte {frame}: ", result.Error);
        Assert.NotEmpty(episodes);
        Assert.All(episodes, episode => Assert.Contains((string)episode[0], result.Error));
    }

    [Fact]
    public async Task An_edited_reply_in_an_unpacked_segment_names_episode_and_step()
    {
        var (episode, task, step) = EditReply();

        var result = await CommandLine.RunAsync("verify", _copy.Run);

        Assert.Equal((1, ""), (result.ExitCode, result.Complaints));
        Assert.Contains("warning: segments/000001.jsonl is plain text and was read without checksums", result.Output);
        Assert.Contains($"episode {episode} (task {task}), step {step}: replay.", result.Output);
        var named = result.Output.Split('\n').Where(line => line.StartsWith("episode ", StringComparison.Ordinal));
        Assert.All(named, line => Assert.StartsWith($"episode {episode} ", line));
    }

    // Unpacks the segment and changes the first price that some episode's agent was told.
    private (string Episode, string Task, string Step) EditReply()
    {
        using var unpacked = new ZstdSharp.DecompressionStream(File.OpenRead(_copy.Segment));
        using var text = new StreamReader(unpacked);
        var records = text.ReadToEnd().TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToArray();
        var (episode, reply) = records
            .Where(record => (string?)record["kind"] == "episode")
            .SelectMany(record => record["episode"]!["events"]!.AsArray().Select(e => (Episode: record["episode"]!, Event: e!)))
            .First(found => (string?)found.Event["kind"] == "tool" && ((string)found.Event["content"]!).Contains("\"price\": ", StringComparison.Ordinal));
        reply["content"] = ((string)reply["content"]!).Replace("\"price\": ", "\"price\": 1", StringComparison.Ordinal);

        File.WriteAllLines(_copy.Segment[..^".zst".Length], records.Select(record => record.ToJsonString()));
        File.Delete(_copy.Segment);
        return ((string)episode["id"]!, episode["task_index"]!.ToString(), reply["index"]!.ToString());
    }
}
