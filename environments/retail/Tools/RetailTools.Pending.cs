using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("cancel_pending_order"), Changes]
    [Description("Cancel a pending order and refund it: at once to a gift card, within 5 to 7 business days otherwise. Explain what will happen and get the customer's explicit yes first.")]
    public string CancelPendingOrder(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Text), Description("Why: either 'no longer needed' or 'ordered by mistake'.")] PyValue reason)
    {
        var order = Order(shop, orderId);
        RefuseIf(order["status"] != OrderStatus.Pending, "Non-pending order cannot be cancelled");
        RefuseIf((variant.HashesReasons ? PyMath.Key(reason) : reason.AsText) is not ("no longer needed" or "ordered by mistake"), "Invalid reason");

        var refunds = variant.RefundsNetPerMethod
            ? NetRefunds(order)
            : Payments(order).Select(entry => Payment("refund", entry["amount"], entry["payment_method_id"])).ToArray();
        foreach (var refund in refunds.Where(refund => TakesMoneyBack(shop, order, refund["payment_method_id"])))
        {
            Credit(shop, order, refund["payment_method_id"], refund["amount"]);
        }

        return Save(shop, order
            .With("status", OrderStatus.Cancelled)
            .With("cancel_reason", reason)
            .With("payment_history", new PyList([.. Payments(order), .. refunds])));
    }

    [KernelFunction("modify_pending_order_payment"), Changes]
    [Description("Pay a pending order with another payment method; the old one is refunded. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderPayment(
        RetailState shop,
        [Takes(TakesAttribute.Text), Description("Id of the order with its leading '#', e.g. '#W0000000'.")] PyValue orderId,
        [Takes(TakesAttribute.Text), Description("Id of a payment method of the customer, e.g. 'gift_card_0000000'.")] PyValue paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(!CanStillChange(order), "Non-pending order cannot be modified");
        var method = Method(shop, order, paymentMethodId);
        var (old, amount) = OnlyPayment(order);
        RefuseIf(old == paymentMethodId, "The new payment method should be different from the current one");
        RefuseIf(!CanPay(method, amount), "Insufficient gift card balance to pay for the order");

        if (IsGiftCard(method))
        {
            Credit(shop, order, paymentMethodId, PyMath.Negate(amount));
        }

        if (TakesMoneyBack(shop, order, old))
        {
            Credit(shop, order, old, amount);
        }

        return Save(shop, order.With(
            "payment_history",
            new PyList([.. Payments(order), Payment("payment", amount, paymentMethodId), Payment("refund", amount, old)])));
    }

    private (PyValue Method, PyValue Amount) OnlyPayment(PyDict order)
    {
        var history = Payments(order);
        Refuse.If(history.Count == 0 && !variant.ChecksForAnyPayment, "list index out of range");
        RefuseIf(history.Count != 1 || history[0]["transaction_type"] != "payment", "There should be exactly one payment for a pending order");
        return (history[0]["payment_method_id"], history[0]["amount"]);
    }

    private bool CanStillChange(PyDict order) => variant.LocksModifiedOrders
        ? order["status"] == OrderStatus.Pending
        : order["status"].AsText!.Contains("pending", StringComparison.Ordinal);

    private PyDict[] NetRefunds(PyDict order) => Payments(order)
        .GroupBy(entry => entry["payment_method_id"].AsText!, StringComparer.Ordinal)
        .Select(entries => (Method: entries.Key, Net: PyMath.Round2(entries.Sum(Paid))))
        .Where(refund => refund.Net > 0)
        .Select(refund => Payment("refund", refund.Net, refund.Method))
        .ToArray();

    private static double Paid(PyValue entry) => entry["amount"].AsNumber!.Value * (entry["transaction_type"] == "payment" ? 1 : -1);
}
