using System.Text.Json;
using TrajForge.Telecom.Players;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom.Players;

/// <summary>Errors on purpose, and where the arguments of right changes come from.</summary>
public sealed class TelecomSlipTests
{
    [Fact]
    public async Task No_episode_with_a_harmful_slip_is_accepted_and_slips_give_five_reasons()
    {
        var harmful = (await TelecomRuns.WithSlipsAsync()).Where(play => play.Played.Slips.Any(slip => slip.Harmful)).ToArray();

        Assert.True(harmful.Length > 100, $"only {harmful.Length} harmful slips in 300 plays");
        Assert.Empty(harmful.Where(play => play.Verdict.Outcome == VerdictOutcome.Accepted).Select(TelecomRuns.Describe));
        Assert.True(harmful.SelectMany(play => play.Verdict.Reasons).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task A_dialogue_without_a_harmful_slip_is_accepted_though_a_call_failed()
    {
        var plays = (await TelecomRuns.WithSlipsAsync()).Where(play => play.Played.Slips.All(slip => !slip.Harmful)).ToArray();

        var rejected = plays.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).Select(TelecomRuns.Describe).ToArray();
        Assert.True(rejected.Length == 0, string.Join('\n', rejected));
        Assert.Contains(plays, play => play.Played.Slips.Any(slip => slip.Kind == "failed_then_fixed"));
    }

    [Fact]
    public async Task Each_kind_of_slip_happens_and_at_most_one_in_a_dialogue()
    {
        var plays = (await TelecomRuns.WithSlipsAsync()).Concat(await TelecomRuns.PairsWithSlipsAsync()).ToArray();

        Assert.All(plays, play => Assert.InRange(play.Played.Slips.Count, 0, 1));
        Assert.Equal(
            [
                "failed_then_fixed", "false_done", "gives_in", "guesses", "left_fault", "needless_handover", "needless_switch", "refuses_blind", "skipped_confirmation",
                "superfluous_change",
                "wrong_amount", "wrong_answer", "wrong_line",
            ],
            plays.SelectMany(play => play.Played.Slips).Select(slip => slip.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_argument_of_every_change_was_said_or_read()
    {
        var changes = 0;
        foreach (var play in await TelecomRuns.WithoutSlipsAsync())
        {
            foreach (var message in play.Episode.Events.OfType<AgentMessage>().Where(message => message.Calls.Any(IsChange)))
            {
                changes++;
                var heard = play.Episode.Events.Take(message.Index).OfType<CustomerMessage>().Select(said => said.Content);
                var read = play.Episode.Events.Take(message.Index).OfType<ToolReplied>().Where(reply => reply is { Caller: Side.Agent, IsError: false }).Select(reply => reply.Content);
                using var arguments = JsonDocument.Parse(message.Calls[0].Arguments);
                foreach (var argument in arguments.RootElement.EnumerateObject())
                {
                    Assert.True(
                        heard.Concat(read).Any(text => Mentions.Names(text, argument.Value.ToString())),
                        $"task {play.Task.Index} event {message.Index}: {argument} comes from nowhere");
                }
            }
        }

        Assert.True(changes > 200, $"only {changes} changes");
    }

    [Theory]
    [InlineData("June 15, 1985", "1985-06-15")]
    [InlineData("1985-06-15", "1985-06-15")]
    [InlineData("mid June", "")]
    public void A_date_is_read_as_said(string said, string date) => Assert.Equal(date, Derivations.IsoDate(said));

    private static bool IsChange(CallMade call) => call.Name is ToolNames.Refuel or ToolNames.Suspend or ToolNames.Resume or ToolNames.Request or ToolNames.EnableRoaming or ToolNames.DisableRoaming;
}
