using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Runs;

/// <summary>The dataset is a function of spec, seed and engine: nothing else may show in it.</summary>
public sealed class SameBytesTests(SmallRun run) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("16")]
    public async Task Any_concurrency_gives_the_same_dataset(string concurrency)
    {
        var result = await CommandLine.RunAsync("synth", run.Spec, "--out", _folder.Path("run"), "--concurrency", concurrency);

        Assert.Equal(0, result.ExitCode);
        Dataset.Equal(run.Folder, _folder.Path("run"));
    }

    [Fact]
    public async Task Another_language_and_time_zone_give_the_same_dataset()
    {
        var result = await CommandLine.RunInLocaleAsync("tr_TR.UTF-8", "Asia/Kathmandu", "synth", run.Spec, "--out", _folder.Path("run"));

        Assert.Equal(0, result.ExitCode);
        Dataset.Equal(run.Folder, _folder.Path("run"));
    }

    [Theory]
    [InlineData("en_US.UTF-8", "America/New_York")]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu")]
    public async Task The_data_of_seed_1_is_printed_as_shipped_in_any_language(string language, string timeZone)
    {
        var result = await CommandLine.RunInLocaleAsync(language, timeZone, "env", "data", "retail", "--seed", "1");

        Assert.Equal((0, ""), (result.ExitCode, result.Complaints));
        Assert.True(Repository.Read("environments", "retail", "data", "db.json") == result.Output, "the printed data is not the shipped data");
    }
}
