using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;
using TrajForge.IntegrationTests.Tau;

namespace TrajForge.IntegrationTests.Models;

public sealed class ReplayVerbTests(SmallRun small)
{
    [Fact]
    public async Task All_sample_runs_play_again_over_http_with_the_recorded_words_calls_replies_state_and_reward()
    {
        using var folder = new TemporaryFolder();
        await Sample.ImportAsync(Sample.Data("v1/airline/trajectories-sample.json"), folder.Path("run"));

        var one = await CommandLine.RunAsync("models", "replay", folder.Path("run"), "--json", "--concurrency", "1");
        var many = await CommandLine.RunAsync("models", "replay", folder.Path("run"), "--json", "--concurrency", "8");

        Assert.Equal((0, ""), (one.ExitCode, one.Complaints));
        Assert.Equal(one.Output, many.Output);
        var report = JsonNode.Parse(one.Output)!;
        var totals = report["totals"]!;
        Assert.Equal((50, 50, 0, 0), ((int)report["episodes"]!, (int)report["same"]!, (int)report["different"]!, (int)report["not_played"]!));
        Assert.Equal((348, 348, 50, 50), ((int)totals["replies"]!, (int)totals["replies_same"]!, (int)totals["rewards"]!, (int)totals["rewards_same"]!));

        var published = Sample.Runs().Select(run => ($"{run!["task_id"]}/{run["trial"]}", (double)run["reward"]!)).Order();
        Assert.Equal(published, report["rows"]!.AsArray().Select(row => ((string)row!["run"]!, (double)row["reward_played"]!)).Order());
        var ends = report["rows"]!.AsArray().GroupBy(row => (string)row!["end"]!).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((42, 5, 3), (ends["CustomerDone"], ends["HandedOver"], ends["TurnLimit"]));
    }

    [Fact]
    public async Task A_record_that_the_world_or_the_grader_does_not_bear_out_differs()
    {
        using var folder = new TemporaryFolder();
        var runs = Sample.Runs();
        Message(runs[0]!, "tool")["content"] = "Error: nobody is at home";
        runs[1]!["reward"] = 1.0;
        Message(runs[2]!, "assistant")["content"] = null;
        var file = folder.Path("changed.json");
        await File.WriteAllTextAsync(file, new JsonArray([.. runs.Take(4).Select(run => run!.DeepClone()), Crashed(runs[3]!)]).ToJsonString(), TestContext.Current.CancellationToken);
        await Sample.ImportAsync(file, folder.Path("run"));

        var replayed = await CommandLine.RunAsync("models", "replay", folder.Path("run"), "--json");

        Assert.Equal(1, replayed.ExitCode);
        var report = JsonNode.Parse(replayed.Output)!;
        Assert.Equal((5, 1, 3, 1), ((int)report["episodes"]!, (int)report["same"]!, (int)report["different"]!, (int)report["not_played"]!));
        var rows = report["rows"]!.AsArray().ToDictionary(row => (string)row!["run"]!);
        Assert.Equal("fault", (string)rows[Name(runs[0]!)]!["difference"]!["what"]!);
        Assert.Contains("nobody is at home", (string)rows[Name(runs[0]!)]!["difference"]!["played"]!, StringComparison.Ordinal);
        Assert.Equal(("reward", "1", "0"), Difference(rows[Name(runs[1]!)]!));
        Assert.Equal(("event", "nothing more"), ((string)rows[Name(runs[2]!)]!["difference"]!["what"]!, (string)rows[Name(runs[2]!)]!["difference"]!["played"]!));
    }

    [Fact]
    public async Task Runs_whose_customers_have_tools_play_again_ours_and_imported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("two.yaml", "name: two\nenvironment: telecom\naccept: 3\n");
        await CommandLine.RunAsync("synth", folder.Path("two.yaml"), "--out", folder.Path("ours"));
        await CommandLine.RunAsync("export", folder.Path("ours"), "--format", "tau");
        await CommandLine.RunAsync(
            "import", "runs", folder.Path("ours", "dataset", "tau-results.json"), "--env", "telecom", "--variant", "corrected", "--out", folder.Path("imported"));

        var ours = await CommandLine.RunAsync("models", "replay", folder.Path("ours"));
        var imported = await CommandLine.RunAsync("models", "replay", folder.Path("imported"), "--json");
        var graded = await CommandLine.RunAsync("verify", folder.Path("imported"), "--as", "tau", "--json");

