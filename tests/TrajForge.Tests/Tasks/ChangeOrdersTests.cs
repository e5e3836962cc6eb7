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
    public async Task A_reference_that_is_refused_is_a_problem() => Assert.Single(await ProblemsAsync(Write("nowhere", "oats")));

    private static ReferenceCall Write(string id, string text) => Some.Change("write", new { id, text });

    private static async Task<IReadOnlyList<string>> ProblemsAsync(params ReferenceCall[] changes)
    {
        var task = Some.Task() with { ReferencePlay = changes };
        var comparer = new StateComparer(Some.Notes.Rules.Comparison, task.Soft);
        return await ChangeOrders.ProblemsAsync(Some.Notes, task, comparer.Same, TestContext.Current.CancellationToken);
    }
}
