using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Tools;

internal sealed partial class RetailTools
{
    [KernelFunction("cancel_pending_order"), Changes]
    [Description("Cancel a pending order and refund it: at once to a gift card, within 5 to 7 business days otherwise. Explain what will happen and get the customer's explicit yes first.")]
    public string CancelPendingOrder(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("Why: either 'no longer needed' or 'ordered by mistake'.")] string reason)
    {
        var order = Order(shop, orderId);
        RefuseIf(order.Status != OrderStatus.Pending, "Non-pending order cannot be cancelled");
        RefuseIf(Key(reason) is not ("no longer needed" or "ordered by mistake"), "Invalid reason");

        var refunds = variant.RefundsNetPerMethod
            ? NetRefunds(order.PaymentHistory)
            : order.PaymentHistory.Select(entry => Refund(entry.Amount, entry.PaymentMethodId)).ToArray();
        var user = User(shop, order.UserId);
        Save(shop, user, refunds.Aggregate(user, (current, refund) => Credit(current, refund.PaymentMethodId, refund.Amount)));
        return Save(shop, order with
        {
            Status = OrderStatus.Cancelled,
            CancelReason = reason,
            PaymentHistory = [.. order.PaymentHistory, .. refunds],
        });
    }

    [KernelFunction("modify_pending_order_payment"), Changes]
    [Description("Pay a pending order with another payment method; the old one is refunded. Explain what will happen and get the customer's explicit yes first.")]
    public string ModifyPendingOrderPayment(
        RetailState shop,
        [Description("Id of the order with its leading '#', e.g. '#W0000000'.")] string orderId,
        [Description("Id of a payment method of the customer, e.g. 'gift_card_0000000'.")] string paymentMethodId)
    {
        var order = Order(shop, orderId);
        RefuseIf(!CanStillChange(order), "Non-pending order cannot be modified");
        var user = User(shop, order.UserId);
        var method = Method(user, paymentMethodId);
        RefuseIf(order.PaymentHistory is not [{ TransactionType: "payment" }], "There should be exactly one payment for a pending order");
        var old = order.PaymentHistory[0];
        RefuseIf(old.PaymentMethodId == paymentMethodId, "The new payment method should be different from the current one");
        RefuseIf(!CanPay(method, old.Amount), "Insufficient gift card balance to pay for the order");

        Save(shop, user, Credit(Credit(user, paymentMethodId, -old.Amount), old.PaymentMethodId, old.Amount));
        return Save(shop, order with
        {
            PaymentHistory = [old, Payment(old.Amount, paymentMethodId), Refund(old.Amount, old.PaymentMethodId)],
        });
    }

    private bool CanStillChange(Order order) => variant.LocksModifiedOrders
        ? order.Status == OrderStatus.Pending
        : order.Status.Contains("pending", StringComparison.Ordinal);

    private static PaymentEntry[] NetRefunds(IReadOnlyList<PaymentEntry> history) => history
        .GroupBy(entry => entry.PaymentMethodId, StringComparer.Ordinal)
        .Select(entries => Refund(Money.Round(entries.Sum(entry => entry.TransactionType == "payment" ? entry.Amount : -entry.Amount)), entries.Key))
        .Where(refund => refund.Amount > 0)
        .ToArray();
}
