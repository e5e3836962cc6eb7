using TrajForge.Cli.Terminal;
using TrajForge.Runs;

namespace TrajForge.IntegrationTests.Terminal;

public sealed class ProgressBoardTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Before_the_first_report_it_is_starting() => Assert.Equal("0:00  starting", new ProgressBoard(_clock, 2).Line());

    [Fact]
    public void Rate_and_remaining_time_follow_from_what_was_finished()
    {
        var board = new ProgressBoard(_clock, 4);
        _clock.Advance(TimeSpan.FromSeconds(10));
        board.Report(new RunProgress
        {
            Target = 100,
            Accepted = 40,
            Finished = 50,
            FinishedNow = 50,
            Rejected = 9,
            Reasons = [new("form.ending", 2), new("procedure.confirmed", 7)],
            Dropped = 1,
            Faults = 0,
        });

        Assert.Equal(
            "0:10  accepted 40/100  rejected 9 (procedure.confirmed 7, form.ending 2)  dropped 1  faults 0  5.0 tasks/s  ETA 0:15  up to 4 in flight",
            board.Line());
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan span) => _ticks += span.Ticks;
    }
}
