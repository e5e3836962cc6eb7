using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

internal sealed class CancelTemplate(Shop shop) : IConstraintTemplate
{
    private static readonly string[] Reasons = ["no longer needed", "ordered by mistake"];

    public TemplateInfo Info { get; } = new("cancel", "A pending order is cancelled for a stated reason.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        if (Choices.Orders(draft, OrderStatus.Pending).FirstOrDefault() is not { } order || !draft.NameOrder(order))
        {
            return null;
        }

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
