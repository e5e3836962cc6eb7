using System.Text.Json;
using TrajForge.IntegrationTests.Support;
using TrajForge.Runs;

namespace TrajForge.IntegrationTests.Cli;

/// <summary>Tasks are kept away from a file of tasks. The file holds tasks that the same spec would draw, so without avoiding every one is met.</summary>
public sealed class AvoidTests(SmallRun run) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plan_keeps_away_and_reports_the_overlap_beside_that_without_avoiding()
    {
        var result = await CommandLine.RunAsync("plan", run.Spec, "--tasks", "30", "--avoid", await TasksAsync(), "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(0, report.GetProperty("overlap").GetProperty("entities_met").GetInt32());
        Assert.Equal(0, report.GetProperty("overlap").GetProperty("constraints_met").GetInt32());
        Assert.True(report.GetProperty("without_avoiding").GetProperty("entities_met").GetInt32() >= 20);
        Assert.Equal(30, report.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public async Task A_run_keeps_away_says_so_in_its_figures_and_is_another_play()
    {
        var tasks = await TasksAsync();

        var made = await CommandLine.RunAsync("synth", run.Spec, "--accept", "10", "--avoid", tasks, "--out", _folder.Path("run"));
        var stats = await CommandLine.RunAsync("stats", _folder.Path("run"), "--json");
        var other = await CommandLine.RunAsync("synth", run.Spec, "--accept", "10", "--out", _folder.Path("run"));

        Assert.Equal((0, ""), (made.ExitCode, stats.Complaints));
        var overlap = JsonDocument.Parse(stats.Output).RootElement.GetProperty("statistics").GetProperty("overlap");
        Assert.Equal((10, 0), (overlap.GetProperty("tasks").GetInt32(), overlap.GetProperty("entities_met").GetInt32()));
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("tasks/avoid", other.Error);
    }

    [Fact]
    public async Task Everything_wrong_with_the_files_is_told_at_once_with_lines()
    {
        var lines = File.ReadAllLines(await TasksAsync());
        var bad = _folder.Write("bad.jsonl", string.Join('\n', lines[0], "{", lines[1].Replace("\"environment\":\"retail\"", "\"environment\":\"airline\"", StringComparison.Ordinal), lines[2].Replace("\"customer\":\"", "\"customer\":\"x", StringComparison.Ordinal)));
        var empty = _folder.Write("empty.json", "[]");

        var result = await CommandLine.RunAsync("plan", run.Spec, "--avoid", $"{bad},{empty}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"TF1042 {bad}:2 no task", result.Error);
        Assert.Contains($"TF1043 {bad}:3 the task is of 'airline'; expected one of 'retail'", result.Error);
        Assert.Contains($"TF1042 {bad}:4 the task's key is not the hash of its content", result.Error);
        Assert.Contains($"TF1045 {empty}", result.Error);
    }

    [Fact]
    public async Task The_spec_names_files_too_and_a_section_that_is_no_map_stays_wrong()
    {
        var named = _folder.Write("named.yaml", $"name: named\nenvironment: retail\naccept: 5\ntasks: {{avoid: \"{await TasksAsync()}\"}}\n");
        var wrong = _folder.Write("wrong.yaml", "name: wrong\nenvironment: retail\ntasks: many\n");

        var plan = await CommandLine.RunAsync("plan", named, "--tasks", "5");
        var refused = await CommandLine.RunAsync("plan", wrong, "--avoid", await TasksAsync());

        Assert.Contains("met of ", plan.Output);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("TF1010", refused.Error);
    }

    /// <summary>The tasks of the small run, one a line, as <c>import tasks</c> writes tasks.</summary>
    private async Task<string> TasksAsync()
    {
        var tasks = new List<string>();
        await using var reader = await RunReader.OpenAsync(run.Folder, TestContext.Current.CancellationToken);
        await foreach (var stored in reader.TasksAsync(new TaskQuery(), TestContext.Current.CancellationToken))
        {
            tasks.AddRange(stored.Task is { } task ? [TrajJson.Write(task)] : []);
        }

        return _folder.Write("avoid.jsonl", string.Join('\n', tasks) + "\n");
    }
}
