using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>Amounts of a proposal that was agreed to and carried out are what was read of it, or what it then moved.</summary>
public sealed partial class AgreedAmountTests
{
    private const string Check = "communication.consistent";

    [Fact]
    public async Task A_flight_at_the_price_of_another_is_at_none_that_was_read_of_it()
    {
        var swapped = 0;
        var missed = new List<string>();
        foreach (var played in await Accepted.OfAsync("airline"))
        {
            foreach (var asked in Asked(played).Where(message => Fares().Matches(message.Content!).Select(fare => fare.Value).Distinct().Count() == 2))
            {
                string[] fares = [.. Fares().Matches(asked.Content!).Select(fare => fare.Value).Distinct()];
                swapped++;
                missed.AddRange(await FailsAsync(played, asked, Fares().Replace(asked.Content!, fare => fare.Value == fares[0] ? fares[1] : fares[0])) ? [] : [played.Name]);
            }
        }

        Assert.True(swapped >= 40, $"only {swapped} proposals name two fares");
        Assert.True(missed.Count <= 0.05 * swapped, $"of {swapped}: {string.Join(", ", missed)}");
    }

    [Theory]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task A_total_that_is_a_little_more_than_it_will_be_is_none_of_the_change(string name)
    {
        var put = 0;
        var missed = new List<string>();
        foreach (var played in (await Accepted.OfAsync(name)).Take(120))
        {
            foreach (var asked in Asked(played).Where(message => Amounts().IsMatch(message.Content!)).Take(1))
            {
                var total = Amounts().Matches(asked.Content!)[^1];
                var amount = decimal.Parse(total.Groups["amount"].Value, System.Globalization.CultureInfo.InvariantCulture);
                put++;
                missed.AddRange(await FailsAsync(played, asked, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{asked.Content![..total.Index]}${amount + 13}{asked.Content[(total.Index + total.Length)..]}")) ? [] : [$"{played.Name}: {asked.Content}"]);
            }
        }

        Assert.True(put >= 30, $"only {put} proposals name a total");
        Assert.True(missed.Count <= 0.05 * put, $"of {put}: {string.Join(", ", missed)}");
    }

    /// <summary>What the customer said yes to just before a change.</summary>
    private static IEnumerable<AgentMessage> Asked(Played played) => played.Judgement.Steps
        .Where(step => step.Changed && step.Request.Caller == Side.Agent && step.Facets.Count > 0)
        .Select(step => played.Episode.Events.Take(step.CallEvent).OfType<AgentMessage>().LastOrDefault(message => message is { Content: not null, Calls.Count: 0 }))
        .OfType<AgentMessage>().Distinct();

    private static async Task<bool> FailsAsync(Played played, AgentMessage message, string text)
    {
        var episode = played.Episode with { Events = [.. played.Episode.Events.Select(e => e == message ? message with { Content = text } : e)] };
        var again = await Accepted.ReplayAsync(played.Environment, played.Task, episode);
        return again.Verdict.Checks.Single(check => check.Check == Check).Outcome == CheckOutcome.Failed;
    }

    [GeneratedRegex(@"\$\d+(?= per person)")]
    private static partial Regex Fares();

    [GeneratedRegex(@"\$(?<amount>\d+(\.\d\d)?)")]
    private static partial Regex Amounts();
}
