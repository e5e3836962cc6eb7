using TrajForge.Runs;

namespace TrajForge.Tests.Runs;

public sealed class TrialLawTests
{
    [Theory]
    [InlineData("AAAA", 0, 1, "Accepted")]
    [InlineData("RRRR", 0, 1, "Rejected")]
    [InlineData("RRRA", 0, 1, "Accepted")]
    [InlineData("AAAA", 0.2, 0.95, "Retired")]
    [InlineData("RRRR", 0.2, 0.95, "Retired")]
    [InlineData("ARRR", 0.2, 0.95, "Accepted")]
    [InlineData("AAAV", 0.2, 0.95, "Retired")]
    [InlineData("AVVV", 0, 0.5, "Retired")]
    [InlineData("ARVI", 0, 0.5, "Accepted")]
    [InlineData("VVVV", 0.2, 0.95, "Void")]
    [InlineData("VVVI", 0.2, 0.95, "Invalid")]
    [InlineData("IIII", 0.2, 0.95, "Invalid")]
    public void A_task_comes_to_what_its_valid_attempts_say(string attempts, double min, double max, string end) =>
        Assert.Equal(end, new TrialLaw(4, min, max).End(Standing(attempts)).ToString());

    [Fact]
    public void A_task_is_not_finished_before_its_last_attempt_is()
    {
        var law = new TrialLaw(4, 0, 0.5);

        Assert.Null(law.End(Standing("AAA")));
        Assert.Equal(TaskEnd.Retired, law.End(Standing("AAAR")));
    }

    [Fact]
    public void Attempts_beyond_the_trials_count_for_nothing() =>
        Assert.Equal(TaskEnd.Rejected, new TrialLaw(2, 0, 1).End(Standing("RRAA")));

    private static TaskStanding Standing(string attempts) => new(0, TaskState.Done, "s", [.. attempts.Select(Attempt)]);

    private static AttemptStanding Attempt(char what, int number) => what switch
    {
        'A' => new(number, true, VerdictOutcome.Accepted, false, 0),
        'R' => new(number, true, VerdictOutcome.Rejected, false, 0),
        'I' => new(number, true, VerdictOutcome.Invalid, false, 0),
        _ => new(number, false, null, true, 3),
    };
}
