using Shipped = TrajForge.Environments.Tests.ToolGraphs.Environments;

namespace TrajForge.Environments.Tests.Verification;

public sealed class GroundingTests
{
    /// <summary>Five hundred and more over the three environments.</summary>
    private const int Planted = 170;

    public static TheoryData<string> All => Shipped.All;

    [Theory, MemberData(nameof(All))]
    public async Task Every_argument_of_every_change_of_an_episode_that_is_accepted_otherwise_comes_from_somewhere(string environment)
    {
        var plays = await Accepted.OfAsync(environment);

        Assert.Equal(Accepted.Many, plays.Count);
        Assert.All(plays.SelectMany(play => play.Judgement.Steps), step => Assert.Equal(step.Changed, step.Origins is not null));
        Assert.Empty(
            from play in plays
            from check in play.Verdict.Checks
            where check is { Check: "grounding.arguments", Outcome: not CheckOutcome.Passed }
            select $"{play.Name}: {check.Finding}");
    }

    [Theory, MemberData(nameof(All))]
    public async Task One_value_that_is_made_up_is_found_with_its_change(string environment)
    {
        var (planted, missed) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var play in await Accepted.OfAsync(environment))
        {
            if (await PlantAsync(play) is not { } plant)
            {
                continue;
            }

            planted[plant.What] = planted.GetValueOrDefault(plant.What) + 1;
            var check = plant.Broken.Verdict.Checks.Single(check => check.Check == "grounding.arguments");
            if (check.Outcome != CheckOutcome.Failed || !check.Events.Contains(plant.Change))
            {
                missed.Add($"{play.Name}: {plant.What} at event {plant.Change}: {check.Outcome} {check.Finding}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", planted.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(20)));
        Assert.True(planted.Values.Sum() >= Planted, $"only {planted.Values.Sum()} episodes with a made-up value: {string.Join(", ", planted)}");
    }

    /// <summary>The first made-up value that the world takes.</summary>
    private static async Task<(string What, int Change, Played Broken)?> PlantAsync(Played play)
    {
        var random = Rng.For(3, "made up", play.Name);
        foreach (var (what, events, change) in MadeUp.In(play, random).Concat(MadeUp.More(play, random)))
        {
            var broken = await Accepted.ReplayAsync(play.Environment, play.Task, await Rerun.PlayAsync(play, events));
            if (broken.Judgement.Steps.Any(step => step.CallEvent == change && step.Changed))
            {
                return (what, change, broken);
            }
        }

        return null;
    }
}
