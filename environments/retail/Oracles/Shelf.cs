using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>One customer's orders and payment methods, and all products: what the words of their brief can mean.</summary>
internal sealed class Shelf(OracleRecords records, JsonElement user)
{
    public JsonElement User => user;

    public string UserId => user.Text("user_id");

    public IReadOnlyList<JsonElement> Orders { get; } = [.. user.Texts("orders").Select(id => records.Find("orders", id)).OfType<JsonElement>()];

    /// <summary>The orders that the facts fit, whatever can be done with them.</summary>
    public IReadOnlyList<JsonElement> Meant(OracleFacts facts)
    {
        var said = facts.All("order");
        return said.Count == 0 ? throw new OracleUndecidedException("no order is said") : [.. Orders.Where(order => IsMeant(order, said))];
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

    /// <summary>Whether a thing in an order is of the product and has the options that were said.</summary>
    public static bool Fits(BriefFact said, JsonElement item, params string[] besides) => said.Details.Where(detail => !besides.Contains(detail.Name)).All(detail => detail.Name switch
    {
        "product" => RetailOracle.Same(detail.Value, item.Text("name")),
        "item_id" => detail.Value == item.Text("item_id"),
        _ when item.At("options", detail.Name) is not null => RetailOracle.Same(detail.Value, item.Text("options", detail.Name)),
        _ => false,
    });

    /// <summary>An option that no product has is no option but a word that is not known.</summary>
    public void KnowsOptions(BriefFact said, params string[] besides)
    {
        var unknown = said.Details.FirstOrDefault(detail => detail.Name is not ("product" or "item_id") && !besides.Contains(detail.Name) && !Options.Contains(detail.Name));
        if (unknown is not null)
        {
            throw new OracleUndecidedException($"detail '{unknown.Name}' of slot '{said.Slot}' is not known");
        }
    }

    private HashSet<string> Options => _options ??= [.. records.Of("products").SelectMany(product => product.Content.Members("variants"))
        .SelectMany(variant => variant.Value.Members("options")).Select(option => option.Name)];

    private HashSet<string>? _options;

    private bool IsMeant(JsonElement order, IReadOnlyList<BriefFact> said)
    {
        var things = said.Where(fact => fact["order_id"] is null && fact["status"] is null).ToArray();
        foreach (var thing in things)
        {
            KnowsOptions(thing);
        }

        return said.All(fact => fact["order_id"] is not { } id || order.Text("order_id") == id)
            && said.All(fact => fact["status"] is not { } status || order.Text("status").Split(' ')[0] == status)
            && Readings.Match(things, order.List("items"), (fact, item) => Fits(fact, item));
    }
}
