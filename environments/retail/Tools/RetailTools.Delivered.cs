using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("return_delivered_order_items"), Changes]
    [Description("Request the return of items of a delivered order; the customer gets an e-mail on how to send them back. Works once per order. Explain what will happen and get the customer's explicit yes first.")]
    public string ReturnDeliveredOrderItems(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Texts), Description("Ids of the items to return; an id may occur as often as in the order.")] PyValue itemIds,
        [Takes(TakesAttribute.Text), Description("Id of the payment method that gets the refund: the one that paid the order, or a gift card of the customer.")] PyValue paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order["status"] != OrderStatus.Delivered, "Non-delivered order cannot be returned");
        Method(shop, order, paymentMethodId);
        RefuseIf(!TakesMoneyBack(shop, order, paymentMethodId) && OriginalMethod(order) != paymentMethodId, variant.WrongMethodForReturn);
        RefuseUnlessHeld(order, itemIds, "Some item not found");

        return Save(shop, order
            .With("status", OrderStatus.ReturnRequested)
            .With("return_items", Sorted(PyMath.Iterate(itemIds)))
            .With("return_payment_method_id", paymentMethodId));
    }

    [KernelFunction("exchange_delivered_order_items"), Changes]
    [Description("Request the exchange of items of a delivered order for other variants of the same products; the customer gets an e-mail on how to send them back. Works once per order, so collect all items first. Explain what will happen and get the customer's explicit yes first.")]
    public string ExchangeDeliveredOrderItems(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Texts), Description("Ids of the items to exchange; an id may occur as often as in the order.")] PyValue itemIds,
        [Takes(TakesAttribute.Texts), Description("Ids of the new items, in the same order: the first replaces the first of item_ids, and so on.")] PyValue newItemIds,
        [Takes(TakesAttribute.Text), Description("Id of the customer's payment method that pays the price difference or gets it back, e.g. 'gift_card_0000000'.")] PyValue paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(order["status"] != OrderStatus.Delivered, "Non-delivered order cannot be exchanged");
        RefuseUnlessHeld(order, itemIds, variant.NotFoundInExchange);
        RefuseIf(PyMath.Length(itemIds) != PyMath.Length(newItemIds), variant.LengthsInExchange);
        var swaps = Swaps(shop, order, itemIds, newItemIds, variant.RefusesExchangeForItself);
        var difference = Round(Difference(swaps));
        RefuseIf(!CanPay(Method(shop, order, paymentMethodId), difference), "Insufficient gift card balance to pay for the price difference");

        var (old, @new) = Listed(swaps);
        return Save(shop, order
            .With("status", OrderStatus.ExchangeRequested)
            .With("exchange_items", old)
            .With("exchange_new_items", @new)
            .With("exchange_payment_method_id", paymentMethodId)
            .With("exchange_price_difference", difference));
    }

    private (PyList Old, PyList New) Listed(Swap[] swaps)
    {
        if (!variant.KeepsExchangePairs)
        {
            return (Sorted(swaps.Select(swap => swap.OldId)), Sorted(swaps.Select(swap => swap.NewId)));
        }

        var pairs = swaps.OrderBy(swap => swap.OldId.AsText, StringComparer.Ordinal).ThenBy(swap => swap.NewId.AsText, StringComparer.Ordinal).ToArray();
        return (new(pairs.Select(swap => swap.OldId).ToArray()), new(pairs.Select(swap => swap.NewId).ToArray()));
    }

    // Ids that were found in the data are texts.
    private static PyList Sorted(IEnumerable<PyValue> ids) => new(ids.OrderBy(id => id.AsText!, Comparer<string>.Create(PyText.CompareKeys)).ToArray());

    private PyValue OriginalMethod(PyDict order) => Payments(order) is [var first, ..] ? first["payment_method_id"]
        : variant.Arguments is null ? "" : throw new ToolRefusedException("list index out of range");
}
