using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>What disks, locales and editors do to a run.</summary>
public sealed class HostileMachineTests(SmallRun run) : IClassFixture<SmallRun>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_that_fills_while_datasets_are_written_is_exit_2_and_costs_nothing()
    {
        var (disk, kept) = (_folder.Path("disk"), _folder.Path("kept"));
        Directory.CreateDirectory(disk);

        // A disk of its own in a mount namespace of its own, gone with the shell.
        var result = await CommandLine.BashAsync($"""
            exec unshare -rm bash -c "mount -t tmpfs -o size=900k none '{disk}' || exit 99
            cp -r '{run.Folder}'/run.json '{run.Folder}'/ledger.db '{run.Folder}'/segments '{disk}' || exit 98
            '$TRAJFORGE' export '{disk}'; echo exit $?; ls '{disk}/dataset'
            mount -o remount,size=50m none '{disk}' && '$TRAJFORGE' export '{disk}' >/dev/null && mkdir '{kept}' && cp -r '{disk}/dataset' '{kept}'"
            """.Replace("exit $?", "exit \\$?", StringComparison.Ordinal));

        Assert.SkipWhen(result.ExitCode is 99 or 1 && !result.Error.Contains("TF", StringComparison.Ordinal), "no disk can be mounted here");
        Assert.Equal((0, "exit 2\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("TF2006 cannot write", result.Error);
        Assert.Equal(Dataset(run.Folder), Dataset(kept));
    }

    [Fact]
    public async Task The_callers_locale_changes_no_byte_of_a_dataset()
    {
        var copy = await CopyAsync();

        var result = await CommandLine.BashAsync($"LC_ALL=de_DE.UTF-8 TZ=Asia/Kathmandu \"$TRAJFORGE\" export '{copy}'");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Dataset(run.Folder), Dataset(copy));
    }

    [Theory]
    [InlineData("concurrency", "0", "verify", "'concurrency' is 0; expected 1 to 1024")]
    [InlineData("variant", "\"v9\"", "verify", "variant 'v9' is not offered by 'retail'")]
    [InlineData("verify", "{\"gates\": [\"zed\"]}", "verify", "no check or family of checks is called 'zed'")]
    [InlineData("tasks", "{\"templates\": {\"nope\": 1}}", "verify", "template 'nope' is not offered by 'retail'")]
    [InlineData("output", "{\"tasks_per_shard\": 0}", "export", "'output.tasks_per_shard' is 0; expected 1 to 1000000")]
    public async Task An_edited_spec_in_run_json_is_checked_like_any_other(string key, string value, string verb, string message)
    {
        var copy = await CopyAsync();
        Edit(copy, manifest => manifest["spec"]![key] = JsonNode.Parse(value));

        var result = await CommandLine.RunAsync(verb, copy);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{Path.Combine(copy, "run.json")}:1 ", result.Error);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public async Task A_null_among_the_tools_of_run_json_is_no_run()
    {
        var copy = await CopyAsync();
        Edit(copy, manifest => manifest["tools"] = new JsonArray([null]));

        var result = await CommandLine.RunAsync("export", copy);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("TF2002 ", result.Error);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("show")]
    [InlineData("stats --json")]
    public async Task A_report_that_cannot_be_written_is_exit_2_even_when_nobody_can_be_told(string verb)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        var (name, rest) = (verb.Split(' ')[0], string.Join(' ', verb.Split(' ').Skip(1)));

        var told = await CommandLine.BashAsync($"\"$TRAJFORGE\" {name} '{run.Folder}' {rest} > /dev/full");
        var untold = await CommandLine.BashAsync($"\"$TRAJFORGE\" {name} '{run.Folder}' {rest} > /dev/full 2>&1");

        Assert.Equal((2, 2), (told.ExitCode, untold.ExitCode));
        Assert.StartsWith("cannot read or write: ", told.Error);
        Assert.DoesNotContain("   at ", told.Error);
    }

    private async Task<string> CopyAsync()
    {
        var copy = _folder.Path("copy");
        Assert.Equal(0, (await CommandLine.BashAsync($"cp -r '{run.Folder}' '{copy}'")).ExitCode);
        return copy;
    }

    private static void Edit(string folder, Action<JsonNode> change)
    {
        var path = Path.Combine(folder, "run.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static (string Name, string Text)[] Dataset(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "dataset")).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
}
