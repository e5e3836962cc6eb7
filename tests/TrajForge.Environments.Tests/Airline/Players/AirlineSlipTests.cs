using TrajForge.Environments.Tests.Players;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Airline.Players;

/// <summary>Errors on purpose: each kind happens, and the word for it is true.</summary>
public class AirlineSlipTests
{
    private const int Many = 300;

    [Fact]
    public async Task Each_kind_of_slip_happens_at_most_one_per_dialogue()
    {
        var airline = await Flown.OpenAsync("shipped");

        var played = await Played.ManyAsync(airline, Many, slips: 1, new PlanOptions { Refusals = 0.5 });

        Assert.All(played, p => Assert.InRange(p.Slips.Count, 0, 1));
        Assert.Equal(
            [
                "early_handover", "failed_then_fixed", "false_done", "gives_in", "guesses", "misquoted_amount", "refuses_blind", "second_best", "skipped_confirmation", "skipped_read",
                "superfluous_change", "wrong_amount", "wrong_bags", "wrong_flight", "wrong_passenger", "wrong_payment", "wrong_reservation",
            ],
            played.SelectMany(p => p.Slips).Select(slip => slip.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(played.SelectMany(p => p.Slips), slip => Assert.Equal(slip.Kind != "failed_then_fixed", slip.Harmful));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Harmful_slips_are_rejected_for_many_reasons_and_harmless_ones_accepted(string data)
    {
        var airline = await Flown.OpenAsync(data);

        var judged = await Flown.JudgedAsync(airline, await Played.ManyAsync(airline, Many, slips: 1));

        var wrong = judged.Where(play => play.Played.Slips.Any(slip => slip.Harmful) != (play.Verdict.Outcome == VerdictOutcome.Rejected));
        Assert.True(!wrong.Any(), string.Join('\n', wrong.Select(Flown.Describe)));
        Assert.True(judged.SelectMany(play => play.Verdict.Reasons).Distinct().Count() >= 5);
    }
}
