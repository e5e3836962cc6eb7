using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Synthesis;

/// <summary>A brief says what is wanted, and nothing about how it ends or how much is to be done for it.</summary>
public sealed class WordingTests
{
    private const int Briefs = 2000;
    private const double Most = 0.6;

    [Fact]
    public void A_word_that_gives_the_label_away_is_found()
    {
        var random = Rng.For(1, "planted");
        var all = Enumerable.Range(0, 400).Select(_ => random.Chance(0.5)).Select(label => (label ? "cancel it urgently" : "cancel it", label)).ToArray();

        Assert.Equal(1, BagOfWords.Auc(all));
    }

    [Theory]
    [InlineData("airline")]
    [InlineData("retail")]
    [InlineData("telecom")]
    public async Task Words_do_not_tell_a_wish_that_is_declined_from_one_that_is_granted(string environment)
    {
        var tasks = await PlanAsync(environment, goals: 1);

        Assert.InRange(BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Refusals.Count > 0))]), 0.5, Most);
    }

    [Theory]
    [InlineData("airline", 1)]
    [InlineData("airline", 2)]
    [InlineData("airline", 3)]
    [InlineData("retail", 1)]
    [InlineData("retail", 2)]
    [InlineData("retail", 3)]
    [InlineData("telecom", 1)]
    [InlineData("telecom", 2)]
    public async Task Words_do_not_tell_how_many_changes_a_brief_of_so_many_wishes_leads_to(string environment, int goals)
    {
        var tasks = await PlanAsync(environment, goals);

        foreach (var changes in tasks.Select(task => task.Difficulty.Changes).Distinct().Where(n => tasks.Count(task => task.Difficulty.Changes == n) >= Briefs / 20))
        {
            Assert.InRange(BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Difficulty.Changes == changes))]), 0.5, Most);
        }
    }

    private static async Task<TaskCase[]> PlanAsync(string id, int goals)
    {
        IEnvironmentPack pack = id switch { "airline" => new AirlinePack(), "retail" => new RetailPack(), _ => new TelecomPack() };
        var environment = await pack.LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
        var planner = new TaskPlanner(environment, new PlanOptions { Refusals = 1, Goals = new Dictionary<int, double> { [goals] = 1 } });
        var tasks = Enumerable.Range(0, Briefs + (Briefs / 4)).Select(index => planner.Plan(index).Task).OfType<TaskCase>().Take(Briefs).ToArray();
        Assert.Equal(Briefs, tasks.Length);
        return tasks;
    }
}
