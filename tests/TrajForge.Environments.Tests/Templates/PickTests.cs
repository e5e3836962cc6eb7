using TrajForge.Retail;
using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Templates;

/// <summary>Wishes that leave it to the agent to pick one of several by its price.</summary>
public class PickTests
{
    private const int Many = 1200;

    private static readonly Dictionary<string, double> Templates = new()
    {
        ["cancel_pick"] = 1, ["return_pick"] = 1, ["return_order_pick"] = 1, ["exchange_pick"] = 1, ["modify_pick"] = 1, ["payment_pick"] = 1,
    };

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task What_is_picked_stands_in_no_place_more_often_than_in_others(string data)
    {
        var picks = await PicksAsync(data);

        Assert.True(picks.Count >= 1000, $"{picks.Count} picks");
        Assert.All(picks.GroupBy(pick => pick.Kind).Append(picks.GroupBy(_ => "all").Single()), kind => AssertUniform(kind.Key, [.. kind.Select(pick => (pick.Place, pick.Count))]));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Of_two_values_said_the_right_one_comes_first_as_often_as_last(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var all = ((RetailEnvironment)shops.Shop).Shared;
        var places = Plan(shops).SelectMany(task => task.References)
            .Where(reference => reference.Description.Kind == "variant")
            .SelectMany(reference => reference.Description.Facts[0].Details.GroupBy(detail => detail.Name).Where(values => values.Count() == 2),
                (reference, values) => values.ToList().FindIndex(detail => all.FindVariant(reference.Target)!.Value.Variant.Options[values.Key] == detail.Value));

        AssertUniform("values", [.. places.Select(place => (place, 2))]);
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_other_candidate_would_be_taken_and_differs_in_price_by_a_margin(string data)
    {
        foreach (var pick in await PicksAsync(data))
        {
            Assert.InRange(pick.Count, 2, 6);
            Assert.All(pick.Prices.Order().Zip(pick.Prices.Order().Skip(1)), pair => Assert.True(pair.Second - pair.First > 0.99, $"{pair}"));
        }
    }

    private static IEnumerable<TaskCase> Plan(Shops shops) =>
        shops.Plan(Many, new PlanOptions { Templates = Templates, Goals = new Dictionary<int, double> { [1] = 1 } });

    private static async Task<IReadOnlyList<Pick>> PicksAsync(string data)
    {
        var shops = await Shops.OpenAsync(data);
        var all = ((RetailEnvironment)shops.Shop).Shared;
        return [.. Plan(shops).SelectMany(task => task.References).Where(IsPick).Where(r => r.Description.Kind != "item").Select(Read)];

        Pick Read(TrajForge.Reference reference)
        {
            var description = reference.Description;
            var open = description with { Facts = [.. description.Facts.Select(fact => fact with { Details = [.. fact.Details.Where(d => d.Name is not ("pick" or "tie"))] })] };
            var candidates = shops.Shop.Resolve(open).Where(id => description.Kind != "variant" || all.FindVariant(id)!.Value.Variant.Available).ToList();
            return new Pick(description.Kind, candidates.IndexOf(reference.Target), candidates.Count, [.. candidates.Select(Price)]);
        }

        double Price(string id) => id.Split('/') switch
        {
            [var order, var item] => all.Orders.Find(order)!.Items.First(i => i.ItemId == item).Price,
            [['#', ..]] => all.Orders.Find(id)!.Items.Sum(i => i.Price),
            _ => all.FindVariant(id)!.Value.Variant.Price,
        };
    }

    private static bool IsPick(TrajForge.Reference reference) => reference.Description.Facts.Any(fact => fact["pick"] is not null);

    /// <summary>Chi-square over all places, for each number of candidates apart; p above 0.01 by Wilson and Hilferty's approximation.</summary>
    private static void AssertUniform(string what, IReadOnlyList<(int Place, int Count)> drawn)
    {
        Assert.All(drawn, one => Assert.InRange(one.Place, 0, one.Count - 1));
        var counts = drawn.GroupBy(one => one.Count).Where(group => group.Count() >= 5 * group.Key).ToArray();
        double freedom = counts.Sum(group => group.Key - 1);
        var square = counts.Sum(group => Enumerable.Range(0, group.Key).Sum(place =>
        {
            var expected = (double)group.Count() / group.Key;
            return Math.Pow(group.Count(one => one.Place == place) - expected, 2) / expected;
        }));
        var deviation = (Math.Cbrt(square / freedom) - (1 - (2 / (9 * freedom)))) / Math.Sqrt(2 / (9 * freedom));

        Assert.True(freedom > 0 && deviation < 2.326, $"{what}: chi-square {square:0.0} with {freedom} degrees of freedom");
    }

    private sealed record Pick(string Kind, int Place, int Count, IReadOnlyList<double> Prices);
}
