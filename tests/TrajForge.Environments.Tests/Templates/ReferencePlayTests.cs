using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>What tasks promise, against the real tools.</summary>
public class ReferencePlayTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Constraints_to_achieve_are_false_at_the_start_and_true_after_the_reference_play(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        foreach (var task in shops.Tasks.Take(300))
        {
            var before = await EndAsync(shop, task, []);
            var after = await EndAsync(shop, task, task.ReferencePlay);

            Assert.All(task.Constraints, c => Assert.Equal(c.Kind == ConstraintKind.Preserve, ConstraintCheck.Holds(c, before.States)));
            Assert.All(task.Constraints, c => Assert.True(ConstraintCheck.Holds(c, after.States), $"{task.Index} {c.Id}: {ConstraintCheck.Actual(c, after.States)}"));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Wrong_plays_succeed_against_the_tools_and_fail_as_they_say(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        foreach (var task in shops.Tasks.Take(300))
        {
            var right = await EndAsync(shop, task, task.ReferencePlay);
            foreach (var wrong in task.WrongPlays)
            {
                var end = await EndAsync(shop, task, Replaced(task, wrong));
                var met = task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).All(c => ConstraintCheck.Holds(c, end.States));

                Assert.Equal(wrong.Check == "end_state.equal", met);
                Assert.NotEqual(right.Snapshot.Digest, end.Snapshot.Digest);
            }
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Changes_end_the_same_in_every_order(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        foreach (var task in shops.Tasks.Take(300).Where(task => task.Templates.Count > 1))
        {
            var comparer = new StateComparer(shop.Rules.Comparison, task.Soft);

            Assert.Empty(await ChangeOrders.ProblemsAsync(shop, task, comparer.Same, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_reference_play_sees_what_its_changes_need(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        foreach (var task in shops.Tasks.Take(200))
        {
            await using var world = await shop.OpenAsync(task.World, TestContext.Current.CancellationToken);
            var seen = new HashSet<RecordRef>();
            foreach (var call in task.ReferencePlay)
            {
                var reply = await world.CallAsync(Request(call), TestContext.Current.CancellationToken);
                Assert.All(reply.Changes, change => Assert.Empty(task.Evidence.Where(n => n.Changed == change.Record).SelectMany(n => n.Seen).Except(seen)));
                seen.UnionWith(reply.Seen);
            }
        }
    }

    private static IEnumerable<ReferenceCall> Replaced(TaskCase task, WrongPlay wrong)
    {
        var changes = 0;
        foreach (var call in task.ReferencePlay)
        {
            if (call.Effect != ToolEffect.Changes)
            {
                yield return call;
            }
            else if (++changes != wrong.Goal)
            {
                yield return call;
            }
            else
            {
                foreach (var instead in wrong.Instead)
                {
                    yield return instead;
                }
            }
        }
    }

    private static async Task<(StateSnapshot Snapshot, IReadOnlyDictionary<RecordRef, JsonText> States)> EndAsync(
        IEnvironment shop, TaskCase task, IEnumerable<ReferenceCall> calls)
    {
        await using var world = await shop.OpenAsync(task.World, TestContext.Current.CancellationToken);
        foreach (var call in calls)
        {
            var reply = await world.CallAsync(Request(call), TestContext.Current.CancellationToken);
            Assert.False(reply.IsError, $"task {task.Index} ({string.Join("+", task.Templates)}): {call.Name} {call.Arguments}: {reply.Text}");
        }

        var snapshot = await world.SnapshotAsync([.. task.Constraints.Select(c => c.Record).Distinct()], TestContext.Current.CancellationToken);
        return (snapshot, ConstraintCheck.States(snapshot.Records));
    }

    private static ToolRequest Request(ReferenceCall call) => new() { Name = call.Name, Arguments = call.Arguments.ToString() };
}
