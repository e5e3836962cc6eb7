using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class TwoSidedShowTests
{
    [Fact]
    public async Task What_the_customer_does_on_the_phone_is_visible_in_show_and_in_no_training_message()
    {
        using var folder = new TemporaryFolder();
        folder.Write("phones.yaml", "name: phones\nenvironment: telecom\naccept: 3\ntasks: {goals: {1: 1}, templates: {no_service: 1}}\n");
        var synth = await CommandLine.RunAsync("synth", folder.Path("phones.yaml"), "--out", folder.Path("run"));
        Assert.True(synth.ExitCode == 0, synth.Error);

        var shown = await CommandLine.RunAsync("show", folder.Path("run"));

        Assert.Equal((0, ""), (shown.ExitCode, shown.Complaints));
        Assert.Matches(@"\d does     check_\w+ ", shown.Output);
        Assert.Matches(@"\d sees     ", shown.Output);
        Assert.Contains(Dataset.Rows(folder.Path("run"), "canonical"), row => row["messages"]!.AsArray().Any(message => (string?)message!["to"] == "customer"));
        Assert.All(Dataset.Rows(folder.Path("run"), "openai"), row => Assert.DoesNotContain("Status Bar: ", row["messages"]!.ToJsonString(), StringComparison.Ordinal));
    }
}
