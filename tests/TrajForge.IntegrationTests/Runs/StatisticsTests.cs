using TrajForge.Cli;

namespace TrajForge.IntegrationTests.Runs;

public sealed class StatisticsTests
{
    [Fact]
    public void Pass_k_is_the_unbiased_share_over_tasks_with_so_many_valid_attempts()
    {
        var tally = Trials("AARR", "AAAA", "AI", "RRRR", "II");

        // C(c, k) / C(n, k): for k = 2 the four tasks with two valid attempts give 1/6, 1 and 0; the third has one.
        Assert.Equal([(1, 4, 0.625), (2, 3, 0.3889), (3, 3, 0.3333), (4, 3, 0.3333)], tally.PassK(4).Select(at => (at.K, (int)at.Tasks, Math.Round(at.Pass, 4))));
        Assert.Equal([(0, 4, 1), (1, 1, 1), (2, 4, 1), (4, 4, 1)], tally.Tasks.Select(task => (task.Passed, task.Valid, (int)task.Tasks)));
    }

    [Fact]
    public void Evidence_counts_slack_of_accepted_changes_and_guesses_of_all()
    {
        var tally = new EvidenceTally();
        tally.Add(Verdict(VerdictOutcome.Accepted, (4, 2), (5, 5), (9, null)));
        tally.Add(Verdict(VerdictOutcome.Rejected, (0, 2)));
        Assert.Equal((2, 0, 1.0), (tally.Changes, tally.BelowFewest, tally.MeanSlack));

        tally.Add(Verdict(VerdictOutcome.Accepted, (1, 2)));

        Assert.Equal((3, 1, 1, 1), (tally.Changes, tally.BelowFewest, tally.Guessed, tally.EpisodesGuessed));
        Assert.Equal([(-1, 1L), (0, 1L), (2, 1L)], tally.Slack.Select(slack => (slack.Key, slack.Value)));
    }

    private static TrialTally Trials(params string[] tasks)
    {
        var tally = new TrialTally();
        foreach (var (attempts, index) in tasks.Select((attempts, index) => (attempts, index)))
        {
            foreach (var outcome in attempts)
            {
                tally.Add(index, Verdict(outcome switch { 'A' => VerdictOutcome.Accepted, 'R' => VerdictOutcome.Rejected, _ => VerdictOutcome.Invalid }));
            }
        }

        return tally;
    }

    private static Verdict Verdict(VerdictOutcome outcome, params (int Reads, int? Needed)[] changes) => new()
    {
        EpisodeId = "e",
        Outcome = outcome,
        Reasons = [],
        Checks = [],
        Vector = [],
        Profile = "p",
        Changes = [.. changes.Select(change => new ChangeMade { Event = 1, Tool = "t", Records = [], Reads = change.Reads, Needed = change.Needed, Guessed = change.Reads == 0 })],
    };
}
