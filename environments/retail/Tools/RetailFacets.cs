using System.Text.Json;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

/// <summary>What a customer must have heard before their yes covers a change: only what exists in the present state.</summary>
internal static class RetailFacets
{
    /// <summary>Shorter ones are words of any sentence, such as yes and no.</summary>
    private const int ShortestTelling = 4;

    private static readonly string[] All = ["both", "all", "each", "every", "everything", "whole", "entire"];

    private static readonly string[] Reasons = ["ordered by mistake", "no longer needed"];

    public static IReadOnlyList<Facet> Read(RetailState shop, string tool, JsonElement arguments)
    {
        var facets = new List<Facet>();
        var order = shop.Order(Text(arguments, "order_id"));
        var user = shop.User(order?.Find("user_id")?.AsText ?? Text(arguments, "user_id"));
        if (order is not null)
        {
            var id = Said(order, "order_id");
            var others = Members(user, "orders").Select(other => other.AsText!).Where(other => other != id).Select(other => other.TrimStart('#'));
            facets.Add(new Facet("order", [id, id.TrimStart('#')]) { Others = [.. others], NamesRecord = true });
            AddItems(facets, shop, order, Texts(arguments, "item_ids"), Texts(arguments, "new_item_ids"));
        }

        if (user is not null && Methods(user).FirstOrDefault(method => Said(method, "id") == Text(arguments, "payment_method_id")) is { } method)
        {
            facets.Add(new Facet("payment method", Payment(user, method)) { Others = OtherPayments(user, method, order) });
        }

        foreach (var field in (string[])["address1", "address2", "city", "zip"])
        {
            if (Text(arguments, field) is { Length: > 0 } value)
            {
                facets.Add(new Facet(field, [value]));
            }
        }

        if (Text(arguments, "reason") is { } reason && Reason(reason) is { Length: > 0 } phrases)
        {
            facets.Add(new Facet("reason", phrases) { Others = Reasons.Where(other => other != reason).SelectMany(Reason).ToArray() });
        }

        return facets.Count == 0 ? [] : [new Facet("action", Action(tool)), .. facets];
    }

    private static void AddItems(List<Facet> facets, RetailState shop, PyDict order, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        for (var i = 0; i < old.Count; i++)
        {
            if (Members(order, "items").FirstOrDefault(item => Said(item, "item_id") == old[i]) is not { } item)
            {
                continue;
            }

            var variant = i < @new.Count ? shop.Variant(@new[i]) : null;
            facets.Add(new Facet($"item {i + 1}", [Said(item, "name")]) { Others = variant is null ? [] : OtherOptions(shop, order, item, [.. @new.Select(shop.Variant).OfType<PyValue>()]) });
            if (Marks(order, item, old) is { Length: > 0 } marks)
            {
                facets.Add(new Facet($"which item {i + 1}", marks));
            }

            facets.AddRange(AllOf(order, item, old).Select(telling => new Facet($"which of its namesakes item {i + 1} is", telling)));
            foreach (var (option, value) in variant is null ? [] : Options(variant))
            {
                if (Option(item, option) != value && value.Length > 0)
                {
                    facets.Add(new Facet($"new item {i + 1} {option}", [value]));
                }
            }
        }
    }

    /// <summary>What tells the item from its namesakes in the order that stay as they are.</summary>
    private static string[] Marks(PyDict order, PyValue item, IReadOnlyList<string> chosen)
    {
        var namesakes = Members(order, "items").Where(other => Said(other, "name") == Said(item, "name") && !chosen.Contains(Said(other, "item_id"))).ToArray();
        return namesakes.Length == 0
            ? []
            : [.. Options(item).Where(option => namesakes.All(other => Option(other, option.Key) != option.Value)).Select(option => option.Value)];
    }

    /// <summary>What tells the item from each of its namesakes that is chosen too, or a word that covers them all.</summary>
    private static IEnumerable<string[]> AllOf(PyDict order, PyValue item, IReadOnlyList<string> chosen) => Members(order, "items")
        .Where(other => Said(other, "name") == Said(item, "name") && Said(other, "item_id") != Said(item, "item_id") && chosen.Contains(Said(other, "item_id")))
        .Select(other => (string[])[.. Options(item).Where(option => Option(other, option.Key) != option.Value && option.Value.Length > 0).Select(option => option.Value), .. All]);

