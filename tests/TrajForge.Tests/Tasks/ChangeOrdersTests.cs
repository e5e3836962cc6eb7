using TrajForge.Tasks;
using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Tasks;

public sealed class ChangeOrdersTests
{
    [Fact]
    public async Task Changes_of_different_records_may_come_in_any_order() =>
        Assert.Empty(await ProblemsAsync(Write("a1", "oats"), Write("a2", "rice"), Write("b1", "rye")));

    [Fact]
    public async Task Two_changes_of_one_record_end_differently()
    {
        var problem = Assert.Single(await ProblemsAsync(Write("a1", "oats"), Write("a1", "rice")));

        Assert.Contains("in the order write {\"id\":\"a1\",\"text\":\"rice\"}", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_the_tools_refuse_does_not_count()
    {
        var create = Some.Change("create", new { owner = "ann", text = "new" });

        Assert.Empty(await ProblemsAsync(create, Write("n1", "later")));
    }

    [Fact]
    public async Task A_goal_with_calls_of_the_customers_keeps_its_order_but_not_its_place()
    {
        var twoSided = new NotesEnvironment { TwoSided = true };
        var own = Some.Change("scribble", new { id = "a1", text = "oats" }) with { Caller = Side.Customer };
        ReferenceCall[] steps = [own, own with { Arguments = Some.Json(new { id = "a1", text = "rice" }) }];

        Assert.Empty(await ProblemsAsync(twoSided, [.. steps, Write("a2", "rye") with { Goal = 2 }]));
        Assert.Single(await ProblemsAsync(twoSided, [.. steps, Write("a1", "rye") with { Goal = 2 }]));
    }

    [Fact]
    public async Task Goals_of_a_chain_keep_their_order()
    {
        var task = Some.Task();
        Goal[] goals = [new() { Number = 1, Intent = "write", Facts = [] }, new() { Number = 2, Intent = "write", Facts = [], After = [1] }];
        ReferenceCall[] changes = [Write("a1", "oats"), Write("a1", "rice") with { Goal = 2 }];

        Assert.Empty(await ProblemsAsync(Some.Notes, task with { Brief = task.Brief with { Goals = goals }, ReferencePlay = changes }));
    }

    [Fact]
    public async Task A_reference_that_is_refused_is_a_problem() => Assert.Single(await ProblemsAsync(Write("nowhere", "oats")));

    private static ReferenceCall Write(string id, string text) => Some.Change("write", new { id, text });

    private static Task<IReadOnlyList<string>> ProblemsAsync(params ReferenceCall[] changes) => ProblemsAsync(Some.Notes, changes);

    private static Task<IReadOnlyList<string>> ProblemsAsync(NotesEnvironment environment, ReferenceCall[] changes) =>
        ProblemsAsync(environment, Some.Task() with { ReferencePlay = changes });

    private static async Task<IReadOnlyList<string>> ProblemsAsync(NotesEnvironment environment, TaskCase task)
    {
        var comparer = new StateComparer(environment.Rules.Comparison, task.Soft);
        return await ChangeOrders.ProblemsAsync(environment, task, comparer.Same, TestContext.Current.CancellationToken);
    }
}
