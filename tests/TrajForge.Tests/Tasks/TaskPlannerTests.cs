using TrajForge.Tasks;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Tasks;

public sealed class TaskPlannerTests
{
    [Fact]
    public void A_template_that_does_not_exist_is_named()
    {
        var options = new PlanOptions { Templates = new Dictionary<string, double> { ["write"] = 1, ["wrote"] = 1 } };

        var refusal = Assert.Throws<ArgumentException>(() => new TaskPlanner(new WishEnvironment(), options));

        Assert.Contains("has no template 'wrote'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seven_goals_are_too_many() =>
        Assert.Throws<ArgumentException>(() => new TaskPlanner(new WishEnvironment(), new PlanOptions { Goals = new Dictionary<int, double> { [7] = 1 } }));

    [Fact]
    public void Data_without_customers_gives_a_drop_with_its_reason() =>
        Assert.Contains("no customer", new TaskPlanner(new WishEnvironment { Customers = [] }, new PlanOptions()).Plan(0).Dropped!, StringComparison.Ordinal);

    [Fact]
    public void A_customer_who_cannot_be_identified_gets_no_task() =>
        Assert.Equal("no customer found for write", new TaskPlanner(new WishEnvironment { Known = false }, One).Plan(0).Dropped);

    [Fact]
    public void Goals_of_one_task_leave_each_others_records_alone()
    {
        var task = new TaskPlanner(new WishEnvironment(), Two).Plan(0).Task!;

        Assert.Equal(["1.text", "2.text"], task.Constraints.Select(c => c.Id));
        Assert.Equal(2, task.Constraints.Select(c => c.Record).Distinct().Count());
        Assert.Equal([0, 1, 2], task.ReferencePlay.Select(call => call.Goal));
        Assert.Equal(2, task.Difficulty.Changes);
    }

    [Fact]
    public void A_wrong_play_on_another_goals_record_is_left_out()
    {
        var single = new TaskPlanner(new WishEnvironment(), One).Plan(0).Task!;
        var pair = new TaskPlanner(new WishEnvironment(), Two).Plan(0).Task!;

        Assert.Single(single.WrongPlays);
        Assert.Empty(pair.WrongPlays);
    }

    [Fact]
    public void The_world_is_prepared_for_every_goal_and_for_what_they_share_once()
    {
        var task = new TaskPlanner(new WishEnvironment(), Two).Plan(0).Task!;

        Assert.Equal(["greet", "prepare_1", "prepare_2"], task.World.Start!.Functions.Select(function => function.Name));
    }

    [Fact]
    public void A_pair_has_one_brief_one_customer_and_one_mark_and_one_field_of_the_world_apart()
    {
        var planner = new TaskPlanner(new WishEnvironment { Locks = true }, One with { Refusals = 1 });

        for (long index = 0; index < 20; index += 2)
        {
            var (declined, granted) = (planner.Plan(index).Task!, planner.Plan(index + 1).Task!);

            Assert.Equal(TrajJson.Write(granted.Brief), TrajJson.Write(declined.Brief));
            Assert.Equal((granted.Customer, granted.Pair, granted.Behaviour.Insists), (declined.Customer, declined.Pair, declined.Behaviour.Insists));
            Assert.NotEqual(granted.Signature, declined.Signature);
            Assert.Equal((1, 0), (granted.Difficulty.Changes, declined.Difficulty.Changes));
            Assert.Equal("""{"notes":{"locked":true}}""", declined.World.Start!.AgentData);
            Assert.Null(granted.World.Start!.AgentData);
        }
    }

    [Fact]
    public void In_a_pair_of_several_goals_exactly_one_outcome_differs()
    {
        var planner = new TaskPlanner(new WishEnvironment { Locks = true }, Two with { Refusals = 1 });

        for (long index = 0; index < 40; index += 2)
        {
            var (declined, granted) = (planner.Plan(index).Task!, planner.Plan(index + 1).Task!);

            Assert.Equal(granted.Refusals.Count + 1, declined.Refusals.Count);
            Assert.Equal(granted.Difficulty.Changes - 1, declined.Difficulty.Changes);
        }
    }

    [Fact]
    public void A_template_without_a_twin_gives_no_pair() =>
        Assert.Equal("no customer found for write", new TaskPlanner(new WishEnvironment(), One with { Refusals = 1 }).Plan(0).Dropped);

    [Fact]
    public void A_declined_wish_brings_its_own_wrong_plays()
    {
        var task = new TaskPlanner(new WishEnvironment { Locks = true }, One with { Refusals = 1 }).Plan(0).Task!;

        Assert.Equal(["refuse_blind", "comply", "comply_under_pressure", "needless_transfer"], task.WrongPlays.Select(play => play.Kind));
        Assert.Equal("write", task.WrongPlays[1].Instead.Single().Name);
    }

    [Theory]
    [InlineData("1 x 1+", 1)]
    [InlineData("2 x 1+", 2)]
    public void A_cell_of_the_grid_gets_tasks_with_as_many_changes(string cell, int changes)
    {
        var planner = new TaskPlanner(new WishEnvironment(), new PlanOptions { Grid = new Dictionary<string, double> { [cell] = 1 } });

        Assert.All(Enumerable.Range(0, 10), index => Assert.Equal(changes, planner.Plan(index).Task!.Difficulty.Changes));
    }

    [Fact]
    public void A_cell_that_no_task_fits_is_named() => Assert.Equal(
        "no customer found in cell 1 x 6+",
        new TaskPlanner(new WishEnvironment(), new PlanOptions { Grid = new Dictionary<string, double> { ["1 x 6+"] = 1 } }).Plan(0).Dropped);

    [Fact]
    public void A_chain_is_two_goals_of_which_the_second_waits_for_the_first()
    {
        var task = new TaskPlanner(new WishEnvironment { OnlyChains = true }, Two).Plan(0).Task!;

        Assert.Equal([1, 2], task.Brief.Goals.Select(goal => goal.Number));
        Assert.Equal([1], task.Brief.Goals[1].After);
        Assert.Equal(["1.text", "2.pinned"], task.Constraints.Select(c => c.Id));
        Assert.Equal((2, 2), (task.Templates.Count, task.Difficulty.Changes));
        Assert.Equal([null, 1], task.Evidence.Select(need => need.Earlier));
        Assert.Equal([null, 1], task.Burdens.Select(burden => burden.Earlier));
        Assert.Equal(["record", "left_out"], task.WrongPlays.Select(play => play.Kind));
    }

    [Fact]
    public void A_chain_is_dealt_only_where_all_of_it_has_room()
    {
        var environment = new WishEnvironment { Chains = true };

        IEnumerable<TaskCase> Tasks(PlanOptions options) => Enumerable.Range(0, 20).Select(index => new TaskPlanner(environment, options).Plan(index).Task!);

        Assert.All(Tasks(One), task => Assert.Single(task.Brief.Goals));
        Assert.All(Tasks(Two), task => Assert.Equal(2, task.Brief.Goals.Count));
        Assert.Equal([false, true], Tasks(Two).Select(task => task.Brief.Goals[1].After.Count > 0).Distinct().Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Chains_of_two_make_no_task_of(int goals)
    {
        var options = new PlanOptions { Goals = new Dictionary<int, double> { [2] = 0.5, [goals] = 0.5 } };

        var refusal = Assert.Throws<ArgumentException>(() => new TaskPlanner(new WishEnvironment { OnlyChains = true }, options));

        Assert.Contains($"no chains of the templates make a task of {goals} goal(s)", refusal.Message, StringComparison.Ordinal);
    }

    private static PlanOptions One => new() { Goals = new Dictionary<int, double> { [1] = 1 } };

    private static PlanOptions Two => new() { Goals = new Dictionary<int, double> { [2] = 1 } };
}
