using TrajForge.Cli;
using TrajForge.Cli.Terminal;
using TrajForge.IntegrationTests.Support;

namespace TrajForge.IntegrationTests.Cli;

public sealed class FailureTests
{
    [Fact]
    public void An_unexpected_exception_is_exit_4_and_its_trace_goes_to_a_file()
    {
        using var folder = new TemporaryFolder();
        var before = CrashReport.Folder;
        CrashReport.Folder = folder.Path("log");
        try
        {
            var code = Failures.Report(new Screen(), Thrown(), CancellationToken.None);

            Assert.Equal(4, code);
            Assert.Contains("   at ", File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Path("log")))));
        }
        finally
        {
            CrashReport.Folder = before;
        }
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_not_taken_for_an_interrupt() =>
        Assert.Equal(4, Failures.Report(new Screen(), new OperationCanceledException(), CancellationToken.None));

    [Fact]
    public void A_cancellation_after_a_signal_is_exit_130() =>
        Assert.Equal(130, Failures.Report(new Screen(), new OperationCanceledException(), new CancellationToken(canceled: true)));

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("boom");
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
