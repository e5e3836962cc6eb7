using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>What the shop's policy declines, and the fact that decides; null where nothing stands against it.</summary>
internal sealed class Denials(Shop shop)
{
    /// <summary>The state that the order is in forbids it, whatever else is wanted.</summary>
    public Need.Denied? Of(string intent, Order order)
    {
        var id = ("order", order.OrderId);
        if (intent is Intents.Return or Intents.Exchange)
        {
            return order.Status switch
            {
                OrderStatus.Delivered => null,
                OrderStatus.ReturnRequested or OrderStatus.ExchangeRequested => new Need.Denied("deny_requested", id, ("status", order.Status)),
                _ => new Need.Denied("deny_not_delivered", id, ("status", order.Status), ("done", Done(intent))),
            };
        }

        return order.Status switch
        {
            OrderStatus.Pending => intent == Intents.Cancel && IsGone(order) ? new Need.Denied("deny_method_gone", id) { HandsOver = true } : null,
            OrderStatus.ItemsModified => new Need.Denied("deny_modified", id, ("done", Done(intent))),
            _ => new Need.Denied("deny_not_pending", id, ("status", order.Status), ("done", Done(intent))),
        };
    }

    /// <summary>Something about the change itself forbids it.</summary>
    public Need.Denied? Of(Change change) => change.Intent switch
    {
        Intents.Return => PaidOtherwise(change),
        Intents.Payment => SameMethod(change) ?? CardTooLow(change, change.Order!.PaymentHistory.Select(entry => entry.Amount).FirstOrDefault()),
        Intents.Exchange or Intents.ModifyItems => CardTooLow(change, Math.Round(change.Swaps.Sum(swap => swap.Into!.Price - swap.Item.Price), 2)),
        Intents.UserAddress when change.Address == shop.User!.Address => new Need.Denied("deny_same_address", ("address", Proposal.OneLine(change.Address!))),
        _ => null,
    };

    public static Need.Denied SoldOut(OrderItem item) => new("deny_sold_out", ("product", Wording.InSentence(item.Name)));

    private Need.Denied? PaidOtherwise(Change change)
    {
        if (change.Payment!.Source == PaymentSources.GiftCard || Paid(change.Order!) is not { } paid || paid.Id == change.Payment.Id)
        {
            return null;
        }

        return new Need.Denied(
            paid.Source == PaymentSources.GiftCard ? "deny_paid_by_card" : "deny_paid_otherwise",
            ("order", change.Order!.OrderId),
            ("paid", Proposal.Method(paid, shop.User!)),
            ("method", Proposal.Method(change.Payment, shop.User!)));
    }

    private Need.Denied? SameMethod(Change change) => Paid(change.Order!)?.Id == change.Payment!.Id
        ? new Need.Denied("deny_same_method", ("order", change.Order!.OrderId), ("method", Proposal.Method(change.Payment, shop.User!)))
        : null;

    private static Need.Denied? CardTooLow(Change change, double amount) => change.Payment!.Balance is { } balance && balance < amount
        ? new Need.Denied("deny_card", ("balance", Money.Exact(balance)), ("amount", Money.Exact(amount)))
        : null;

    private PaymentMethod? Paid(Order order) =>
        order.PaymentHistory.Count > 0 ? shop.User!.PaymentMethods.GetValueOrDefault(order.PaymentHistory[0].PaymentMethodId) : null;

    private bool IsGone(Order order) => order.PaymentHistory.Any(entry => !shop.User!.PaymentMethods.ContainsKey(entry.PaymentMethodId));

    private static string Done(string intent) => intent switch
    {
        Intents.Cancel => "cancelled",
        Intents.Return => "returned",
        Intents.Exchange => "exchanged",
        _ => "changed",
    };
}
