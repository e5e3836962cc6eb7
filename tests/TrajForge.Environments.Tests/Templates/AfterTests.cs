using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>A goal that needs another to be done first.</summary>
public class AfterTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task A_pending_order_follows_the_customer_to_the_new_default_address(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var tasks = shops.Plan(150, new PlanOptions
        {
            Templates = new Dictionary<string, double> { ["user_address"] = 1, ["order_address"] = 1 },
            Goals = new Dictionary<int, double> { [2] = 1 },
        });
        var following = tasks.Where(task => task.Brief.Goals[1].After.Count > 0).ToArray();

        Assert.True(following.Length > 10, $"{following.Length}");
        foreach (var task in following)
        {
            Assert.Contains(task.Brief.Goals[1].Facts, fact => fact["source"] == "new default");
            Assert.Equal(Addresses(task)[0], Addresses(task)[1]);
        }
    }

    private static JsonText[] Addresses(TaskCase task) =>
        [.. task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).SelectMany(c => c.Fields).Where(field => field.Path == "address").Select(field => field.Value)];
}
