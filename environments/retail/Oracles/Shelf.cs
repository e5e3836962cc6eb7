using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>One customer's orders and payment methods, and all products: what the words of their brief can mean.</summary>
internal sealed class Shelf(OracleRecords records, JsonElement user)
{
    private static readonly string[] Aside = ["product", "item_id", "pick", "among", "tie", "price", "about"];
    private static readonly string[] OfOrder = ["order_id", "status", "pick", "price", "about"];

    public JsonElement User => user;

    public string UserId => user.Text("user_id");

    public IReadOnlyList<JsonElement> Orders { get; } = [.. user.Texts("orders").Select(id => records.Find("orders", id)).OfType<JsonElement>()];

    /// <summary>The orders that the facts fit, whatever can be done with them.</summary>
    public IReadOnlyList<JsonElement> Meant(OracleFacts facts)
    {
        var said = facts.All("order");
        var fitting = said.Count == 0 ? throw new OracleUndecidedException("no order is said") : Orders.Where(order => IsMeant(order, said)).ToArray();
        return said.Select(fact => fact["pick"]).OfType<string>().FirstOrDefault() is { } pick ? Ranking.Picked(fitting, Total, pick) : fitting;
    }

    /// <summary>Everything that the customer bought in orders of which it is said that they are chosen from.</summary>
    public IReadOnlyList<(JsonElement Order, JsonElement Item)> Bought(string among)
    {
        var orders = among switch
        {
            "all my orders" => Orders,
            "all my delivered orders" => Orders.Where(order => order.Text("status") == "delivered"),
            _ => throw new OracleUndecidedException($"'among' = '{among}' is not known"),
        };
        return [.. orders.SelectMany(order => order.List("items"), (order, item) => (order, item))];
    }

    /// <summary>The payment methods that the facts fit.</summary>
    public IReadOnlyList<JsonElement> Methods(OracleFacts facts)
    {
        facts.Knows("payment", "payment_method_id", "type", "brand", "last_four");
        var said = facts.One("payment") ?? throw new OracleUndecidedException("no payment method is said");
        return [.. user.Members("payment_methods").Select(method => method.Value).Where(method => said.Details.All(detail => RetailOracle.Same(detail.Value, detail.Name switch
        {
            "payment_method_id" => method.Text("id"),
            "type" => method.Text("source") switch { "gift_card" => "gift card", "paypal" => "PayPal", _ => "credit card" },
            "brand" => method.Text("brand"),
            _ => method.Text("last_four"),
        })))];
    }

    /// <summary>All variants of the product that an item is of.</summary>
    public IReadOnlyList<JsonElement> Variants(JsonElement item) =>
        records.Find("products", item.Text("product_id")) is { } product ? [.. product.Members("variants").Select(variant => variant.Value)] : [];

    /// <summary>Whether a thing is of the product, costs what was said and has the options; of several values of one option any will do.</summary>
    public static bool Fits(BriefFact said, JsonElement item, params string[] besides) =>
        said.Details.Where(detail => !besides.Contains(detail.Name)).GroupBy(detail => detail.Name).All(same => same.Any(detail => detail.Name switch
        {
            "pick" or "among" or "tie" => true,
            "product" => RetailOracle.Same(detail.Value, item.Text("name")),
            "item_id" => detail.Value == item.Text("item_id"),
            "price" or "about" => Costs(item.Number("price") ?? 0, detail),
            _ => item.At("options", detail.Name) is not null && RetailOracle.Same(detail.Value, item.Text("options", detail.Name)),
        }));

    /// <summary>An option that no product has is no option but a word that is not known.</summary>
    public void KnowsOptions(BriefFact said, params string[] besides)
    {
        var unknown = said.Details.FirstOrDefault(detail => !Aside.Contains(detail.Name) && !besides.Contains(detail.Name) && !Options.Contains(detail.Name));
        if (unknown is not null)
        {
            throw new OracleUndecidedException($"detail '{unknown.Name}' of slot '{said.Slot}' is not known");
        }
    }

    private HashSet<string> Options => _options ??= [.. records.Of("products").SelectMany(product => product.Content.Members("variants"))
        .SelectMany(variant => variant.Value.Members("options")).Select(option => option.Name)];

    private HashSet<string>? _options;

    private static double Total(JsonElement order) => Math.Round(order.List("items").Sum(item => item.Number("price") ?? 0), 2);

    /// <summary>Exactly so much, or about so much: five dollars more or less.</summary>
    private static bool Costs(double amount, Detail said) =>
        Math.Abs(amount - double.Parse(said.Value.TrimStart('$'), CultureInfo.InvariantCulture)) <= (said.Name == "about" ? 5 : 0.001);

    private bool IsMeant(JsonElement order, IReadOnlyList<BriefFact> said)
    {
        foreach (var fact in said)
        {
            KnowsOptions(fact, "order_id", "status");
        }

        // What is said of a thing in the order stands apart from what is said of the order.
        var things = said.Select(fact => fact with { Details = [.. fact.Details.Where(detail => !OfOrder.Contains(detail.Name))] }).Where(fact => fact.Details.Count > 0).ToArray();
        return said.SelectMany(fact => fact.Details).All(detail => detail.Name switch
            {
                "order_id" => order.Text("order_id") == detail.Value,
                "status" => order.Text("status").Split(' ')[0] == detail.Value,
                "price" or "about" => Costs(Total(order), detail),
                _ => true,
            })
            && Readings.Match(things, order.List("items"), (fact, item) => Fits(fact, item));
    }
}
