using TrajForge.Cli.Terminal;
using TrajForge.Models;
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
            FaultsBy = [new("agent", 1), new("budget", 2)],
        });

        Assert.Equal(
            "0:10  accepted 40/100  rejected 9 (procedure.confirmed 7, form.ending 2)  dropped 1  faults 3 (budget 2, agent 1)  5.0 tasks/s  ETA 0:15  up to 4 in flight",
            board.Line());
    }

    [Fact]
    public void Endpoints_are_summed_up_and_told_by_name_when_they_are_away()
    {
        EndpointUse[] uses =
        [
            new("teacher", new EndpointFigures { Endpoint = "http://one/v1", InFlight = 7, RateLimited = 2, ServerErrors = 1 }),
            new("customer", new EndpointFigures
            {
                Endpoint = "http://two/v1",
                InFlight = 1,
                RateLimited = 1,
                Timeouts = 4,
                State = EndpointState.Paused,
                PausedUntil = new DateTimeOffset(2026, 1, 1, 12, 3, 10, TimeSpan.Zero),
            }) { PausedBy = "connection" },
            new("customer", new EndpointFigures { Endpoint = "http://three/v1", State = EndpointState.Probing }) { PausedBy = "rate_limited" },
        ];

        var line = new ProgressBoard(_clock, 4) { Endpoints = () => uses }.Line();

        Assert.Equal(
            "0:00  starting  requests in flight 8  429s 3  server errors 1  timeouts 4  paused until 12:03:10: http://two/v1 connection  tried again now: http://three/v1 rate_limited",
            line);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public void Advance(TimeSpan span) => _ticks += span.Ticks;
    }
}
