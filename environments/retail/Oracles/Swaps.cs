using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>The policy on items that become other variants of their product, in pending and in delivered orders.</summary>
internal static class Swaps
{
    public static IEnumerable<OracleWay> Modify(Shelf shelf, OracleFacts facts) => Ways(shelf, facts, "pending", "modify_pending_order_items");

    public static IEnumerable<OracleWay> Exchange(Shelf shelf, OracleFacts facts) => Ways(shelf, facts, "delivered", "exchange_delivered_order_items");

    private static IEnumerable<OracleWay> Ways(Shelf shelf, OracleFacts facts, string status, string tool) =>
        from things in Things.Meant(shelf, facts)
        from wanted in Wanted(shelf, facts, things.Items)
        from method in shelf.Methods(facts)
        select things.Order.Text("status") == status ? Way(tool, things.Order, things.Items, wanted, method) : Pending.Declined($"not_{status}");

    /// <summary>Every set of variants that the facts can mean, one for each item.</summary>
    private static IReadOnlyList<IReadOnlyList<JsonElement>> Wanted(Shelf shelf, OracleFacts facts, IReadOnlyList<JsonElement> items)
    {
        var (olds, news) = (facts.All("item"), facts.All("new_item"));
        if (!olds.Select(fact => fact.Number).SequenceEqual(news.Select(fact => fact.Number)))
        {
            throw new OracleUndecidedException("items and new items do not go together");
        }

        return Readings.Product(news.Select((fact, n) => Wanted(fact, items[n], [.. shelf.Variants(items[n]).Where(variant => Becomes(shelf, fact, items[n], variant))])));
    }

    /// <summary>Whoever picks by price picks from what is to be had, and not what they have.</summary>
    private static IReadOnlyList<JsonElement> Wanted(BriefFact said, JsonElement old, IReadOnlyList<JsonElement> fitting)
    {
        if (said["pick"] is not { } pick)
        {
            return fitting;
        }

        var picked = Ranking.Picked([.. fitting.Where(variant => variant.Is("available") && variant.Text("item_id") != old.Text("item_id"))], variant => variant.Number("price") ?? 0, pick);
        return picked.Count > 1 && said["tie"] is { } tie
            ? [.. picked.Where(variant => variant.Members("options").Any(option => RetailOracle.Same(option.Value.GetString() ?? "", tie)))]
            : picked;
    }

    private static bool Becomes(Shelf shelf, BriefFact said, JsonElement old, JsonElement variant)
    {
        shelf.KnowsOptions(said, "otherwise");
        var named = said.Details.Where(detail => detail.Name is not ("otherwise" or "product" or "item_id")).Select(detail => detail.Name).ToArray();
        return said["otherwise"] switch
        {
            null => Shelf.Fits(said, variant),
            "same" => Shelf.Fits(said, variant, "otherwise")
                && variant.Members("options").Where(option => !named.Contains(option.Name)).All(option => RetailOracle.Same(option.Value.GetString()!, old.Text("options", option.Name))),
            var other => throw new OracleUndecidedException($"'otherwise' = '{other}' is not known"),
        };
    }

    private static OracleWay Way(string tool, JsonElement order, IReadOnlyList<JsonElement> items, IReadOnlyList<JsonElement> wanted, JsonElement method)
    {
        var difference = Math.Round(wanted.Sum(variant => variant.Number("price") ?? 0) - items.Sum(item => item.Number("price") ?? 0), 2);
        return wanted.Any(variant => !variant.Is("available")) ? Pending.Declined("not_available")
            : wanted.Zip(items).Any(pair => pair.First.Text("item_id") == pair.Second.Text("item_id")) ? Pending.Declined("same_item")
            : !Pending.CanPay(method, difference) ? Pending.Declined("balance")
            : Pending.Done(OracleJson.Call(
                tool,
                ("order_id", order.Text("order_id")),
                ("item_ids", OracleJson.Array(items.Select(item => item.Text("item_id")))),
                ("new_item_ids", OracleJson.Array(wanted.Select(variant => variant.Text("item_id")))),
                ("payment_method_id", method.Text("id"))));
    }
}
