using TrajForge.Tasks;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Tasks;

public sealed class TaskKeysTests
{
    [Fact]
    public void The_index_is_no_part_of_the_key() => Assert.Equal(TaskKeys.Key(Some.Task()), TaskKeys.Key(Some.Task() with { Index = 9, Key = "x" }));

    [Fact]
    public void Anything_else_is() => Assert.NotEqual(TaskKeys.Key(Some.Task()), TaskKeys.Key(Some.Task() with { World = new WorldRequest { Seed = 2 } }));

    [Fact]
    public void The_order_of_goals_makes_no_other_task()
    {
        var oats = Some.Text("a1", "oats");
        var rice = Some.Text("a2", "rice");

        Assert.Equal(TaskKeys.Signature("ann", [oats, rice]), TaskKeys.Signature("ann", [rice with { Id = "1.x" }, oats with { Id = "2.x" }]));
    }

    [Fact]
    public void Another_customer_or_value_makes_another_task()
    {
        var oats = TaskKeys.Signature("ann", [Some.Text("a1", "oats")]);

        Assert.NotEqual(oats, TaskKeys.Signature("bob", [Some.Text("a1", "oats")]));
        Assert.NotEqual(oats, TaskKeys.Signature("ann", [Some.Text("a1", "rice")]));
    }
}
