using System.Text.Json;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public class RetailPlanTests
{
    private static readonly string[] Kinds = ["payment", "record", "value"];

    [Fact]
    public void Every_reference_of_a_thousand_tasks_resolves_to_its_target_alone()
    {
        var shop = PlannedShop.Reference();

        var wrong = shop.Plan(1000)
            .SelectMany(task => task.References)
            .Where(reference => shop.Resolve(reference.Description) is not [var only] || only != reference.Target);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Descriptions_say_what_the_brief_says_and_nothing_else()
    {
        foreach (var task in PlannedShop.Reference().Plan(200))
        {
            var said = task.Brief.Identity.Concat(task.Brief.Goals.SelectMany(goal => goal.Facts)).ToHashSet();

            Assert.All(task.References.Skip(1).SelectMany(reference => reference.Description.Facts), fact => Assert.Contains(fact, said));
        }
    }

    [Fact]
    public void A_brief_holds_no_exact_id_unless_asked()
    {
        var shop = PlannedShop.Reference();
        var ids = shop.Data.Users.Values.SelectMany(user => user.PaymentMethods.Keys.Append(user.UserId))
            .Concat(shop.Data.Orders.Keys)
            .Concat(shop.Data.Products.Values.SelectMany(product => product.Variants.Keys.Append(product.ProductId)))
            .ToArray();

        var leaks = shop.Plan(300)
            .Select(task => JsonSerializer.Serialize(task.Brief, TrajJson.Options))
            .SelectMany(brief => ids.Where(id => brief.Contains(id, StringComparison.Ordinal)));

        Assert.Empty(leaks);
    }

    [Fact]
    public void Exact_ids_are_given_where_asked()
    {
        var tasks = PlannedShop.Reference().Plan(40, new PlanOptions { ExactIds = 0.5 });

        Assert.Equal(20, tasks.Count(task => task.Brief.Identity.Any(fact => fact.Slot == Retail.Slots.UserId)));
        Assert.All(tasks.Where(task => !task.References[0].Fuzzy), task => Assert.Contains(task.Customer, task.Brief.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_always_gives_the_same_task()
    {
        var shop = PlannedShop.Reference();
        var planner = new TaskPlanner(shop, new PlanOptions { Seed = 7 });
        var forwards = Enumerable.Range(0, 60).Select(index => planner.Plan(index).Task?.Key).ToArray();

        var other = new TaskPlanner(shop, new PlanOptions { Seed = 7 });
        var backwards = Enumerable.Range(0, 60).Reverse().Select(index => other.Plan(index).Task?.Key).Reverse();

        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void Every_template_is_among_the_first_tasks()
    {
        var shop = PlannedShop.Reference();

        var seen = shop.Plan(shop.Templates.Count).Select(task => task.Templates[0]);

        Assert.Equal(shop.Templates.Select(template => template.Info.Id).Order(), seen.Order());
    }

    [Fact]
    public void Goals_come_in_the_shares_asked_for()
    {
        var tasks = PlannedShop.Reference().Plan(100);

        Assert.Equal([55, 30, 10, 5], new[] { 1, 2, 3, 4 }.Select(n => tasks.Count(task => task.Templates.Count == n)));
    }

    [Fact]
    public void Most_descriptions_stay_open_until_their_last_attribute()
    {
        var figures = ReferenceFigures.Of(PlannedShop.Reference().Plan(1000));

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", figures.Select(f => $"{f.Kind} {f.OpenUntilLast}/{f.Fuzzy} {f.Share:0.00}")));
        Assert.InRange(figures[0].Share, 0.6, 1);
    }

    [Fact]
    public void Every_task_has_all_three_kinds_of_wrong_play_for_single_goals()
    {
        var tasks = PlannedShop.Reference().Plan(400).Where(task => task.Templates.Count == 1);

        Assert.All(tasks, task => Assert.Equal(Kinds, task.WrongPlays.Select(play => play.Kind).Order()));
    }

    [Fact]
    public void No_two_goals_of_a_task_change_the_same_record()
    {
        foreach (var task in PlannedShop.Reference().Plan(400))
        {
            var changed = task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).Select(c => c.Record).ToArray();

            Assert.Equal(task.Templates.Count, changed.Distinct().Count());
        }
    }

    [Fact]
    public void A_templates_refusal_is_a_drop_with_its_reason()
    {
        var shop = PlannedShop.Reference();
        var orders = shop.Data.Orders.ToDictionary(o => o.Key, o => o.Value with { Status = Retail.State.OrderStatus.Processed });
        var locked = new PlannedShop(shop.Data with { Orders = orders });

        var planned = new TaskPlanner(locked, new PlanOptions { Templates = new Dictionary<string, double> { ["cancel"] = 1 } }).Plan(0);

        Assert.Null(planned.Task);
        Assert.Contains("cancel", planned.Dropped, StringComparison.Ordinal);
    }
}