    /// <summary>Options of other variants of the product that nothing in the order has, neither before nor after the change, and that are no name of an option or part of an item's either.</summary>
    private static string[] OtherOptions(RetailState shop, PyDict order, PyValue item, IReadOnlyList<PyValue> chosen)
    {
        var spoken = Members(order, "items").Concat(chosen).SelectMany(Options).SelectMany(option => new[] { option.Key, option.Value })
            .Concat(Members(order, "items").Select(one => Said(one, "name"))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return shop.Product(Said(item, "product_id"))?.Find("variants") is PyDict variants
            ? [.. variants.Values.SelectMany(Options).Select(option => option.Value).Where(value => value.Length >= ShortestTelling && !spoken.Any(said => said.Contains(value, StringComparison.OrdinalIgnoreCase))).Distinct()]
            : [];
    }

    /// <summary>The kinds of payment are also words of the policy ("refunds to a gift card are immediate"); only a card's own marks name another choice.</summary>
    private static string[] OtherPayments(PyDict user, PyValue method, PyDict? order) =>
    [
        .. Methods(user)
            .Where(other => Said(other, "id") != Said(method, "id"))
            .Where(other => order is null || !Members(order, "payment_history").Any(entry => Said(entry, "payment_method_id") == Said(other, "id")))
            .SelectMany(other => (string?[])[Said(other, "id"), Mark(other, "last_four")])
            .OfType<string>()
            .Where(mark => mark != Mark(method, "last_four")),
    ];

    private static string[] Payment(PyDict user, PyValue method)
    {
        bool Alone(Func<PyValue, bool> alike) => Methods(user).Count(alike) == 1;
        var phrases = new List<string> { Said(method, "id") };
        if (Said(method, "source") != PaymentSources.CreditCard)
        {
            phrases.Add(Said(method, "source") == PaymentSources.GiftCard ? "gift card" : "paypal");
            return [.. phrases];
        }

        if (Mark(method, "last_four") is { } digits)
        {
            phrases.Add(digits);
        }

        if (Mark(method, "brand") is { } brand && Alone(other => Mark(other, "brand") == brand))
        {
            phrases.Add(brand);
        }

        if (Alone(other => Said(other, "source") == PaymentSources.CreditCard))
        {
            phrases.Add("credit card");
        }

        return [.. phrases];
    }

    private static IReadOnlyList<PyValue> Members(PyDict? record, string list) => record?.Find(list) is PyList { Items: var items } ? items : [];

    private static IEnumerable<PyValue> Methods(PyDict user) => ((PyDict)user["payment_methods"]).Values;

    private static IEnumerable<KeyValuePair<string, string>> Options(PyValue item) =>
        ((PyDict)item["options"]).Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.AsText!));

    private static string? Option(PyValue item, string name) => ((PyDict)item["options"]).Find(name)?.AsText;

    private static string Said(PyValue record, string field) => record[field].AsText!;

    private static string? Mark(PyValue record, string field) => ((PyDict)record).Find(field)?.AsText;

    private static string[] Action(string tool) => tool switch
    {
        "cancel_pending_order" => ["cancel", "cancelled", "canceled", "cancelling", "canceling", "cancellation"],
        "return_delivered_order_items" => ["return", "returned", "returning", "send back", "sent back"],
        "exchange_delivered_order_items" => ["exchange", "exchanged", "exchanging", "swap", "replace", "replaced", "change", "changed"],
        "modify_pending_order_items" => ["change", "changed", "changing", "modify", "modified", "update", "updated", "swap", "exchange", "replace"],
        "modify_pending_order_payment" => ["pay", "paid", "payment", "charge", "charged"],
        "modify_pending_order_address" => ["address", "ship", "shipped", "shipping", "deliver", "delivered", "delivery"],
        "modify_user_address" => ["default", "profile", "account", "on file"],
        _ => [],
    };

    private static string[] Reason(string reason) => reason switch
    {
        "ordered by mistake" => [reason, "by mistake"],
        "no longer needed" => [reason, "no longer need"],
        _ => [reason],
    };

    private static string? Text(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(element => element.ValueKind == JsonValueKind.String ? element.GetString()! : "").ToArray()
            : [];
}
