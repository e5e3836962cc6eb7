using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>Which things in an order are meant.</summary>
internal static class Things
{
    /// <summary>Every set of items that the facts can mean, one for each fact in their order.</summary>
    public static IEnumerable<IReadOnlyList<JsonElement>> Meant(Shelf shelf, OracleFacts facts, JsonElement order)
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

        return Readings.Product(said.Select(fact => (IReadOnlyList<JsonElement>)[.. Kinds(items).Where(item => Shelf.Fits(fact, item))]))
            .Where(chosen => chosen.GroupBy(Id).All(same => same.Count() <= items.Count(item => Id(item) == same.Key)));
    }

    /// <summary>Twins are one: it makes no difference which of them is meant.</summary>
    private static IEnumerable<JsonElement> Kinds(IEnumerable<JsonElement> items) => items.DistinctBy(Id);

    private static string Id(JsonElement item) => item.Text("item_id");
}
