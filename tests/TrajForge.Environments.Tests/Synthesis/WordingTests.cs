using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Synthesis;

/// <summary>A brief says what is wanted, and nothing about how it ends or how much is to be done for it.</summary>
public sealed class WordingTests
{
    private const int Briefs = 2000;
    private const int MostIndexes = 8000;
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
        var tasks = await PlanAsync(environment, goals: 1, _ => true);

        Assert.InRange(BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Refusals.Count > 0))]), 0.5, Most);
    }

    /// <summary>
    /// A goal is one wish and one change, so where all briefs have as many goals, nothing in their words tells how many changes there are. Few are one of a
    /// pair here: where all are, every brief comes with both numbers.
    /// </summary>
    [Theory]
    [InlineData("airline", 1)]
    [InlineData("airline", 2)]
    [InlineData("airline", 3)]
    [InlineData("retail", 1)]
    [InlineData("retail", 2)]
    [InlineData("retail", 3)]
    public async Task Words_do_not_tell_the_number_of_changes(string environment, int goals)
    {
        var tasks = await PlanAsync(environment, goals, _ => true, refusals: 0.3);
        var classes = tasks.GroupBy(task => task.Difficulty.Changes).Where(group => group.Count() >= Briefs / 20).Select(group => group.Key).ToArray();

        Assert.True(classes.Length > 1);
        Assert.All(classes, changes => Assert.InRange(BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Difficulty.Changes == changes))]), 0.5, Most));
    }

    /// <summary>How much is asked is in the words, as it must be; how much of it is done is not. So briefs that ask for equally much are compared.</summary>
    [Theory]
    [InlineData("telecom", 2)]
    public async Task Words_do_not_tell_the_number_of_changes_among_briefs_that_ask_for_equally_many(string environment, int goals)
    {
        var tasks = await PlanAsync(environment, goals, task => Asked(task) == goals);

        Assert.Equal([goals - 1, goals], tasks.Select(task => task.Difficulty.Changes).Distinct().Order());
        Assert.InRange(BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Difficulty.Changes == goals))]), 0.5, Most);
    }

    /// <summary>There the words say what is wanted, and the world how much of it is left to do: over all templates, whatever is asked.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Words_of_telecom_do_not_tell_the_number_of_changes(int goals)
    {
        var tasks = await PlanAsync("telecom", goals, _ => true);
        var classes = tasks.CountBy(task => task.Difficulty.Changes).OrderBy(pair => pair.Key).ToArray();
        var aucs = classes.Where(pair => pair.Value >= tasks.Length / 20)
            .Select(pair => (Changes: pair.Key, Share: (double)pair.Value / tasks.Length, Auc: BagOfWords.Auc([.. tasks.Select(task => (task.Brief.Text, task.Difficulty.Changes == pair.Key))]))).ToArray();

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", aucs.Select(one => $"{goals} goals, W = {one.Changes} ({one.Share:0.00}): AUC {one.Auc:0.000}")));
        Assert.True(aucs.Length >= goals + 2);
        Assert.All(aucs, one => Assert.InRange(one.Auc, 0.5, Most));
    }

    /// <summary>Changes that would be made if nothing were declined.</summary>
    private static int Asked(TaskCase task) =>
        task.Difficulty.Changes + task.WrongPlays.Where(play => play.Kind == "comply").Sum(play => play.Instead.Count);

    private static async Task<TaskCase[]> PlanAsync(string id, int goals, Func<TaskCase, bool> wanted, double refusals = 1)
    {
        IEnvironmentPack pack = id switch { "airline" => new AirlinePack(), "retail" => new RetailPack(), _ => new TelecomPack() };
        var environment = await pack.LoadAsync(new EnvironmentRequest(), TestContext.Current.CancellationToken);
        var planner = new TaskPlanner(environment, new PlanOptions { Refusals = refusals, Goals = new Dictionary<int, double> { [goals] = 1 } });
        var tasks = Enumerable.Range(0, MostIndexes).Select(index => planner.Plan(index).Task).OfType<TaskCase>().Where(wanted).Take(Briefs).ToArray();
        Assert.Equal(Briefs, tasks.Length);
        return tasks;
    }
}
