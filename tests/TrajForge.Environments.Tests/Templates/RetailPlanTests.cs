using System.Text.Json;
using CsCheck;
using TrajForge.Retail;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;


public class RetailPlanTests
{
    private static readonly string[] Kinds = ["payment", "record", "value"];

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_reference_of_a_thousand_tasks_resolves_to_its_target_alone(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;

        var wrong = shops.Tasks
            .SelectMany(task => task.References)
            .Where(reference => shop.Resolve(reference.Description) is not [var only] || only != reference.Target);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Descriptions_say_what_the_brief_says_and_nothing_else(string data)
    {
        foreach (var task in (await Shops.OpenAsync(data)).Tasks.Take(200))
        {
            var said = task.Brief.Identity.Concat(task.Brief.Goals.SelectMany(goal => goal.Facts)).ToHashSet();

            Assert.All(task.References.Skip(1).SelectMany(reference => reference.Description.Facts), fact => Assert.Contains(fact, said));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task A_brief_holds_no_exact_id_unless_asked(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        var all = ((RetailEnvironment)shop).Shared;
        var ids = all.Users.Ids.SelectMany(id => all.Users.Find(id)!.PaymentMethods.Keys.Append(id))
            .Concat(all.Orders.Ids)
            .Concat(all.Products.Ids.SelectMany(id => all.Products.Find(id)!.Variants.Keys.Append(id)))
            .ToArray();

        var leaks = shops.Tasks.Take(300)
            .Select(task => JsonSerializer.Serialize(task.Brief, TrajJson.Options))
            .SelectMany(brief => ids.Where(id => brief.Contains(id, StringComparison.Ordinal)));

        Assert.Empty(leaks);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Exact_ids_are_given_where_asked(string data)
    {
        var tasks = (await Shops.OpenAsync(data)).Plan(40, new PlanOptions { ExactIds = 0.5 });

        Assert.Equal(20, tasks.Count(task => task.Brief.Identity.Any(fact => fact.Slot == Slots.UserId)));
        Assert.All(tasks.Where(task => !task.References[0].Fuzzy), task => Assert.Contains(task.Customer, task.Brief.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task An_index_always_gives_the_same_task(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;
        var planner = new TaskPlanner(shop, new PlanOptions { Seed = 7 });
        var forwards = Enumerable.Range(0, 60).Select(index => planner.Plan(index).Task?.Key).ToArray();

        var other = new TaskPlanner(shop, new PlanOptions { Seed = 7 });
        var backwards = Enumerable.Range(0, 60).Reverse().Select(index => other.Plan(index).Task?.Key).Reverse();

        Assert.Equal(forwards, backwards);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_template_is_among_the_first_tasks(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var shop = shops.Shop;

        var seen = shops.Tasks.Take(shop.Templates.Count).Select(task => task.Templates[0]);

        Assert.Equal(shop.Templates.Select(template => template.Info.Id).Order(), seen.Order());
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Goals_come_in_the_shares_asked_for(string data)
    {
        var tasks = (await Shops.OpenAsync(data)).Tasks.Take(100);

        Assert.Equal([55, 30, 10, 5], new[] { 1, 2, 3, 4 }.Select(n => tasks.Count(task => task.Templates.Count == n)));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Most_descriptions_stay_open_until_their_last_attribute(string data)
    {
        var figures = ReferenceFigures.Of((await Shops.OpenAsync(data)).Tasks);

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", figures.Select(f => $"{f.Kind} {f.OpenUntilLast}/{f.Fuzzy} {f.Share:0.00}")));
        Assert.InRange(figures[0].Share, 0.6, 1);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_task_has_all_three_kinds_of_wrong_play_for_single_goals(string data)
    {
        var tasks = (await Shops.OpenAsync(data)).Tasks.Take(400).Where(task => task.Templates.Count == 1);

        Assert.All(tasks, task => Assert.Equal(Kinds, task.WrongPlays.Select(play => play.Kind).Order()));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task No_two_goals_of_a_task_change_the_same_record(string data)
    {
        foreach (var task in (await Shops.OpenAsync(data)).Tasks.Take(400))
        {
            var changed = task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).Select(c => c.Record).ToArray();

            Assert.Equal(task.Templates.Count, changed.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task At_most_one_index_in_twenty_is_dropped(string data) =>
        Assert.InRange((await Shops.OpenAsync(data)).Tasks.Count, 950, 1000);

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Whatever_the_seed_every_attribute_narrows_a_description_down_to_one(string data)
    {
        var shops = await Shops.OpenAsync(data);

        Gen.Long[1, 1_000_000].Sample(
            seed => Assert.All(
                shops.Plan(3, new PlanOptions { Seed = seed }).SelectMany(task => task.References),
                reference => Assert.True(reference.Candidates[^1] == 1 && reference.Candidates.Zip(reference.Candidates.Skip(1)).All(pair => pair.First >= pair.Second))),
            iter: 20,
            threads: 1);
    }

    [Fact]
    public async Task The_default_address_is_not_described_in_a_task_that_changes_it()
    {
        var shop = (await Shops.OpenAsync("shipped")).Shop;
        var profile = shop.Templates.Single(template => template.Info.Id == "user_address");
        var order = shop.Templates.Single(template => template.Info.Id == "order_address");
        var drawn = 0;
        foreach (var customer in shop.Customers)
        {
            var random = Rng.For(1, customer);
            if (profile.Draw(Context(customer, random, [])) is { } first && order.Draw(Context(customer, random, [first])) is { } second)
            {
                drawn++;
                Assert.DoesNotContain(second.Goal.Facts, fact => fact["source"] == "default");
            }
        }

        Assert.NotEqual(0, drawn);
    }

    private static DrawContext Context(string customer, Rng random, IReadOnlyList<TaskPart> earlier) => new()
    {
        Customer = customer,
        Number = earlier.Count + 1,
        Random = random,
        Taken = new HashSet<RecordRef>(),
        ExactIds = false,
        Earlier = earlier,
    };
}
