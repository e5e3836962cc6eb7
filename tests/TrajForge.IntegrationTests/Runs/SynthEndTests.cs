using System.Text.Json;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

public sealed class SynthEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Too_few_candidates_end_short_with_exit_3()
    {
        var spec = Spec("accept: 8\nmax_candidates: 8\nplayers: {slips: 1}\n");

        var result = await CommandLine.RunAsync("synth", spec, "--out", _folder.Path("run"));

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("ended short: ", result.Output);
        Assert.Contains("raise max_candidates", result.Output);
    }

    [Theory]
    [InlineData("""{"products": {}, "users": {}, "orders": {}}""", "the data holds no customer with orders")]
    [InlineData(
        """
        {"products": {}, "orders": {}, "users": {"u": {"user_id": "u", "name": {"first_name": "A", "last_name": "B"}, "email": "e", "payment_methods": {}, "orders": [],
          "address": {"address1": "1", "address2": "", "city": "C", "country": "USA", "state": "MA", "zip": "1"}}}}
        """,
        "no customer found for ")]
    public async Task Data_that_holds_no_task_ends_short_soon_and_says_why(string data, string reason)
    {
        var path = _folder.Write("db.json", data);

        var result = await CommandLine.RunAsync("synth", Spec("accept: 3\nmax_candidates: 1000000\ntasks: {templates: {cancel: 1}}\n"), "--data", path, "--out", _folder.Path("run"));
        var again = await CommandLine.RunAsync("synth", Spec("accept: 3\nmax_candidates: 1000000\ntasks: {templates: {cancel: 1}}\n"), "--data", path, "--out", _folder.Path("run"));

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("ended short: 0 of 3 rows accepted, 0 rejected, 500 task indexes; ", result.Output);
        Assert.Contains($"dropped: {reason}", result.Output);
        Assert.Equal((3, result.Output), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task The_report_as_json_is_all_of_standard_output()
    {
        var result = await CommandLine.RunAsync("synth", Spec("accept: 3\n"), "--out", _folder.Path("run"), "--json");

        Assert.Equal(0, result.ExitCode);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(("Done", 3), (report.GetProperty("ended").GetString(), report.GetProperty("accepted").GetInt32()));
    }

    [Fact]
    public async Task A_changed_seed_is_refused_with_what_changed()
    {
        var spec = Spec("accept: 2\n");
        await CommandLine.RunAsync("synth", spec, "--out", _folder.Path("run"));

        var result = await CommandLine.RunAsync("synth", spec, "--out", _folder.Path("run"), "--seed", "2");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("TF2003 ", result.Error);
        Assert.Contains("seed: 1 -> 2", result.Error);
    }

    [Fact]
    public async Task Interrupted_it_drains_refuses_a_second_process_and_goes_on()
    {
        var spec = Spec("accept: 60\n");
        await using var running = CommandLine.Start("synth", spec, "--out", _folder.Path("run"), "--concurrency", "1");

        // The log is opened when the first task is finished.
        await running.UntilAsync(() => File.Exists(_folder.Path("run", "log", "run.jsonl")));

        var second = await CommandLine.RunAsync("synth", spec, "--out", _folder.Path("run"));
        running.Interrupt();
        var first = await running.WaitAsync();
        var resumed = await CommandLine.RunAsync("synth", spec, "--out", _folder.Path("run"), "--accept", "20");

        Assert.Equal(2, second.ExitCode);
        Assert.Contains("TF2004 ", second.Error);
        Assert.Equal(130, first.ExitCode);
        Assert.StartsWith("interrupted: ", first.Output);
        Assert.Equal(0, resumed.ExitCode);
        Assert.StartsWith("done: 20 of 20 rows accepted", resumed.Output);
    }

    private string Spec(string more) => _folder.Write("spec.yaml", "name: end\nenvironment: retail\n" + more);
}
