using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("return_delivered_order_items"), Changes]
    [Description("Request the return of items of a delivered order; the customer gets an e-mail on how to send them back. Works once per order. Explain what will happen and get the customer's explicit yes first.")]
    public string ReturnDeliveredOrderItems(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("Ids of the items to return; an id may occur as often as in the order.")] IReadOnlyList<string> itemIds,
        [Description("Id of the payment method that gets the refund: the one that paid the order, or a gift card of the customer.")] string paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order.Status != OrderStatus.Delivered, "Non-delivered order cannot be returned");
        var method = Method(User(shop, order.UserId), paymentMethodId);
        RefuseIf(
            method.Source != PaymentSources.GiftCard && OriginalMethod(order) != paymentMethodId,
            "Payment method should be the original payment method");
        RefuseUnlessHeld(order, itemIds, "Some item not found");

        return Save(shop, order with
        {
            Status = OrderStatus.ReturnRequested,
            ReturnItems = itemIds.Order(StringComparer.Ordinal).ToArray(),
            ReturnPaymentMethodId = paymentMethodId,
        });
    }

    [KernelFunction("exchange_delivered_order_items"), Changes]
    [Description("Request the exchange of items of a delivered order for other variants of the same products; the customer gets an e-mail on how to send them back. Works once per order, so collect all items first. Explain what will happen and get the customer's explicit yes first.")]
    public string ExchangeDeliveredOrderItems(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("Ids of the items to exchange; an id may occur as often as in the order.")] IReadOnlyList<string> itemIds,
        [Description("Ids of the new items, in the same order: the first replaces the first of item_ids, and so on.")] IReadOnlyList<string> newItemIds,
        [Description("Id of the customer's payment method that pays the price difference or gets it back, e.g. 'gift_card_0000000'.")] string paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order.Status != OrderStatus.Delivered, "Non-delivered order cannot be exchanged");
        RefuseUnlessHeld(order, itemIds, "Number of {0} not found.");
        RefuseIf(itemIds.Count != newItemIds.Count, "The number of items to be exchanged should match.");
        var swaps = Swaps(shop, order, itemIds, newItemIds, variant.RefusesSameItem);
        var difference = Money.Round(swaps.Aggregate(0.0, (sum, swap) => sum + (swap.New.Price - swap.Old.Price)));
        RefuseIf(!CanPay(Method(User(shop, order.UserId), paymentMethodId), difference), "Insufficient gift card balance to pay for the price difference");

        var (old, @new) = Listed(swaps);
        return Save(shop, order with
        {
            Status = OrderStatus.ExchangeRequested,
            ExchangeItems = old,
            ExchangeNewItems = @new,
            ExchangePaymentMethodId = paymentMethodId,
            ExchangePriceDifference = difference,
        });
    }

    private (string[] Old, string[] New) Listed(Swap[] swaps)
    {
        if (!variant.KeepsExchangePairs)
        {
            return (
                swaps.Select(swap => swap.Old.ItemId).Order(StringComparer.Ordinal).ToArray(),
                swaps.Select(swap => swap.New.ItemId).Order(StringComparer.Ordinal).ToArray());
        }

        var pairs = swaps.OrderBy(swap => swap.Old.ItemId, StringComparer.Ordinal).ThenBy(swap => swap.New.ItemId, StringComparer.Ordinal).ToArray();
        return (pairs.Select(swap => swap.Old.ItemId).ToArray(), pairs.Select(swap => swap.New.ItemId).ToArray());
    }

    private string OriginalMethod(Order order) => order.PaymentHistory is [var first, ..]
        ? first.PaymentMethodId
        : variant.ValidatesArguments ? "" : throw new ToolRefusedException("list index out of range");
}
