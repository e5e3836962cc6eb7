using System.Text.Json;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

/// <summary>What a customer must have heard before their yes covers a change: only what exists in the present state.</summary>
internal static class RetailFacets
{
    public static IReadOnlyList<Facet> Read(RetailState shop, string tool, JsonElement arguments)
    {
        var facets = new List<Facet>();
        var order = Text(arguments, "order_id") is { } id ? shop.FindOrder(id) : null;
        var user = shop.FindUser(order?.UserId ?? Text(arguments, "user_id") ?? "");
        if (order is not null)
        {
            facets.Add(new Facet("order", [order.OrderId, order.OrderId.TrimStart('#')]));
            AddItems(facets, shop, order, Texts(arguments, "item_ids"), Texts(arguments, "new_item_ids"));
        }

        if (user?.PaymentMethods.GetValueOrDefault(Text(arguments, "payment_method_id") ?? "") is { } method)
        {
            facets.Add(new Facet("payment method", Payment(user, method)));
        }

        foreach (var field in (string[])["address1", "zip"])
        {
            if (Text(arguments, field) is { Length: > 0 } value)
            {
                facets.Add(new Facet(field, [value]));
            }
        }

        if (Text(arguments, "reason") is { } reason && Reason(reason) is { Length: > 0 } phrases)
        {
            facets.Add(new Facet("reason", phrases));
        }

        return facets;
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
