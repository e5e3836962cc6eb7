using System.Text.Json;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

/// <summary>What a customer must have heard before their yes covers a change: only what exists in the present state.</summary>
internal static class RetailFacets
{
    private static readonly string[] Reasons = ["ordered by mistake", "no longer needed"];

    public static IReadOnlyList<Facet> Read(RetailState shop, string tool, JsonElement arguments)
    {
        var facets = new List<Facet>();
        var order = Text(arguments, "order_id") is { } id ? shop.FindOrder(id) : null;
        var user = shop.FindUser(order?.UserId ?? Text(arguments, "user_id") ?? "");
        if (order is not null)
        {
            var others = user?.Orders.Where(other => other != order.OrderId).Select(other => other.TrimStart('#')) ?? [];
            facets.Add(new Facet("order", [order.OrderId, order.OrderId.TrimStart('#')]) { Others = [.. others] });
            AddItems(facets, shop, order, Texts(arguments, "item_ids"), Texts(arguments, "new_item_ids"));
        }

        if (user?.PaymentMethods.GetValueOrDefault(Text(arguments, "payment_method_id") ?? "") is { } method)
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

    private static void AddItems(List<Facet> facets, RetailState shop, Order order, IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        for (var i = 0; i < old.Count; i++)
        {
            if (order.Items.FirstOrDefault(item => item.ItemId == old[i]) is not { } item)
            {
                continue;
            }

            facets.Add(new Facet($"item {i + 1}", [item.Name]));
            if (Marks(order, item, old) is { Length: > 0 } marks)
            {
                facets.Add(new Facet($"which item {i + 1}", marks));
            }

            var variant = i < @new.Count ? shop.Shared.FindVariant(@new[i])?.Variant : null;
            foreach (var (option, value) in variant?.Options ?? new Dictionary<string, string>())
            {
                if (item.Options.GetValueOrDefault(option) != value && value.Length > 0)
                {
                    facets.Add(new Facet($"new item {i + 1} {option}", [value]));
                }
            }
        }
    }

    /// <summary>What tells the item from its namesakes in the order that stay as they are.</summary>
    private static string[] Marks(Order order, OrderItem item, IReadOnlyList<string> chosen)
    {
        var namesakes = order.Items.Where(other => other.Name == item.Name && !chosen.Contains(other.ItemId)).ToArray();
        return namesakes.Length == 0
            ? []
            : [.. item.Options.Where(option => namesakes.All(other => other.Options.GetValueOrDefault(option.Key) != option.Value)).Select(option => option.Value)];
    }

    /// <summary>The kinds of payment are also words of the policy ("refunds to a gift card are immediate"); only a card's own marks name another choice.</summary>
    private static string[] OtherPayments(User user, PaymentMethod method, Order? order) =>
    [
        .. user.PaymentMethods.Values
            .Where(other => other.Id != method.Id && order?.PaymentHistory.Any(entry => entry.PaymentMethodId == other.Id) != true)
            .SelectMany(other => (string?[])[other.Id, other.LastFour])
            .OfType<string>()
            .Where(mark => mark != method.LastFour),
    ];

    private static string[] Payment(User user, PaymentMethod method)
    {
        bool Alone(Func<PaymentMethod, bool> alike) => user.PaymentMethods.Values.Count(alike) == 1;
        var phrases = new List<string> { method.Id };
        if (method.Source != PaymentSources.CreditCard)
        {
            phrases.Add(method.Source == PaymentSources.GiftCard ? "gift card" : "paypal");
            return [.. phrases];
        }

        if (method.LastFour is { } digits)
        {
            phrases.Add(digits);
        }

        if (method.Brand is { } brand && Alone(other => other.Brand == brand))
        {
            phrases.Add(brand);
        }

        if (Alone(other => other.Source == PaymentSources.CreditCard))
        {
            phrases.Add("credit card");
        }

        return [.. phrases];
    }

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
