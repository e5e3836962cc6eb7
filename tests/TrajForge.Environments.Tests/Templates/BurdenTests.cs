using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>How much each change asks to be read.</summary>
public class BurdenTests
{
    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Changes_of_few_several_and_many_reads_all_occur(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var tasks = shops.Tasks.Concat(shops.Plan(200, new PlanOptions { ExactIds = 1 })).ToArray();
        var bands = tasks.SelectMany(task => task.Burdens, (task, burden) => (Template: task.Templates[burden.Goal - 1], Band: burden.Min <= 2 ? "1-2" : burden.Min <= 5 ? "3-5" : "6+")).ToArray();

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", bands.GroupBy(b => b).OrderBy(g => g.Key.Template).ThenBy(g => g.Key.Band).Select(g => $"{g.Key.Template} {g.Key.Band} {g.Count()}")));
        Assert.All(new[] { "1-2", "3-5", "6+" }, band => Assert.True(bands.Count(b => b.Band == band) >= 100, $"{band}: {bands.Count(b => b.Band == band)}"));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task A_described_order_costs_the_profile_and_every_order_of_the_customer(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var users = ((Retail.RetailEnvironment)shops.Shop).Shared.Users;
        foreach (var task in shops.Tasks.Where(task => task.Templates is ["cancel" or "cancel_pick"]))
        {
            Assert.Equal(2 + users.Find(task.Customer)!.Orders.Count, task.Burdens.Single().Min);
        }
    }

    [Fact]
    public async Task An_order_named_by_its_id_costs_itself_alone()
    {
        var tasks = (await Shops.OpenAsync("shipped")).Plan(200, new PlanOptions { ExactIds = 1, Templates = new Dictionary<string, double> { ["order_address"] = 1 }, Goals = new Dictionary<int, double> { [1] = 1 } });

        Assert.All(
            tasks.Where(task => task.Brief.Goals[0].Facts.All(fact => fact["source"] is null)),
            task => Assert.Equal(2, task.Burdens.Single().Min));
    }

    [Fact]
    public async Task A_new_item_of_the_customers_choice_costs_its_product()
    {
        var shops = await Shops.OpenAsync("shipped");
        foreach (var task in shops.Tasks.Where(task => task.Templates is ["modify_pick" or "exchange_pick"]))
        {
            Assert.Equal(3 + ((Retail.RetailEnvironment)shops.Shop).Shared.Users.Find(task.Customer)!.Orders.Count, task.Burdens.Single().Min);
        }
    }
}
