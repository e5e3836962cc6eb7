using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>Which things in which order are meant.</summary>
internal static class Things
{
    /// <summary>Every order with every set of its items that the facts can mean, one for each fact in their order.</summary>
    public static IEnumerable<(JsonElement Order, IReadOnlyList<JsonElement> Items)> Meant(Shelf shelf, OracleFacts facts)
    {
        if (facts.All("item").Select(fact => fact["among"]).OfType<string>().FirstOrDefault() is not { } among)
        {
            return from order in shelf.Meant(facts) from items in Of(shelf, facts, order) select (order, items);
        }

        var said = facts.One("item")!;
        shelf.KnowsOptions(said);
        if (facts.All("order").Count > 0)
        {
            throw new OracleUndecidedException("an order beside a thing that is chosen from several");
        }

        return Picked([.. shelf.Bought(among).Where(bought => Shelf.Fits(said, bought.Item))], bought => bought.Item, said)
            .Select(bought => (bought.Order, (IReadOnlyList<JsonElement>)[bought.Item]));
    }

    private static IEnumerable<IReadOnlyList<JsonElement>> Of(Shelf shelf, OracleFacts facts, JsonElement order)
    {
        var items = order.List("items");
        var said = facts.All("item");
        if (said.Any(fact => fact["all"] is not null))
        {
            return said is [{ Details: [{ Value: "everything" }] }] ? [items] : throw new OracleUndecidedException("'all' of slot 'item' beside something else");
        }

        foreach (var fact in said)
        {
            shelf.KnowsOptions(fact);
        }

        // Twins are one: it makes no difference which of them is meant.
        return Readings.Product(said.Select(fact => (IReadOnlyList<JsonElement>)[.. Picked([.. items.Where(item => Shelf.Fits(fact, item))], item => item, fact).DistinctBy(Id)]))
            .Where(chosen => chosen.GroupBy(Id).All(same => same.Count() <= items.Count(item => Id(item) == same.Key)));
    }

    private static IReadOnlyList<T> Picked<T>(IReadOnlyList<T> fitting, Func<T, JsonElement> item, BriefFact said) =>
        said["pick"] is { } pick ? Ranking.Picked(fitting, one => item(one).Number("price") ?? 0, pick) : fitting;

    private static string Id(JsonElement item) => item.Text("item_id");
}
