using TrajForge.Tasks;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Tasks;

public sealed class AvoidedTests
{
    [Fact]
    public void A_task_that_changes_a_record_that_one_of_them_changes_meets_it()
    {
        var avoided = Avoid("ann", Change("a1", "milk", "rye"));

        Assert.Equal(["notes/a1"], Met(avoided, Some.Task(Some.Text("a1", "oats"))));
        Assert.Empty(Met(avoided, Some.Task(Some.Text("a2", "oats"))));
    }

    [Fact]
    public void It_agrees_with_it_where_it_wants_the_same_value()
    {
        var avoided = Avoid("ann", Change("a1", "milk", "rye"));

        Assert.Empty(avoided.ConstraintsMet(Some.Task(Some.Text("a1", "oats"))));
        Assert.Equal([(Note("a1"), "text")], avoided.ConstraintsMet(Some.Task(Some.Text("a1", "rye"))));
    }

    [Fact]
    public void A_wish_that_is_declined_meets_the_record_that_it_is_about()
    {
        var avoided = Avoid("ann", Change("a1", "milk", "rye"));

        Assert.Equal(["notes/a1"], Met(avoided, Declined(deciding: "a1", forbidden: "x")));
        Assert.Equal(["notes/a1"], Met(avoided, Declined(deciding: "x", forbidden: "a1")));
        Assert.Empty(Met(avoided, Declined(deciding: "a2", forbidden: "a2")));
    }

    [Fact]
    public void New_records_are_the_same_when_the_same_customer_gets_the_same_content()
    {
        var avoided = Avoid("ann", new RecordChange(Note("n7"), JsonText.Null, Some.Json(new { owner = "ann", text = "oats" })));
        var wanted = Some.Task(Some.Text("n1", "oats"));

        Assert.Equal(["notes/n7"], Met(avoided, wanted));
        Assert.Equal([(Note("n7"), "text")], avoided.ConstraintsMet(wanted));
        Assert.Empty(Met(avoided, Some.Task(Some.Text("n1", "rye"))));
        Assert.Empty(Met(avoided, wanted with { Customer = "bob" }));
    }

    [Fact]
    public void What_a_task_looks_at_and_leaves_is_an_entity_where_others_change_such_records()
    {
        var left = new AvoidedTask("2", "bob", [], [Note("b1"), new RecordRef("shops", "s1")]);
        var avoided = new Avoided("d", [new AvoidedTask("1", "ann", [Change("a1", "milk", "rye")], []), left]);

        Assert.Equal((2, 1), (avoided.Entities, avoided.Constraints));
        Assert.Equal(["notes/b1"], Met(avoided, Some.Task(Some.Text("b1", "oats"))));
    }

    [Fact]
    public void The_planner_draws_again_rather_than_meeting_one()
    {
        var environment = new WishEnvironment();
        var options = new PlanOptions { Goals = new Dictionary<int, double> { [1] = 1 } };
        var free = Enumerable.Range(0, 6).Select(i => new TaskPlanner(environment, options).Plan(i).Task!).ToArray();
        var avoided = Avoid("ann", Change("ann1", "milk", "oats"));
        var planner = new TaskPlanner(environment, options with { Avoid = avoided });

        var kept = Enumerable.Range(0, 6).Select(i => planner.Plan(i).Task!).ToArray();

        Assert.Contains(free, task => Met(avoided, task).Length > 0);
        Assert.DoesNotContain(kept, task => Met(avoided, task).Length > 0);
        Assert.Equal(kept.Select(task => task.Key), Enumerable.Range(0, 6).Select(i => planner.Plan(i).Task!.Key));
    }

    [Fact]
    public void What_cannot_be_drawn_is_dropped_with_the_reason()
    {
        var all = new Avoided("d", [new AvoidedTask("1", "ann", [Change("ann1", "x", "y"), Change("bob1", "x", "y")], [])]);
        var planner = new TaskPlanner(new WishEnvironment(), new PlanOptions { Goals = new Dictionary<int, double> { [1] = 1 }, Avoid = all });

        Assert.Equal("no customer found for write away from the tasks to avoid", planner.Plan(0).Dropped);
    }

    [Fact]
    public void The_tally_counts_what_is_met_once()
    {
        var tally = new OverlapTally(Avoid("ann", Change("a1", "milk", "oats"), Change("a2", "eggs", "rye")));

        tally.Add(Some.Task(Some.Text("a1", "oats")));
        tally.Add(Some.Task(Some.Text("a1", "oats")));
        tally.Add(Some.Task(Some.Text("b1", "oats")) with { Customer = "bob" });

        Assert.Equal((3, 2, 1, 1, 1), (tally.Figures.Tasks, tally.Figures.Overlapping, tally.Figures.EntitiesMet, tally.Figures.ConstraintsMet, tally.Figures.CustomersMet));
    }

    private static Avoided Avoid(string customer, params RecordChange[] changes) => new("d", [new AvoidedTask("1", customer, changes, [])]);

    private static RecordChange Change(string id, string before, string after) => new(Note(id), Some.Json(new { text = before }), Some.Json(new { text = after }));

    private static RecordRef Note(string id) => new("notes", id);

    private static string[] Met(Avoided avoided, TaskCase task) => [.. avoided.EntitiesMet(task).Select(record => record.ToString())];

    private static TaskCase Declined(string deciding, string forbidden) => Some.Task() with
    {
        Constraints = [],
        Refusals = [new Refusal { Rule = "no", Text = "no", Deciding = [Note(deciding)], Told = [], Forbidden = [new ForbiddenCall("write", forbidden)] }],
    };
}
