using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <param name="pick">The order is picked by its price from among several.</param>
internal sealed class CancelTemplate(Shop shop, bool pick) : IConstraintTemplate
{
    private static readonly string[] Reasons = ["no longer needed", "ordered by mistake"];

    public TemplateInfo Info { get; } = pick
        ? new("cancel_pick", "Of several orders, the cheapest, second cheapest... is cancelled.")
        : new("cancel", "A pending order is cancelled for a stated reason.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        if (Choices.Order(draft, OrderStatus.Pending, pick) is not { } order)
        {
            return null;
        }

        draft.SeeProfile();
        var reason = draft.Random.Pick(Reasons);
        var record = new RecordRef(Tables.Orders, order.OrderId);
        var right = Calls.Cancel(order.OrderId, reason);
        draft.Say(Slots.Reason, new Detail(Details.Reason, reason));
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "cancelled",
            record,
            $"order {order.OrderId} is cancelled: {reason}",
            new FieldExpectation(Paths.Status, Json.Text(OrderStatus.Cancelled)),
            new FieldExpectation(Paths.CancelReason, Json.Text(reason)));
        var paid = order.PaymentHistory.Sum(p => p.TransactionType == "payment" ? p.Amount : -p.Amount);
        draft.MayAsk(Details.RefundTotal, "how much the cancellation gives back", paid, record);
        var declines = new Declines(draft, right.Name);
        draft.MayBeDeclined(declines.NotPending(order), declines.AlreadyModified(order), declines.MethodGone(order));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, Choices.WrongOrders(draft, OrderStatus.Pending, order.OrderId).Select(o => Calls.Cancel(o.OrderId, reason)))
            .Miss(WrongKinds.Value, [Calls.Cancel(order.OrderId, Reasons.Single(r => r != reason))])
            .MoveMoneyOnTop(order.OrderId);
        return draft.Build(Info, Intents.Cancel, Text(draft, reason), record, wrongs.Plays);
    }

    private static string Text(Draft draft, string reason)
    {
        var order = Prose.Order(draft.Facts, draft.Random);
        var why = reason == Reasons[0] ? "you no longer need it" : "it was ordered by mistake";
        return draft.Random.Pick([$"You want to cancel {order}, because {why}.", $"Have {order} cancelled: {why}."]);
    }
}
