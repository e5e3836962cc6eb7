using TrajForge.Environments.Tests.Play;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom.Players;

/// <summary>Wishes that are declined, played by both scripted players.</summary>
public sealed class TelecomDecliningTests
{
    [Fact]
    public async Task Without_slips_every_declined_wish_and_its_twin_are_accepted()
    {
        var plays = await TelecomRuns.PairsAsync();

        Assert.Empty(plays.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).Select(TelecomRuns.Describe));
        Assert.InRange(plays.Count(play => play.Task.Refusals.Count > 0), 150, 250);
    }

    [Fact]
    public async Task No_episode_with_a_harmful_slip_is_accepted_where_wishes_are_declined()
    {
        var harmful = (await TelecomRuns.PairsWithSlipsAsync()).Where(play => play.Played.Slips.Any(slip => slip.Harmful)).ToArray();

        Assert.True(harmful.Length > 80, $"only {harmful.Length} harmful slips in 300 plays");
        Assert.Empty(harmful.Where(play => play.Verdict.Outcome == VerdictOutcome.Accepted).Select(TelecomRuns.Describe));
    }

    [Fact]
    public async Task Where_the_policy_says_so_the_customer_is_handed_over_at_the_very_end()
    {
        foreach (var play in await TelecomRuns.PairsAsync())
        {
            var handed = play.Episode.Events.OfType<AgentMessage>().Where(message => message.Calls.Any(call => call.Name == "transfer_to_human_agents")).ToArray();

            Assert.Equal(play.Task.Refusals.Any(refusal => refusal.HandsOver), handed.Length == 1);
            Assert.All(handed, message => Assert.DoesNotContain(play.Episode.Events.OfType<AgentMessage>(), later => later.Index > message.Index && later.Calls.Count > 0));
        }
    }
}
