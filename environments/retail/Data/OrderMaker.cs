using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Makes a customer's orders, which often resemble their earlier ones: the same product in another variant, or all but one item.</summary>
internal sealed class OrderMaker(Rng random, UniqueIds ids, IReadOnlyList<Product> products, CustomerMaker customers)
{
    private static readonly (string Status, double Share)[] Statuses =
        [(OrderStatus.Pending, 0.42), (OrderStatus.Delivered, 0.40), (OrderStatus.Processed, 0.09), (OrderStatus.Cancelled, 0.09)];

    public Order Make(User user, IReadOnlyList<Order> earlier)
    {
        var items = earlier.Count > 0 && random.Chance(0.3) ? Resembling(random.Pick(earlier)) : Fresh(earlier);
        var status = random.PickWeighted(Statuses, status => status.Share).Status;
        var method = random.Pick(user.PaymentMethods.Keys.ToArray());
        var total = PyMath.Round2(items.Sum(item => item.Price));
        PaymentEntry[] history = [new() { TransactionType = "payment", Amount = total, PaymentMethodId = method }];
        return new Order
        {
            OrderId = ids.Draw("#W", 7),
            UserId = user.UserId,
            Address = random.Chance(0.75) ? user.Address : customers.Address(),
            Items = items,
            Status = status,
            Fulfillments = status is OrderStatus.Delivered or OrderStatus.Processed ? Shipments(items) : [],
            PaymentHistory = status == OrderStatus.Cancelled ? [history[0], history[0] with { TransactionType = "refund" }] : history,
            CancelReason = status != OrderStatus.Cancelled ? null : random.Chance(0.6) ? "no longer needed" : "ordered by mistake",
        };
    }

    private List<OrderItem> Fresh(IReadOnlyList<Order> earlier)
    {
        var items = new List<OrderItem>();
        var wanted = random.PickWeighted([1, 2, 3, 4, 5], count => count is 2 or 3 ? 3 : 2);
        while (items.Count < wanted)
        {
            Add(items, random.Chance(0.4) ? Familiar(items, earlier) : random.Pick(products));
        }

        return items;
    }

    private List<OrderItem> Resembling(Order order)
    {
        var items = order.Items.ToList();
        var changed = random.Next(items.Count);
        var product = products.Single(product => product.ProductId == items[changed].ProductId);
        items.RemoveAt(changed);
        Add(items, product);
        return items;
    }

    private Product Familiar(List<OrderItem> items, IReadOnlyList<Order> earlier)
    {
        var known = items.Concat(earlier.SelectMany(order => order.Items)).Select(item => item.ProductId).Distinct(StringComparer.Ordinal).ToArray();
        var id = known.Length == 0 ? random.Pick(products).ProductId : random.Pick(known);
        return products.Single(product => product.ProductId == id);
    }

    private void Add(List<OrderItem> items, Product product)
    {
        var variant = random.Pick(product.Variants.Values.ToArray());
        if (items.All(item => item.ItemId != variant.ItemId))
        {
            items.Add(new OrderItem { Name = product.Name, ProductId = product.ProductId, ItemId = variant.ItemId, Price = variant.Price, Options = variant.Options });
        }
    }

    private List<Fulfillment> Shipments(List<OrderItem> items)
    {
        var itemIds = items.Select(item => item.ItemId).ToArray();
        var cut = itemIds.Length > 2 && random.Chance(0.25) ? random.Between(1, itemIds.Length - 1) : itemIds.Length;
        string[][] parcels = cut == itemIds.Length ? [itemIds] : [itemIds[..cut], itemIds[cut..]];
        return parcels.Select(parcel => new Fulfillment { TrackingId = [ids.Draw("", 12)], ItemIds = parcel }).ToList();
    }
}
