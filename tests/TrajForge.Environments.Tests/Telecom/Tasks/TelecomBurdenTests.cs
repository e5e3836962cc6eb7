using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

/// <summary>Reads that each change asks for, goals that wait for others, and the template that has many records compared.</summary>
public sealed class TelecomBurdenTests
{
    [Fact]
    public async Task Every_change_of_the_account_and_of_the_phone_has_its_burden()
    {
        foreach (var task in await TelecomPlans.TasksAsync())
        {
            var changed = task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).Select(c => c.Record).Distinct().ToArray();

            Assert.Empty(changed.Except(task.Burdens.Select(burden => burden.Changed)));
            Assert.All(task.Burdens, burden => Assert.InRange(burden.Min, 2, burden.Cover));
            Assert.Equal(task.Burdens.Max(burden => burden.Min), task.Difficulty.Reads);
        }
    }

    [Fact]
    public async Task Every_read_of_a_fact_shows_it()
    {
        var environment = await TelecomPlans.OpenAsync();
        foreach (var task in (await TelecomPlans.TasksAsync()).Take(100))
        {
            await using var world = await environment.OpenAsync(task.World, TestContext.Current.CancellationToken);
            foreach (var fact in task.Evidence.SelectMany(need => need.Seen).Distinct())
            {
                Assert.NotEmpty(((IFactReads)environment).ReadsOf(fact));
                foreach (var read in ((IFactReads)environment).ReadsOf(fact))
                {
                    var reply = await world.CallAsync(read.Call.ToRequest(), TestContext.Current.CancellationToken);

                    Assert.True(reply.Seen.Contains(fact), $"{read.Call.Name} {read.Call.Arguments} does not show {fact}");
                }
            }
        }
    }

    [Fact]
    public async Task Burdens_spread_over_all_columns_of_the_grid()
    {
        var tasks = await TelecomPlans.TasksAsync();
        foreach (var template in tasks.SelectMany(task => task.Burdens, (task, burden) => (Template: task.Templates[burden.Goal - 1], burden.Min)).GroupBy(pair => pair.Template).OrderBy(group => group.Key))
        {
            TestContext.Current.SendDiagnosticMessage($"{template.Key}: {string.Join(" ", template.CountBy(pair => pair.Min).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}"))}");
        }

        foreach (var (low, high) in ((int, int)[])[(1, 2), (3, 5), (6, 99)])
        {
            Assert.True(tasks.Count(task => task.Difficulty.Reads >= low && task.Difficulty.Reads <= high) >= 10, $"reads {low} to {high}");
        }
    }

    [Fact]
    public async Task A_line_comes_back_after_what_is_owed_was_paid_where_that_is_a_goal_of_its_own()
    {
        var waiting = (await TelecomPlans.TasksAsync()).Where(task => task.Brief.Goals.Any(goal => goal.After.Count > 0)).ToArray();

        Assert.NotEmpty(waiting);
        Assert.All(waiting, task => Assert.All(task.Brief.Goals, goal => Assert.All(goal.After, earlier => Assert.Equal("pay_bill", task.Templates[earlier - 1]))));
    }

    [Theory]
    [InlineData(4, 38)]
    [InlineData(5, 38)]
    [InlineData(6, 34)]
    public async Task Many_goals_can_be_asked_for(int goals, int least)
    {
        var tasks = TelecomPlans.Plan(await TelecomPlans.OpenAsync(), 40, new PlanOptions { Goals = new Dictionary<int, double> { [goals] = 1 } });

        Assert.InRange(tasks.Count, least, 40);
        Assert.All(tasks, task => Assert.Equal(goals, task.Brief.Goals.Count));
    }

    [Fact]
    public async Task The_place_of_the_line_that_is_meant_says_nothing()
    {
        var environment = await TelecomPlans.OpenAsync();
        var options = new PlanOptions { Goals = new Dictionary<int, double> { [1] = 1 }, Templates = new Dictionary<string, double> { ["refuel_extreme"] = 1 } };
        var data = new TrajForge.Telecom.Data.TelecomData(((TrajForge.Telecom.TelecomEnvironment)environment).Shared.AgentDatabase);
        var places = TelecomPlans.Plan(environment, 5600, options).Where(task => task.References[1].Description.Kind == "line").Take(2000).Select(task =>
        {
            var active = data.LinesOf(task.Customer).Where(line => line.Status == "Active").Select(line => line.Id).ToList();
            return (Of: active.Count, Place: active.IndexOf(task.References[1].Target));
        }).ToArray();

        Assert.True(places.Length >= 1900, $"only {places.Length} tasks");
        foreach (var size in places.GroupBy(place => place.Of))
        {
            var expected = (double)size.Count() / size.Key;
            var chi = Enumerable.Range(0, size.Key).Sum(place => Math.Pow(size.Count(one => one.Place == place) - expected, 2) / expected);

            TestContext.Current.SendDiagnosticMessage($"{size.Key} candidates: {size.Count()} tasks, chi-square {chi:0.00}");
            Assert.True(chi < Critical(size.Key - 1), $"{size.Key} candidates: chi-square {chi}");
        }
    }

    [Fact]
    public async Task Every_candidate_has_to_be_read_and_all_of_a_pair_win_by_a_margin()
    {
        foreach (var task in (await TelecomPlans.TasksAsync()).Where(task => task.Templates is ["refuel_extreme"]))
        {
            var lines = task.Evidence.Min(need => need.Seen.Count(fact => fact.Table == "lines"));

            Assert.True(lines >= 2 && task.Difficulty.Reads > lines, $"task {task.Index}");
        }
    }

    /// <summary>Chi-square at p = 0.01.</summary>
    private static double Critical(int degrees) => degrees switch
    {
        1 => 6.63,
        2 => 9.21,
        3 => 11.34,
        4 => 13.28,
        _ => 15.09,
    };
}
