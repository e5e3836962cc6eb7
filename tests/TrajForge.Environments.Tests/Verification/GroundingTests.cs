using Shipped = TrajForge.Environments.Tests.ToolGraphs.Environments;

namespace TrajForge.Environments.Tests.Verification;

public sealed class GroundingTests
{
    public static TheoryData<string> All => Shipped.All;

    [Theory, MemberData(nameof(All))]
    public async Task Every_argument_of_every_change_of_an_accepted_episode_comes_from_somewhere(string environment)
    {
        foreach (var play in await Accepted.OfAsync(environment))
        {
            foreach (var step in play.Judgement.Steps)
            {
                Assert.Equal(step.Changed, step.Origins is not null);
                Assert.DoesNotContain(step.Origins ?? [], origin => origin.Kind == OriginKind.Nowhere);
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Tally(string environment)
    {
        var kinds = (await Accepted.OfAsync(environment)).SelectMany(play => play.Judgement.Steps).SelectMany(step => step.Origins ?? [])
            .GroupBy(origin => (origin.Tool, origin.Path, origin.Kind)).OrderBy(g => g.Key.Tool, StringComparer.Ordinal).ThenBy(g => g.Key.Path, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Count()} e.g. {group.First().Value} {group.First().From}");
        Assert.Fail(string.Join('\n', kinds));
    }
}
