using Shipped = TrajForge.Environments.Tests.ToolGraphs.Environments;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>A change that nobody needs is named, and no other; where all are needed, none is.</summary>
public sealed class RedundancyLawTests
{
    /// <summary>Five hundred and more over the three environments.</summary>
    private const int Planted = 170;

    public static TheoryData<string> All => Shipped.All;

    [Theory, MemberData(nameof(All))]
    public async Task In_episodes_that_are_accepted_otherwise_no_change_is_superfluous(string environment)
    {
        var plays = await Accepted.OfAsync(environment);

        Assert.Equal(Accepted.Many, plays.Count);
        Assert.Empty(plays.Where(play => play.Judgement.Superfluous.Count > 0).Select(play => play.Name));
    }

    [Theory, MemberData(nameof(All))]
    public async Task What_is_planted_is_named_and_nothing_else(string environment)
    {
        var (planted, wrong) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var play in await Accepted.OfAsync(environment))
        {
            if (await PlantAsync(play) is not { } plant)
            {
                continue;
            }

            planted[plant.What] = planted.GetValueOrDefault(plant.What) + 1;
            var named = plant.Long.Judgement.Superfluous.Select(i => plant.Long.Judgement.Steps[i].CallEvent).ToArray();
            if (!named.SequenceEqual(plant.Events))
            {
                wrong.Add($"{play.Name}: {plant.What} at [{string.Join(',', plant.Events)}], named [{string.Join(',', named)}]");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", planted.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(planted.Values.Sum() >= Planted, $"only {planted.Values.Sum()} episodes with a superfluous change: {string.Join(", ", planted)}");
    }

    /// <summary>The first superfluous change that the world takes and that leaves the end state as it was, and the events that make it.</summary>
    private static async Task<(string What, int[] Events, Played Long)?> PlantAsync(Played play)
    {
        var comparer = new TrajForge.Verification.StateComparer(play.Environment.Rules.Comparison, play.Task.Soft);
        foreach (var plant in Superfluous.In(play, Rng.For(4, "superfluous", play.Name)))
        {
            var more = await Accepted.ReplayAsync(play.Environment, play.Task, await Rerun.PlayAsync(play, plant.Events));
            var made = more.Judgement.Steps.Where(step => plant.Made.Contains(step.CallEvent)).ToArray();
            if (made.All(step => step.Changed) && comparer.Same(more.Judgement.Final, play.Judgement.Final))
            {
                return (plant.What, plant.Made, more);
            }
        }

        return null;
    }
}
