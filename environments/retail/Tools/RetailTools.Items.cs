using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("modify_pending_order_items"), Changes]
    [Description("Change items of a pending order to other variants of the same products. Works once per order and locks it, so collect all items first. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderItems(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("Ids of the items to change; an id may occur as often as in the order.")] IReadOnlyList<string> itemIds,
        [Description("Ids of the new items, in the same order: the first replaces the first of item_ids, and so on.")] IReadOnlyList<string> newItemIds,
        [Description("Id of the customer's payment method that pays the price difference or gets it back, e.g. 'gift_card_0000000'.")] string paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order.Status != OrderStatus.Pending, "Non-pending order cannot be modified");
        RefuseUnlessHeld(order, itemIds, "{0} not found");
        RefuseIf(itemIds.Count != newItemIds.Count, "The number of items to be exchanged should match");
        var swaps = Swaps(shop, order, itemIds, newItemIds, refuseSame: true);
        var difference = swaps.Aggregate(0.0, (sum, swap) => sum + (swap.New.Price - swap.Old.Price));
        difference = variant.RoundsDifferences ? Money.Round(difference) : difference;
        var user = User(shop, order.UserId);
        RefuseIf(!CanPay(Method(user, paymentMethodId), difference), "Insufficient gift card balance to pay for the new item");

        Save(shop, user, Credit(user, paymentMethodId, -difference));
        return Save(shop, order with
        {
            Items = Swapped(order.Items, swaps),
            PaymentHistory = Booked(order.PaymentHistory, difference, paymentMethodId),
            Status = OrderStatus.ItemsModified,
        });
    }

    private Swap[] Swaps(RetailState shop, Order order, IReadOnlyList<string> itemIds, IReadOnlyList<string> newItemIds, bool refuseSame)
    {
        var taken = new HashSet<int>();
        return itemIds.Zip(newItemIds, (oldId, newId) =>
        {
            RefuseIf(refuseSame && oldId == newId, "The new item id should be different from the old item id");
            var position = Position(order.Items, oldId, variant.ResolvesItemsFirst ? taken : []);
            taken.Add(position);
            var old = order.Items[position];
            var product = shop.Shared.Products.Find(old.ProductId) ?? throw new ToolRefusedException("Product not found");
            var found = product.Variants.GetValueOrDefault(Key(newId)) ?? throw new ToolRefusedException("Variant not found");
            RefuseIf(!found.Available, $"New item {newId} not found or available");
            return new Swap(position, old, found);
        }).ToArray();
    }

    private OrderItem[] Swapped(IReadOnlyList<OrderItem> items, Swap[] swaps)
    {
        var swapped = items.ToArray();
        foreach (var swap in swaps)
        {
            var position = variant.ResolvesItemsFirst ? swap.Position : Position(swapped, swap.Old.ItemId, []);
            var look = variant.GivesEachItemItsOwnVariant ? swap.New : swaps[^1].New;
            swapped[position] = swapped[position] with { ItemId = swap.New.ItemId, Price = look.Price, Options = look.Options };
        }

        return swapped;
    }

    private IReadOnlyList<PaymentEntry> Booked(IReadOnlyList<PaymentEntry> history, double difference, string methodId) =>
        difference == 0 && variant.BooksNothingAtZero ? history
            : [.. history, difference > 0 ? Payment(difference, methodId) : Refund(Math.Abs(difference), methodId)];

    private void RefuseUnlessHeld(Order order, IReadOnlyList<string> itemIds, string text)
    {
        foreach (var itemId in itemIds)
        {
            RefuseIf(
                itemIds.Count(id => id == itemId) > order.Items.Count(item => item.ItemId == itemId),
                text.Replace("{0}", PythonValue.Show(itemId), StringComparison.Ordinal));
        }

        RefuseIf(variant.RefusesEmptyLists && itemIds.Count == 0, "At least one item is needed");
    }

    private static int Position(IReadOnlyList<OrderItem> items, string itemId, HashSet<int> taken)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ItemId == itemId && !taken.Contains(i))
            {
                return i;
            }
        }

        throw new ToolRefusedException($"{itemId} not found");
    }

    private sealed record Swap(int Position, OrderItem Old, Variant New);
}
