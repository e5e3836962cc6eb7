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

    [Fact]
    public void An_advantage_is_the_distance_from_the_groups_mean_in_standard_deviations()
    {
        var group = Group(4, (0, 1), (1, 0), (2, 0.5), (3, 0.5));

        Assert.Equal((4, 0.5, true), (group.Size, group.Mean, group.Varied));
        Assert.Equal(Math.Sqrt(0.5 / 3), group.Deviation, 12);
        Assert.Equal([1.2247, -1.2247, 0, 0], new[] { 1, 0, 0.5, 0.5 }.Select(reward => Math.Round(group.Advantage(reward), 4)));
    }

    [Fact]
    public void What_is_void_or_invalid_enters_no_baseline()
    {
        var group = Group(4, (0, 1), (2, null), (3, 0));

        Assert.Equal((2, 0.5), (group.Size, group.Mean));
        Assert.Equal([true, false, false, true], group.Valid);
    }

    [Fact]
    public void In_a_degenerate_group_every_advantage_is_zero() =>
        Assert.All([Group(1, (0, 1)), Group(3, (0, 0.3), (1, 0.3), (2, 0.3))], group => Assert.Equal((false, 0.0), (group.Varied, group.Advantage(0.3))));

    private static TrialGroup Group(int trials, params (int Attempt, double? Reward)[] judged) => new TrialLaw(trials, 0, 1).Group(
        [.. judged.Select(attempt => (attempt.Attempt, new Verdict
        {
            EpisodeId = "e",
            Outcome = attempt.Reward is null ? VerdictOutcome.Invalid : attempt.Reward == 1 ? VerdictOutcome.Accepted : VerdictOutcome.Rejected,
            Reasons = [],
            Checks = [],
            Vector = [],
            Reward = attempt.Reward,
            Profile = "p",
        }))]);

    private static TaskStanding Standing(string attempts) => new(0, TaskState.Done, "s", [.. attempts.Select(Attempt)]);

    private static AttemptStanding Attempt(char what, int number) => what switch
    {
        'A' => new(number, true, VerdictOutcome.Accepted, false, 0),
        'R' => new(number, true, VerdictOutcome.Rejected, false, 0),
        'I' => new(number, true, VerdictOutcome.Invalid, false, 0),
        _ => new(number, false, null, true, 3),
    };
}
