using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Checks that records agree with their keys and that whatever they point at exists.</summary>
internal static class RetailReferences
{
    public static void Check(JsonScan scan, RetailData data)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, product) in data.Products)
        {
            Same(scan, $"products/{id}/product_id", product.ProductId, id);
            foreach (var (itemId, variant) in product.Variants)
            {
                var path = $"products/{id}/variants/{itemId}";
                Same(scan, $"{path}/item_id", variant.ItemId, itemId);
                if (!items.TryAdd(itemId, id))
                {
                    scan.Problem(path, $"item '{itemId}' belongs to product '{items[itemId]}' already");
                }
            }
        }

        foreach (var (id, user) in data.Users)
        {
            CheckUser(scan, data, id, user);
        }

        foreach (var (id, order) in data.Orders)
        {
            CheckOrder(scan, data, items, id, order);
        }
    }

    private static void CheckUser(JsonScan scan, RetailData data, string id, User user)
    {
        Same(scan, $"users/{id}/user_id", user.UserId, id);
        foreach (var (methodId, method) in user.PaymentMethods)
        {
            Same(scan, $"users/{id}/payment_methods/{methodId}/id", method.Id, methodId);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < user.Orders.Count; i++)
        {
            var (path, orderId) = ($"users/{id}/orders/{i}", user.Orders[i]);
            if (!seen.Add(orderId))
            {
                scan.Problem(path, $"order '{orderId}' occurs twice");
            }
            else if (data.Orders.GetValueOrDefault(orderId)?.UserId != id)
            {
                scan.Problem(path, $"order '{orderId}' does not exist or belongs to another user");
            }
        }
    }

    private static void CheckOrder(JsonScan scan, RetailData data, Dictionary<string, string> items, string id, Order order)
    {
        var path = $"orders/{id}";
        Same(scan, $"{path}/order_id", order.OrderId, id);
        if (!data.Users.TryGetValue(order.UserId, out var user))
        {
            scan.Problem($"{path}/user_id", $"user '{order.UserId}' does not exist");
        }
        else if (!user.Orders.Contains(id))
        {
            scan.Problem($"{path}/user_id", $"user '{order.UserId}' does not list the order");
        }

        for (var i = 0; i < order.Items.Count; i++)
        {
            var item = order.Items[i];
            if (items.GetValueOrDefault(item.ItemId) != item.ProductId)
            {
                scan.Problem($"{path}/items/{i}/item_id", $"item '{item.ItemId}' is no variant of product '{item.ProductId}'");
            }
        }

        for (var i = 0; i < order.PaymentHistory.Count; i++)
        {
            var methodId = order.PaymentHistory[i].PaymentMethodId;
            if (user is not null && !user.PaymentMethods.ContainsKey(methodId))
            {
                scan.Problem($"{path}/payment_history/{i}/payment_method_id", $"user '{user.UserId}' has no payment method '{methodId}'");
            }
        }
    }

    private static void Same(JsonScan scan, string path, string found, string key)
    {
        if (found != key)
        {
            scan.Problem(path, $"'{found}' is not the key '{key}'");
        }
    }
}
