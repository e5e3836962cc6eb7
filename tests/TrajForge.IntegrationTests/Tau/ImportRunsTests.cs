using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Tau;

public sealed class ImportRunsTests
{
    [Fact]
    public async Task The_sample_is_graded_as_published_whatever_the_number_of_workers_and_goes_back_message_for_message()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Path("run");

        var imported = await Sample.ImportAsync(Sample.Data("v1/airline/trajectories-sample.json"), run);
        var graded = new List<CommandResult>();
        foreach (var workers in new[] { "1", "2", "8" })
        {
            graded.Add(await CommandLine.RunAsync("verify", run, "--as", "tau", "--compare-replies", "--json", "--concurrency", workers));
        }

        var own = await CommandLine.RunAsync("verify", run);
        var exported = await CommandLine.RunAsync("export", run, "--format", "tau");

        Assert.Equal([0, 0, 0, 0, 0, 0], [imported.ExitCode, .. graded.Select(result => result.ExitCode), own.ExitCode, exported.ExitCode]);
        Assert.Single(graded.Select(result => result.Output).Distinct());
        var totals = JsonNode.Parse(graded[0].Output)!["totals"]!;
        Assert.Equal((50, 348, 0, 38), ((int)totals["agree"]!, (int)totals["replies_compared"]!, (int)totals["replies_differing"]!, (int)totals["gold_hashes_reproduced"]!));
        var back = JsonNode.Parse(await File.ReadAllTextAsync(folder.Path("run", "dataset", "tau-trajectories.json"), TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal(Canonical(Sample.Runs()), Canonical(back));
    }

    /// <summary>The table of docs/verification.md, where each finding is held against transcript and policy. The one amount made up by an agent is 2,210 in run 2/0: half of what was paid.</summary>
    [Fact]
    public async Task Our_verdicts_on_the_published_successes_are_those_read_by_hand_and_no_honest_amount_is_called_made_up()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Path("run");

        var imported = await Sample.ImportAsync(Sample.Data("v1/airline/trajectories-sample.json"), run);
        var shown = await CommandLine.RunAsync("show", run, "--limit", "60", "--json");

        Assert.Equal((0, 0), (imported.ExitCode, shown.ExitCode));
        var rows = JsonNode.Parse(shown.Output)!.AsArray().ToDictionary(row => $"{(int)row!["task"]!["index"]!}/{(int)row["episode"]!["attempt"]!}", row => FailedOf(row!));
        Assert.Equal(50, rows.Count);
        var successes = Sample.Runs().Where(one => (double)one!["reward"]! == 1).Select(one => $"{(int)one!["task_id"]!}/{(int)one["trial"]!}").Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "1/1:", "11/0: procedure.confirmed", "12/0: customer.stopped", "12/1: form.one_per_message procedure.handed_over",
                "2/2: procedure.confirmed", "5/1: procedure.confirmed", "6/0:", "7/2: form.one_per_message procedure.confirmed",
            ],
            successes.Select(one => $"{one}: {string.Join(' ', rows[one])}".TrimEnd()));
        Assert.Equal(["2/0"], rows.Where(row => row.Value.Contains("communication.consistent")).Select(row => row.Key));
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_gives_the_runs_before_the_cut_and_exit_3()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Path("cut.json");
        var bytes = await File.ReadAllBytesAsync(Sample.Data("v1/airline/trajectories-sample.json"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);

        var imported = await Sample.ImportAsync(file, folder.Path("run"), "--json");
        var graded = await CommandLine.RunAsync("verify", folder.Path("run"), "--as", "tau", "--json");

        Assert.Equal((3, 3), (imported.ExitCode, graded.ExitCode));
        var report = JsonNode.Parse(imported.Output)!;
        Assert.Equal("TF3003", (string)report["problems"]![0]!["code"]!);
        Assert.InRange((int)report["imported"]!, 20, 30);
        Assert.Equal((int)report["imported"]!, (int)JsonNode.Parse(graded.Output)!["totals"]!["agree"]!);
    }

    [Fact]
    public async Task Each_bad_run_is_told_with_its_step_and_the_others_are_graded()
    {
        using var folder = new TemporaryFolder();
        var runs = Sample.Runs();
        runs[0]!["reward"] = "0.0";
        var stray = runs[1]!["traj"]!.AsArray();
        stray.Insert(2, new JsonObject { ["role"] = "tool", ["tool_call_id"] = "nobody", ["name"] = "cancel_reservation", ["content"] = "" });
        runs[5]!["traj"]!.AsArray().Insert(2, new JsonObject { ["role"] = "tool", ["tool_call_id"] = "nobody", ["name"] = "get_user_details", ["content"] = "" });
        FirstCall(runs[2]!)["function"]!["arguments"] = "{not json";
        FirstCall(runs[3]!)["function"]!["name"] = "fly_to_the_moon";
        runs.Add(runs[4]!.DeepClone());
        runs.Add("no run");
        var file = folder.Path("bad.json");
        await File.WriteAllTextAsync(file, runs.ToJsonString(), TestContext.Current.CancellationToken);

        var imported = await Sample.ImportAsync(file, folder.Path("run"), "--json");
        var graded = await CommandLine.RunAsync("verify", folder.Path("run"), "--as", "tau", "--json");

        Assert.Equal((3, 3), (imported.ExitCode, graded.ExitCode));
        var report = JsonNode.Parse(imported.Output)!;
        var problems = report["problems"]!.AsArray().Select(problem => ((string)problem!["code"]!, (int?)problem["step"])).ToArray();
        Assert.Contains(("TF3013", null), problems);
        Assert.Equal(["Ungraded", "Noted"], report["problems"]!.AsArray().Where(problem => (string)problem!["code"]! == "TF3009").Select(problem => (string)problem!["effect"]!));
        Assert.Contains(("TF3009", 2), problems);
        Assert.Contains(problems, problem => problem.Item1 == "TF3011" && problem.Item2 > 0);
        Assert.Contains(problems, problem => problem.Item1 == "TF3012" && problem.Item2 > 0);
        Assert.Contains(("TF3007", null), problems);
        Assert.Contains(("TF3005", null), problems);
        Assert.Equal((50, 2, 2), ((int)report["imported"]!, (int)report["left_out"]!, (int)report["ungraded"]!));
        var totals = JsonNode.Parse(graded.Output)!["totals"]!;
        var unscored = JsonNode.Parse(graded.Output)!["runs"]!.AsArray().First(run => run!["ours"] is null)!.AsObject();
        Assert.Equal(["run", "task", "trial", "published", "ours", "agrees", "why"], unscored.Select(member => member.Key).Take(7));
        Assert.Equal((48, 0, 2), ((int)totals["agree"]!, (int)totals["disagree"]!, (int)totals["ungraded"]!));
    }

    [Fact]
    public async Task Trials_that_share_an_id_and_have_no_messages_are_all_kept_and_a_repeated_one_once()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Path("runs.json");
        var runs = new[] { 0, 1, 1 }.Select(trial => $$"""{"id":"s","task_id":"create_task_1","trial":{{trial}},"termination_reason":"TerminationReason.INFRASTRUCTURE_ERROR","messages":[]}""");
        await File.WriteAllTextAsync(file, $"[{string.Join(',', runs)}]", TestContext.Current.CancellationToken);

        var imported = await CommandLine.RunAsync(
            "import", "runs", file, "--env", "mock", "--variant", "v2", "--data", Sample.Data("v2/mock/db.json"), "--tasks", Sample.Data("v2/mock/tasks.json"), "--out", folder.Path("run"), "--json");

        var report = JsonNode.Parse(imported.Output)!;
        Assert.Equal((3, 2, 1), (imported.ExitCode, (int)report["imported"]!, (int)report["left_out"]!));
        Assert.Equal(["TF3007", "TF3008"], report["problems"]!.AsArray().Select(problem => (string)problem!["code"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Runs_of_other_tasks_are_never_scored_without_a_warning()
    {
        using var folder = new TemporaryFolder();
        var tasks = JsonNode.Parse(await File.ReadAllTextAsync(Sample.Data("v1/airline/tasks-test.json"), TestContext.Current.CancellationToken))!.AsArray();
        var shifted = new JsonArray([.. tasks.Select((_, i) => tasks[(i + 20) % tasks.Count]!.DeepClone())]);
        for (var i = 0; i < shifted.Count; i++)
        {
            shifted[i]!["task_index"] = i;
        }

        var file = folder.Path("tasks.json");
        await File.WriteAllTextAsync(file, shifted.ToJsonString(), TestContext.Current.CancellationToken);

        await Sample.ImportAsync(Sample.Data("v1/airline/trajectories-sample.json"), folder.Path("run"), "--tasks", file);
        var graded = await CommandLine.RunAsync("verify", folder.Path("run"), "--as", "tau", "--json");
        var shown = await CommandLine.RunAsync("stats", folder.Path("run"));

        Assert.Contains("the scores mean nothing", (string)JsonNode.Parse(graded.Output)!["warnings"]![0]!);
        Assert.Contains("the scores mean nothing", shown.Output);
    }

    private static string[] FailedOf(JsonNode row) =>
        [.. row["verdict"]!["checks"]!.AsArray().Where(check => (string)check!["outcome"]! == "Failed").Select(check => (string)check!["check"]!)];

    private static JsonNode FirstCall(JsonNode run) =>
        run["traj"]!.AsArray().First(message => message!["tool_calls"] is JsonArray)!["tool_calls"]![0]!;

    private static IEnumerable<string> Canonical(JsonArray runs) => runs.Select(run => JsonText.Parse(run!.ToJsonString()).ToString());
}
