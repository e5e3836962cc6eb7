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
    public void Five_goals_are_too_many() =>
        Assert.Throws<ArgumentException>(() => new TaskPlanner(new WishEnvironment(), new PlanOptions { Goals = new Dictionary<int, double> { [5] = 1 } }));

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

    private static PlanOptions One => new() { Goals = new Dictionary<int, double> { [1] = 1 } };

    private static PlanOptions Two => new() { Goals = new Dictionary<int, double> { [2] = 1 } };
}
