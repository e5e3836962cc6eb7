using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spec", "check")]
    [InlineData("synth")]
    [InlineData("plan")]
    public async Task A_spec_with_six_different_mistakes_reports_all_six_with_their_lines(params string[] verb)
    {
        var spec = _folder.Write("six.yaml", """
            name: six
            environment: retail
            acept: 10
            seed: soon
            data: nowhere.json
            players:
              slips: 1.5
            tasks:
              templates: {refund: 1}
            output:
              formats: [parquet]
            """);

        var result = await CommandLine.RunAsync([.. verb, spec]);

        Assert.Equal(2, result.ExitCode);
        Approved.Equal("six-mistakes", (result.Output + result.Error).Replace(_folder.Root, "DIR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no-such-verb", "no-such-verb")]
    [InlineData("synth configs/quickstart.yaml --acept 3", "--acept")]
    [InlineData("synth configs/quickstart.yaml --accept many", "--accept is 'many'; expected a whole number")]
    [InlineData("synth configs/quickstart.yaml --accept 99999999999", "--accept is '99999999999'; expected a whole number")]
    [InlineData("synth configs/quickstart.yaml --out ", "--out is empty; expected a path")]
    [InlineData("synth configs/quickstart.yaml --data ", "--data is empty; expected a path")]
    [InlineData("synth configs/quickstart.yaml --accept 0", "TF1011 --accept")]
    [InlineData("synth configs/quickstart.yaml --data nowhere.json", "TF1018 --data")]
    [InlineData("synth configs/nowhere.yaml", "TF1001 configs/nowhere.yaml")]
    [InlineData("plan configs/quickstart.yaml --tasks 0", "--tasks is 0; expected 1 or more")]
    [InlineData("env show nowhere", "environment 'nowhere' does not exist; there is retail")]
    [InlineData("env show retail --variant v9", "variant 'v9' is not offered by 'retail'; there is corrected, v1, v2")]
    [InlineData("env show retail --data nowhere.json", "data file 'nowhere.json' does not exist")]
    [InlineData("env check retail --data nowhere.json", "data file 'nowhere.json' does not exist")]
    [InlineData("env check retail --avoid nowhere.jsonl", "task file 'nowhere.jsonl' does not exist")]
    [InlineData("plan configs/quickstart.yaml --avoid nowhere.jsonl", "TF1048 --avoid")]
    [InlineData("synth configs/quickstart.yaml --avoid ", "--avoid is empty; expected a path")]
    [InlineData("plan configs/quickstart.yaml --avoid configs/quickstart.yaml", "TF1045")]
    [InlineData("env graph retail --mermaid /nowhere/at/all.mmd", "cannot write '/nowhere/at/all.mmd'")]
    [InlineData("env data retail", "--seed")]
    [InlineData("env data retail --seed 1 --out /nowhere/at/all.json", "cannot write '/nowhere/at/all.json'")]
    [InlineData("show", "Required argument 'RUN' missing")]
    [InlineData("verify nowhere", "TF2001 'nowhere' is not a run folder")]
    [InlineData("export nowhere", "TF2001 'nowhere' is not a run folder")]
    [InlineData("stats nowhere", "TF2001 'nowhere' is not a run folder")]
    [InlineData("show nowhere", "TF2001 'nowhere' is not a run folder")]
    public async Task What_cannot_be_is_said_on_standard_error_with_exit_2(string line, string message)
    {
        var result = await CommandLine.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public async Task Data_that_breaks_the_schema_is_refused_with_every_problem()
    {
        var data = _folder.Write("db.json", """{"products": {}, "users": 3, "orders": {}}""");

        var result = await CommandLine.RunAsync("env", "show", "retail", "--data", data);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(data, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }
}