        Assert.True(ours.ExitCode == 0, ours.Output);
        Assert.Equal(graded.ExitCode, imported.ExitCode);
        var report = JsonNode.Parse(imported.Output)!;
        Assert.Equal(((int)report["totals"]!["replies"]!, (int)report["totals"]!["calls"]!), ((int)report["totals"]!["replies_same"]!, (int)report["totals"]!["replies_same"]!));
        Assert.All(report["rows"]!.AsArray(), row => Assert.True(row!["difference"] is null || (string)row["difference"]!["what"]! == "reward"));
        Assert.Equal(
            JsonNode.Parse(graded.Output)!["runs"]!.AsArray().Select(run => ((string)run!["run"]!, (double)run["ours"]!)).Order(),
            report["rows"]!.AsArray().Select(row => ((string)row!["run"]!, (double)row["reward_played"]!)).Order());
    }

    [Fact]
    public async Task Our_own_run_plays_again_from_a_server_elsewhere_and_not_from_one_of_another_run()
    {
        using var folder = new TemporaryFolder();
        var (mine, other) = (FreePort(), FreePort());
        await File.WriteAllTextAsync(folder.Path("other.yaml"), "name: other\nenvironment: retail\nseed: 9\naccept: 2\n", TestContext.Current.CancellationToken);
        await CommandLine.RunAsync("synth", folder.Path("other.yaml"), "--out", folder.Path("other"));
        await using var server = CommandLine.Start("models", "serve", small.Folder, "--port", mine);
        await using var wrong = CommandLine.Start("models", "serve", folder.Path("other"), "--port", other, "--json");
        await server.UntilAsync(() => Listens(mine));
        await wrong.UntilAsync(() => Listens(other));

        var same = await CommandLine.RunAsync("models", "replay", small.Folder, "--endpoint", $"http://127.0.0.1:{mine}");
        var lost = await CommandLine.RunAsync("models", "replay", small.Folder, "--endpoint", $"http://127.0.0.1:{other}", "--json");
        server.Interrupt();
        wrong.Interrupt();
        var (served, told) = (await server.WaitAsync(), await wrong.WaitAsync());

        Assert.True(same.ExitCode == 0, same.Output);
        Assert.Contains("0 different, 0 not played", same.Output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (lost.ExitCode, (int)JsonNode.Parse(lost.Output)!["same"]!));
        Assert.Contains("no episode is called", (string)JsonNode.Parse(lost.Output)!["rows"]![0]!["difference"]!["played"]!, StringComparison.Ordinal);
        Assert.Equal((0, 0), (served.ExitCode, told.ExitCode));
        Assert.Contains($"http://127.0.0.1:{mine}/{{episode id or the source's run id}}/{{agent|customer}}/v1", served.Output, StringComparison.Ordinal);
        Assert.Equal($"http://127.0.0.1:{other}/", (string)JsonNode.Parse(told.Output)!["address"]!);
    }

    [Theory]
    [InlineData("--port is 70000; expected 0 to 65535", "serve", "RUN", "--port", "70000")]
    [InlineData("--endpoint is 'somewhere'; expected an address such as http://127.0.0.1:8089", "replay", "RUN", "--endpoint", "somewhere")]
    public async Task What_is_no_port_or_address_is_bad_input(string message, params string[] words)
    {
        var result = await CommandLine.RunAsync(["models", .. words.Select(word => word == "RUN" ? small.Folder : word)]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_bad_input()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var result = await CommandLine.RunAsync("models", "serve", small.Folder, "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("address already in use", result.Error, StringComparison.Ordinal);
    }

    private static JsonNode Message(JsonNode run, string role) => run["traj"]!.AsArray().First(message => (string)message!["role"]! == role)!;

    private static JsonObject Crashed(JsonNode run) => new()
    {
        ["task_id"] = run["task_id"]!.DeepClone(), ["trial"] = 9, ["reward"] = 0, ["info"] = new JsonObject { ["error"] = "oh", ["task"] = run["info"]!["task"]!.DeepClone() }, ["traj"] = new JsonArray(),
    };

    private static string Name(JsonNode run) => $"{run["task_id"]}/{run["trial"]}";

    private static (string, string, string) Difference(JsonNode row) =>
        ((string)row["difference"]!["what"]!, (string)row["difference"]!["recorded"]!, (string)row["difference"]!["played"]!);

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static bool Listens(string port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
